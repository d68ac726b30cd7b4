#include "compile/question_pairs.hpp"

#include <algorithm>

#include "compile/question_order.hpp"

namespace lectern::packager {
namespace {

void read_pair(QuestionDraft& draft, Node& row) {
  PageQuestion& question = draft.question;
  std::vector<Option>& options = question.model.options;
  Part item = draft.take_part(row.children[0], question.items.size(), "a row");
  Part option = draft.take_part(row.children[1], question.options.size(), "a choice");
  std::string given = draft.text_of(item);
  std::string belongs = draft.text_of(option);
  if (given.empty() || belongs.empty()) {
    return draft.report(Code::MatchingTable, row.place, "a cell of this row is empty", "write text into both");
  }
  auto known = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.text == belongs; });
  item.option = static_cast<Index>(known - options.begin());
  if (known == options.end()) {
    options.push_back({option.id, belongs});
    question.options.push_back(std::move(option));
  }
  question.model.items.push_back({item.id, given, item.option});
  question.items.push_back(std::move(item));
}

// Choices come by alphabet, so that their order tells nothing; their letters go by the rows, so that mending a
// text does not change them.
void sort_choices(PageQuestion& question) {
  const std::vector<Option>& options = question.model.options;
  std::vector<Index> order(options.size());
  for (Index i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](Index a, Index b) {
    std::string left = lower(options[a].text), right = lower(options[b].text);
    return left != right ? left < right : a < b;
  });
  const std::vector<Index> now = inverse(order);
  arrange(question.model.options, order);
  arrange(question.options, order);
  for (Part& item : question.items) item.option = now[item.option];
  for (Item& item : question.model.items) item.option = now[item.option];
}

void read_item(QuestionDraft& draft, Node& item) {
  PageQuestion& question = draft.question;
  if (item.children.empty() || item.children[0].kind != NodeKind::Paragraph) {
    return draft.report(Code::ClassifyList, item.place, "this item has no text", "write it behind the bullet");
  }
  Part part = draft.take_part(item.children[0], question.items.size(), "an item");
  part.option = static_cast<Index>(question.options.size() - 1);
  if (item.children.size() > 1) {
    draft.report(Code::ClassifyList, item.children[1].place, "an item holds one paragraph, nothing else",
                 "put the question's feedback in a quotation below the list: > Because …");
  }
  question.model.items.push_back({part.id, draft.text_of(part), part.option});
  question.items.push_back(std::move(part));
}

void read_group(QuestionDraft& draft, Node& group) {
  PageQuestion& question = draft.question;
  if (group.children.empty() || group.children[0].kind != NodeKind::Paragraph) {
    return draft.report(Code::ClassifyList, group.place, "this group has no name", "write it behind the bullet");
  }
  Part part = draft.take_part(group.children[0], question.options.size(), "a group");
  question.model.options.push_back({part.id, draft.text_of(part)});
  question.options.push_back(std::move(part));
  for (std::size_t i = 1; i < group.children.size(); ++i) {
    Node& block = group.children[i];
    if (block.kind == NodeKind::List) {
      for (Node& item : block.children) read_item(draft, item);
    } else {
      draft.report(Code::ClassifyList, block.place,
                   "a group holds its name and a list of what belongs to it, nothing else",
                   "put the question's feedback in a quotation below the list: > Because …");
    }
  }
}

}  // namespace

void read_pairs(QuestionDraft& draft, Node& table) {
  std::size_t columns = table.children[0].children.size();
  if (columns != 2) {
    return draft.report(Code::MatchingTable, table.children[0].place,
                        "the table of a matching question has two columns, this one " + std::to_string(columns),
                        "| What is given | What belongs to it |\n| --- | --- |");
  }
  for (std::size_t row = 1; row < table.children.size(); ++row) read_pair(draft, table.children[row]);
  sort_choices(draft.question);
  if (draft.question.items.empty() || draft.question.options.size() < 2) {
    draft.report(Code::MatchingTable, table.place,
                 "the table of a matching question needs rows, and at least two different texts on the right");
  }
  draft.check_parts(draft.question.items, "rows");
  draft.check_parts(draft.question.options, "choices");
}

void read_groups(QuestionDraft& draft, Node& list) {
  for (Node& group : list.children) read_group(draft, group);
  PageQuestion& question = draft.question;
  if (question.options.size() < 2) {
    draft.report(Code::ClassifyList, list.place, draft.named() + " has only one group", "give it at least two");
  }
  draft.check_parts(question.options, "groups");
  draft.check_parts(question.items, "items");
  const std::vector<Index> order = shuffled(question.model.id, question.items.size());
  arrange(question.items, order);
  arrange(question.model.items, order);
}

}  // namespace lectern::packager
