#include "marking/answer.hpp"

#include <algorithm>

namespace lectern {
namespace {

TakenAnswer faulty(AnswerFault fault) { return {{}, fault}; }

TakenAnswer take_pairs(const Question& question, const GivenAnswer& given) {
  Answer answer(question.items.size(), kNone);
  for (const auto& [item_id, option_id] : given.pairs) {
    const Index item = question.find_item(item_id);
    const Index option = question.find_option(option_id);
    if (item == kNone || option == kNone || answer[item] != kNone) return faulty(AnswerFault::Unknown);
    answer[item] = option;
  }
  if (given.pairs.empty()) return faulty(AnswerFault::Empty);
  if (given.pairs.size() < answer.size()) return faulty(AnswerFault::Incomplete);
  return {std::move(answer), std::nullopt};
}

bool distinct(Answer answer) {
  sort(answer);
  return std::adjacent_find(answer.begin(), answer.end()) == answer.end();
}

}  // namespace

void sort(Answer& answer) {
  for (std::size_t at = 1; at < answer.size(); ++at)
    for (std::size_t to = at; to > 0 && answer[to - 1] > answer[to]; --to) std::swap(answer[to - 1], answer[to]);
}

TakenAnswer take_answer(const Question& question, const GivenAnswer& given) {
  if (question.kind == QuestionKind::Matching) return take_pairs(question, given);
  Answer answer;
  for (const std::string& id : given.options) {
    const Index option = question.find_option(id);
    if (option == kNone) return faulty(AnswerFault::Unknown);
    answer.push_back(option);
  }
  if (answer.empty()) return faulty(AnswerFault::Empty);
  if (question.kind == QuestionKind::Ordering) {
    if (distinct(answer) && answer.size() < question.options.size()) return faulty(AnswerFault::Incomplete);
  } else {
    sort(answer);
  }
  if (!fits(question, answer)) return faulty(AnswerFault::Unknown);
  return {std::move(answer), std::nullopt};
}

Answer right_answer(const Question& question) {
  Answer answer;
  switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::Several:
      for (Index at = 0; at < question.options.size(); ++at)
        if (question.options[at].right) answer.push_back(at);
      break;
    case QuestionKind::Matching:
      for (const Item& item : question.items) answer.push_back(item.option);
      break;
    case QuestionKind::Ordering:
      answer = question.order;
      break;
  }
  return answer;
}

bool fits(const Question& question, const Answer& answer) {
  for (Index option : answer)
    if (option >= question.options.size()) return false;
  switch (question.kind) {
    case QuestionKind::Choice:
      return answer.size() == 1;
    case QuestionKind::Several:
      return !answer.empty() && distinct(answer);
    case QuestionKind::Matching:
      return answer.size() == question.items.size();
    case QuestionKind::Ordering:
      return answer.size() == question.options.size() && distinct(answer);
  }
  return false;
}

}  // namespace lectern
