#include "compile/question_form.hpp"

#include <algorithm>
#include <array>

namespace lectern::packager {
namespace {

struct KindForm {
  std::string_view name;
  QuestionKind kind;
  Form form;
  std::string_view example;
};
constexpr std::array kKinds = {
    KindForm{"choice", QuestionKind::Choice, Form::Tasks, "- [ ] a wrong option\n- [x] the right one"},
    KindForm{"several", QuestionKind::Several, Form::Tasks, "- [x] a right option\n- [x] another\n- [ ] a wrong one"},
    KindForm{"true-false", QuestionKind::TrueFalse, Form::Tasks, "- [x] True\n- [ ] False"},
    KindForm{"matching", QuestionKind::Matching, Form::Table, "| What is given | What belongs to it |\n| --- | --- |"},
    KindForm{"classify", QuestionKind::Classify, Form::Groups, "- A group\n  - what belongs to it\n- Another group"},
    KindForm{"ordering", QuestionKind::Ordering, Form::Steps, "1. what comes first\n2. what comes next"},
    KindForm{"text", QuestionKind::Text, Form::Tasks, "- [x] an answer that is accepted"},
    KindForm{"number", QuestionKind::Number, Form::Tasks, "- [x] 70 to 74"},
    KindForm{"rating", QuestionKind::Rating, Form::Bullets, "- Not at all\n- Fully"},
};

bool has_box(const Node& item, std::string_view page_text) {
  if (item.children.empty() || item.children[0].kind != NodeKind::Paragraph) return false;
  std::string_view box = page_text.substr(item.children[0].place.begin, 3);
  return box == "[ ]" || box == "[x]" || box == "[X]";
}

bool has_list(const Node& item) {
  return std::any_of(item.children.begin(), item.children.end(),
                     [](const Node& block) { return block.kind == NodeKind::List; });
}

const KindForm& entry(QuestionKind kind) {
  return *std::find_if(kKinds.begin(), kKinds.end(), [&](const KindForm& one) { return one.kind == kind; });
}

}  // namespace

Form form_of(const Node& block, std::string_view page_text) {
  if (block.kind == NodeKind::Table) return Form::Table;
  if (block.kind != NodeKind::List) return Form::None;
  const Nodes& items = block.children;
  if (std::any_of(items.begin(), items.end(), [&](const Node& item) { return has_box(item, page_text); })) {
    return Form::Tasks;
  }
  if (block.ordered) return Form::Steps;
  return std::any_of(items.begin(), items.end(), has_list) ? Form::Groups : Form::Bullets;
}

std::optional<QuestionKind> read_kind(AttributeValues& values) {
  std::vector<std::string_view> names;
  for (const KindForm& one : kKinds) names.push_back(one.name);
  auto place = values.one_of("kind", names);
  if (!place) return std::nullopt;
  return kKinds[*place].kind;
}

bool fits(QuestionKind kind, Form form) {
  return form == entry(kind).form || (kind == QuestionKind::Rating && form == Form::Steps);
}

std::string_view describe(Form form) {
  switch (form) {
    case Form::Table:
      return "a table, which is `matching`";
    case Form::Steps:
      return "a numbered list, which is `ordering` or `rating`";
    case Form::Groups:
      return "a list in a list, which is `classify`";
    case Form::Bullets:
      return "a list without boxes, which is `rating`";
    default:
      return "a task list, which is `choice`, `several`, `true-false`, `text` or `number`";
  }
}

std::string_view example_of(QuestionKind kind) { return entry(kind).example; }

}  // namespace lectern::packager
