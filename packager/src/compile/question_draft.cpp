#include "compile/question_draft.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

struct Marks {
  std::optional<Placed> id;
  std::optional<Range> fixed;
};

// Takes "{#id}", "{fixed}" or "{#id fixed}" off the end of the text. Other words in braces belong to the text.
Marks take_marks(Nodes& text, std::string_view source) {
  if (text.empty() || text.back().kind != NodeKind::Text) return {};
  Node& last = text.back();
  std::size_t open = last.text.rfind('{');
  if (open == std::string::npos || last.text.back() != '}') return {};
  std::string_view inside = std::string_view(last.text).substr(open + 1, last.text.size() - open - 2);
  std::string_view tail = inside.size() >= 6 && inside.substr(inside.size() - 6) == " fixed" ? " fixed" : "";
  bool fixed = inside == "fixed" || !tail.empty();
  bool named = inside[0] == '#';
  if (!named && inside != "fixed") return {};

  std::size_t written = source.substr(0, last.place.end).rfind('{');
  Range place{written, std::max(written, last.place.end)};
  Marks marks;
  if (named) marks.id = Placed{std::string(trim(inside.substr(1, inside.size() - 1 - tail.size()))), place};
  if (fixed) marks.fixed = place;
  last.text = std::string(last.text, 0, last.text.find_last_not_of(' ', open == 0 ? 0 : open - 1) + 1);
  if (open == 0) text.pop_back();
  return marks;
}

}  // namespace

Part QuestionDraft::take_part(Node& text, std::size_t at, const char* owner) const {
  Marks marks = take_marks(text.children, source.page_text);
  if (marks.id) check_id(*marks.id, owner, reporter, true);
  Part part{marks.id ? marks.id->text : letter(std::min<std::size_t>(at, kMaxOptions - 1)),
            marks.id ? marks.id->place : text.place,
            &text,
            {},
            kNone,
            marks.fixed};
  return part;
}

void QuestionDraft::take_feedback(const Node& item, Part& part) const {
  for (std::size_t i = 1; i < item.children.size(); ++i) {
    const Node& block = item.children[i];
    if (block.kind == NodeKind::Quote) {
      part.feedback.push_back(&block);
    } else {
      return report(Code::OptionContent, block.place, "an option holds one paragraph and its feedback, nothing else",
                    "if this is feedback, put > before it");
    }
  }
}

void QuestionDraft::check_parts(const std::vector<Part>& parts, const std::string& noun) const {
  if (parts.size() > kMaxOptions) {
    return report(Code::TooManyOptions, parts[kMaxOptions].text->place,
                  named() + " has " + std::to_string(parts.size()) + " " + noun + ", and " +
                      std::to_string(kMaxOptions) + " are the most");
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    auto end = parts.begin() + static_cast<std::ptrdiff_t>(i);
    auto first = std::find_if(parts.begin(), end, [&](const Part& other) { return other.id == parts[i].id; });
    if (first == end) continue;
    report(Code::DuplicateId, parts[i].place,
           "two " + noun + " have the id " + quoted(parts[i].id) + "; the first is in " +
               line_of(source.page_text, first->place),
           "give this one another");
  }
}

}  // namespace lectern::packager
