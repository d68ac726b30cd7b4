#include "compile/question_options.hpp"

#include <algorithm>

#include "compile/question_order.hpp"

namespace lectern::packager {
namespace {

struct Box {
  bool right = false;
};

// Takes "[ ] " or "[x] " off the text. Escaped brackets look the same in the tree, not in the source.
std::optional<Box> take_box(Nodes& text, std::string_view source) {
  if (text.empty() || text[0].kind != NodeKind::Text) return std::nullopt;
  Node& first = text[0];
  std::string_view box = std::string_view(first.text).substr(0, 3);
  bool right = box == "[x]" || box == "[X]";
  bool spaced = first.text.size() == 3 || first.text[3] == ' ';
  if ((!right && box != "[ ]") || !spaced || source.substr(first.place.begin, 3) != box) return std::nullopt;
  std::size_t taken = std::min<std::size_t>(4, first.text.size());
  first.text.erase(0, taken);
  first.place.begin += taken;
  if (first.text.empty()) text.erase(text.begin());
  if (!text.empty() && text[0].kind == NodeKind::SoftBreak) text.erase(text.begin());
  return Box{right};
}

// False if it lacks the box that it needs.
bool read_option(QuestionDraft& draft, Node& item, bool with_box) {
  auto without_text = [&] {
    draft.report(Code::OptionContent, item.place, "this option has no text", "write it behind the box");
  };
  if (item.children.empty() || item.children[0].kind != NodeKind::Paragraph) {
    without_text();
    return true;
  }
  Node& text = item.children[0];
  Option option;
  bool whole = true;
  if (with_box) {
    auto box = take_box(text.children, draft.source.page_text);
    option.right = box && box->right;
    whole = box.has_value();
    if (!whole) {
      draft.report(Code::OptionWithoutBox, text.place, "this option has no box",
                   "start it with - [ ] or, if it is right, - [x]");
    }
  }
  PageQuestion& question = draft.question;
  Part part = draft.take_part(text, question.options.size(), "an option");
  option.id = part.id;
  option.text = draft.text_of(part);
  option.fixed = part.fixed.has_value();
  if (option.text.empty()) without_text();
  draft.take_feedback(item, part);
  question.options.push_back(std::move(part));
  question.model.options.push_back(std::move(option));
  return whole;
}

// The place among the options of one of the language's words.
std::size_t place_of(const QuestionDraft& draft, const std::string& key) {
  const std::vector<Option>& options = draft.question.model.options;
  auto word = draft.source.strings.find(key);
  auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) {
    return word != draft.source.strings.end() && lower(option.text) == lower(word->second);
  });
  return static_cast<std::size_t>(found - options.begin());
}

}  // namespace

bool read_options(QuestionDraft& draft, Node& list, bool with_boxes) {
  bool whole = true;
  for (Node& item : list.children) whole = read_option(draft, item, with_boxes) && whole;
  draft.check_parts(draft.question.options, "options");
  return whole;
}

bool is_true_false(const QuestionDraft& draft) {
  return draft.question.options.size() == 2 && place_of(draft, "true") < 2 && place_of(draft, "false") < 2;
}

void order_true_false(QuestionDraft& draft) {
  std::vector<Part>& parts = draft.question.options;
  std::vector<Option>& options = draft.question.model.options;
  if (is_true_false(draft) && place_of(draft, "true") == 1) {
    std::swap(parts[0], parts[1]);
    std::swap(options[0], options[1]);
  }
  const char* const ids[] = {"true", "false"};
  for (std::size_t i = 0; i < 2; ++i) {
    bool given = parts[i].place.begin != parts[i].text->place.begin;
    if (!given) options[i].id = parts[i].id = ids[i];
  }
}

void shuffle_steps(QuestionDraft& draft) {
  Question& model = draft.question.model;
  const std::vector<Index> order = shuffled(model.id, model.options.size());
  arrange(model.options, order);
  arrange(draft.question.options, order);
  model.order = inverse(order);
}

}  // namespace lectern::packager
