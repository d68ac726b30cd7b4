#include "compile/question.hpp"

#include <algorithm>
#include <array>

#include "compile/attribute_values.hpp"

namespace lectern::packager {
namespace {

enum class Form { None, Tasks, Table, Steps };

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

// Takes "{#id}" off the end of the text.
std::optional<Placed> take_id(Nodes& text, std::string_view source) {
  if (text.empty() || text.back().kind != NodeKind::Text) return std::nullopt;
  Node& last = text.back();
  std::size_t open = last.text.rfind("{#");
  if (open == std::string::npos || last.text.back() != '}') return std::nullopt;
  std::string id = last.text.substr(open + 2, last.text.size() - open - 3);
  std::size_t written = source.substr(0, last.place.end).rfind("{#");
  Placed placed{id, {written, std::max(written, last.place.end)}};
  last.text = std::string(last.text, 0, last.text.find_last_not_of(' ', open == 0 ? 0 : open - 1) + 1);
  if (open == 0) text.pop_back();
  return placed;
}

bool is_task_list(const Node& list, std::string_view source) {
  return std::any_of(list.children.begin(), list.children.end(), [&](const Node& item) {
    if (item.children.empty() || item.children[0].kind != NodeKind::Paragraph) return false;
    const Range place = item.children[0].place;
    std::string_view box = source.substr(place.begin, 3);
    return box == "[ ]" || box == "[x]" || box == "[X]";
  });
}

class QuestionReader {
 public:
  QuestionReader(Node& container, const QuestionSource& source, Reporter& reporter)
      : container_(container), source_(source), reporter_(reporter), values_(container, reporter) {}

  PageQuestion read() {
    question_.container = &container_;
    question_.counts = source_.counts;
    read_id();
    Form form = read_body();
    read_attributes(form);
    return std::move(question_);
  }

 private:
  void read_id() {
    const Attributes& attributes = *container_.attributes;
    question_.place = attributes.id.empty() ? container_.place : attributes.id_place;
    question_.model.id = attributes.id;
    if (attributes.id.empty()) {
      question_.model.id = std::string(source_.page_id) + "-q" + std::to_string(source_.place);
      if (question_.model.id.size() > 64) {
        report(Code::BadId, container_.place, "the question's id cannot derive from the page's, which is too long",
               "give it an id: {#my-question}");
      }
    } else {
      check_id({attributes.id, attributes.id_place}, "a question", reporter_);
    }
  }

  Form read_body() {
    Nodes& blocks = container_.children;
    std::size_t end = blocks.size();
    while (end > 0 && blocks[end - 1].kind == NodeKind::Quote) --end;
    std::size_t answer = find_answer(end);
    if (answer == end) {
      report(Code::QuestionWithoutOptions, container_.place, named() + " has no options",
             "put below its text:\n- [ ] a wrong option\n- [x] the right one");
      return Form::None;
    }
    if (answer + 1 < end) {
      report(Code::ContentAfterOptions, blocks[answer + 1].place, "below the options stands text that is no quotation",
             "if it is feedback, put > before it; if not, move it above the options");
    }
    for (std::size_t i = answer + 1; i < blocks.size(); ++i) question_.feedback.push_back(&blocks[i]);
    read_stem(answer);
    return read_answer(blocks[answer]);
  }

  // The last list or table that can hold the options, `end` if there is none.
  std::size_t find_answer(std::size_t end) const {
    const Nodes& blocks = container_.children;
    for (std::size_t i = end; i-- > 0;) {
      if (form_of(blocks[i]) == Form::Tasks) return i;
    }
    bool last = end > 0 && form_of(blocks[end - 1]) != Form::None;
    if (last) return end - 1;
    for (std::size_t i = end; i-- > 0;) {
      if (form_of(blocks[i]) != Form::None) return i;
    }
    return end;
  }

  // A list of bullets without boxes is taken for options too: what is missing are the boxes.
  Form form_of(const Node& block) const {
    if (block.kind == NodeKind::Table) return Form::Table;
    if (block.kind != NodeKind::List) return Form::None;
    if (is_task_list(block, source_.page_text)) return Form::Tasks;
    return block.ordered ? Form::Steps : &block == &container_.children.back() ? Form::Tasks : Form::None;
  }

  void read_stem(std::size_t answer) {
    const Nodes& blocks = container_.children;
    if (answer == 0 || blocks[answer - 1].kind != NodeKind::Paragraph) {
      report(Code::QuestionWithoutText, answer == 0 ? container_.place : blocks[answer - 1].place,
             "right above the options of " + named() + " there is no paragraph that asks something",
             "write there what is asked");
      return;
    }
    for (std::size_t i = 0; i + 1 < answer; ++i) question_.stem.push_back(&blocks[i]);
    question_.proper = &blocks[answer - 1];
    question_.model.text = plain_text(question_.proper->children, source_.variables);
  }

  Form read_answer(Node& block) {
    Form form = form_of(block);
    if (form == Form::Table) {
      read_pairs(block);
    } else {
      for (Node& item : block.children) read_item(item, form);
      check_options(block);
    }
    return form;
  }

  void read_item(Node& item, Form form) {
    Nodes& blocks = item.children;
    if (blocks.empty() || blocks[0].kind != NodeKind::Paragraph) {
      report(Code::OptionContent, item.place, "this option has no text", "write it behind the box");
      return;
    }
    Nodes& text = blocks[0].children;
    Option option;
    if (form == Form::Tasks) {
      auto box = take_box(text, source_.page_text);
      option.right = box && box->right;
      if (!box) {
        box_missing_ = true;
        report(Code::OptionWithoutBox, blocks[0].place, "this option has no box",
               "start it with - [ ] or, if it is right, - [x]");
      }
    }
    auto id = take_id(text, source_.page_text);
    Part part{id ? id->text : letter(std::min<std::size_t>(question_.options.size(), kMaxOptions - 1)),
              id ? id->place : blocks[0].place,
              &blocks[0],
              {},
              kNone};
    if (id) check_id(*id, "an option", reporter_, true);
    option.id = part.id;
    option.text = plain_text(text, source_.variables);
    if (option.text.empty()) {
      report(Code::OptionContent, item.place, "this option has no text", "write it behind the box");
    }
    for (std::size_t i = 1; i < blocks.size(); ++i) {
      if (blocks[i].kind == NodeKind::Quote) {
        part.feedback.push_back(&blocks[i]);
      } else {
        report(Code::OptionContent, blocks[i].place, "an option holds one paragraph and its feedback, nothing else",
               "if this is feedback, put > before it");
        break;
      }
    }
    question_.options.push_back(std::move(part));
    question_.model.options.push_back(std::move(option));
  }

  void check_options(const Node& block) {
    if (question_.options.size() < 2) {
      report(Code::TooFewOptions, block.place, named() + " has only one option", "give it at least two");
    }
    check_many(question_.options, "options");
    check_unique(question_.options, "options");
  }

  void read_pairs(Node& table) {
    if (table.children[0].children.size() != 2) {
      report(Code::MatchingTable, table.children[0].place,
             "the table of a matching question has two columns, this one " +
                 std::to_string(table.children[0].children.size()),
             "| What is given | What belongs to it |\n| --- | --- |");
      return;
    }
    std::vector<Option> options;
    for (std::size_t row = 1; row < table.children.size(); ++row) read_pair(table.children[row], options);
    sort_choices(options);
    if (question_.items.empty() || options.size() < 2) {
      report(Code::MatchingTable, table.place,
             "the table of a matching question needs rows, and at least two different texts on the right");
    }
    check_many(question_.items, "rows");
    check_many(question_.options, "choices");
    check_unique(question_.items, "rows");
    check_unique(question_.options, "choices");
  }

  void read_pair(Node& row, std::vector<Option>& options) {
    auto read_cell = [&](Node& cell, std::vector<Part>& parts, const char* owner) {
      auto id = take_id(cell.children, source_.page_text);
      if (id) check_id(*id, owner, reporter_, true);
      std::size_t place = std::min<std::size_t>(parts.size(), kMaxOptions - 1);
      return Part{id ? id->text : letter(place), id ? id->place : cell.place, &cell, {}, kNone};
    };
    Part item = read_cell(row.children[0], question_.items, "a row");
    Part option = read_cell(row.children[1], question_.options, "a choice");
    std::string given = plain_text(row.children[0].children, source_.variables);
    std::string belongs = plain_text(row.children[1].children, source_.variables);
    if (given.empty() || belongs.empty()) {
      report(Code::MatchingTable, row.place, "a cell of this row is empty", "write text into both");
      return;
    }
    auto known = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.text == belongs; });
    item.option = static_cast<Index>(known - options.begin());
    if (known == options.end()) {
      options.push_back({option.id, belongs, false});
      question_.options.push_back(std::move(option));
    }
    question_.model.items.push_back({item.id, given, item.option});
    question_.items.push_back(std::move(item));
  }

  // Choices come by alphabet, so that their order tells nothing; their letters go by the rows, so that mending a
  // text does not change them.
  void sort_choices(const std::vector<Option>& options) {
    std::vector<Index> order(options.size());
    for (Index i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](Index a, Index b) {
      std::string left = lower(options[a].text), right = lower(options[b].text);
      return left != right ? left < right : a < b;
    });
    std::vector<Index> now(options.size());
    std::vector<Part> parts = std::move(question_.options);
    question_.options.clear();
    for (Index i = 0; i < order.size(); ++i) {
      now[order[i]] = i;
      question_.options.push_back(std::move(parts[order[i]]));
      question_.model.options.push_back(options[order[i]]);
    }
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      question_.items[i].option = now[question_.items[i].option];
      question_.model.items[i].option = question_.items[i].option;
    }
  }

  void check_many(const std::vector<Part>& parts, const std::string& noun) {
    if (parts.size() <= kMaxOptions) return;
    report(Code::TooManyOptions, parts[kMaxOptions].text->place,
           named() + " has " + std::to_string(parts.size()) + " " + noun + ", and " + std::to_string(kMaxOptions) +
               " are the most");
  }

  void check_unique(const std::vector<Part>& parts, const std::string& noun) {
    if (parts.size() > kMaxOptions) return;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      auto end = parts.begin() + static_cast<std::ptrdiff_t>(i);
      auto first = std::find_if(parts.begin(), end, [&](const Part& other) { return other.id == parts[i].id; });
      if (first == end) continue;
      report(Code::DuplicateId, parts[i].place,
             "two " + noun + " have the id " + quoted(parts[i].id) + "; the first is in " +
                 line_of(source_.page_text, first->place),
             "give this one another");
    }
  }

  void read_attributes(Form form) {
    Question& model = question_.model;
    auto right = std::count_if(model.options.begin(), model.options.end(), [](const Option& o) { return o.right; });
    model.kind = form == Form::Table   ? QuestionKind::Matching
                 : form == Form::Steps ? QuestionKind::Ordering
                 : right > 1           ? QuestionKind::Several
                                       : QuestionKind::Choice;
    if (form == Form::Tasks && right == 0 && !box_missing_ && !model.options.empty()) {
      report(Code::QuestionWithoutAnswer, container_.place, named() + " has no right option",
             "mark it with an x: - [x] " + model.options[0].text);
    }
    read_kind(form);
    if (model.kind == QuestionKind::Ordering) shuffle_steps();
    if (auto points = values_.number("points", 1, 100)) model.points = *points;
    read_credit();
    read_attempts();
    values_.finish();
  }

  void read_kind(Form form) {
    constexpr std::array kKinds = {QuestionKind::Choice, QuestionKind::Several, QuestionKind::Matching,
                                   QuestionKind::Ordering};
    auto place = values_.one_of("kind", {"choice", "several", "matching", "ordering"});
    if (!place || form == Form::None) return;
    QuestionKind wanted = kKinds[*place];
    bool checkboxes = question_.model.kind == QuestionKind::Choice && wanted == QuestionKind::Several;
    if (wanted != question_.model.kind && !checkboxes) {
      const char* written = form == Form::Table              ? "a table, which is `matching`"
                            : form == Form::Steps            ? "a numbered list, which is `ordering`"
                            : wanted == QuestionKind::Choice ? "several right options, and `choice` has one"
                                                             : "a task list, which is `choice` or `several`";
      report(Code::KindMismatch, values_.place_of("kind"), named() + " has " + written, "take `kind` out");
      return;
    }
    question_.model.kind = wanted;
  }

  void read_credit() {
    constexpr std::array kCredits = {Credit::Whole, Credit::Part, Credit::PartPenalty};
    auto place = values_.one_of("credit", {"whole", "part", "part-penalty"});
    if (!place) return;
    Question& model = question_.model;
    model.credit = kCredits[*place];
    if (model.credit == Credit::PartPenalty && model.kind != QuestionKind::Several) {
      report(Code::InvalidValue, values_.place_of("credit"), "`part-penalty` is for several right options only",
             "credit=part");
    } else if (model.credit == Credit::Part && model.kind == QuestionKind::Choice) {
      report(Code::InvalidValue, values_.place_of("credit"), "a question with one right option has no parts to count",
             "take `credit` out");
    }
  }

  void read_attempts() {
    auto attempts = values_.attempts();
    if (!attempts) return;
    question_.model.attempts = *attempts;
    if (!source_.counts) return;
    report(Code::UnknownAttribute, values_.place_of("attempts"),
           "attempts are given to the assessment, not to its questions", "move it up to the assessment");
    question_.model.attempts = 0;
  }

  // The order to begin with depends on the question's id alone, so that a package is the same each time; it is never
  // the right one.
  void shuffle_steps() {
    std::vector<Option>& options = question_.model.options;
    if (options.size() < 2) return;
    std::vector<Index> shown(options.size());
    for (Index i = 0; i < shown.size(); ++i) shown[i] = i;
    std::uint64_t state = 14695981039346656037u;
    for (char c : question_.model.id) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211u;
    for (std::size_t i = shown.size() - 1; i > 0; --i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      std::swap(shown[i], shown[(state >> 33) % (i + 1)]);
    }
    if (std::is_sorted(shown.begin(), shown.end())) std::rotate(shown.begin(), shown.begin() + 1, shown.end());

    std::vector<Option> models(options.size());
    std::vector<Part> parts;
    std::vector<Index> order(options.size());
    for (Index i = 0; i < shown.size(); ++i) {
      models[i] = options[shown[i]];
      parts.push_back(question_.options[shown[i]]);
      order[shown[i]] = i;
    }
    options = std::move(models);
    question_.options = std::move(parts);
    question_.model.order = std::move(order);
  }

  std::string named() const { return "question " + quoted(question_.model.id); }

  void report(Code code, Range place, std::string message, std::string hint = "") {
    reporter_.add(code, place, std::move(message), std::move(hint));
  }

  Node& container_;
  const QuestionSource& source_;
  Reporter& reporter_;
  AttributeValues values_;
  PageQuestion question_;
  bool box_missing_ = false;
};

}  // namespace

PageQuestion read_question(Node& container, const QuestionSource& source, Reporter& reporter) {
  return QuestionReader(container, source, reporter).read();
}

}  // namespace lectern::packager
