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

TakenAnswer take_written(const Question& question, const std::string& text) {
  if (text.size() > 4 * question.length) return faulty(AnswerFault::TooLong);
  Answer answer = points_of(text);
  while (!answer.empty() && answer.back() == ' ') answer.pop_back();
  answer.erase(answer.begin(), std::find_if(answer.begin(), answer.end(), [](Index point) { return point != ' '; }));
  if (answer.empty()) return faulty(AnswerFault::Empty);
  const std::string kept = written(answer);
  if (kept.size() > question.length) return faulty(AnswerFault::TooLong);
  Millionths number = 0;
  if (question.kind == QuestionKind::Number && !read_number(kept, number)) return faulty(AnswerFault::NotNumber);
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
  if (has_items(question.kind)) return take_pairs(question, given);
  if (is_written(question.kind)) return take_written(question, given.text);
  if (question.kind == QuestionKind::Reflection) return {};
  Answer answer;
  for (const std::string& id : given.options) {
    const Index option = question.find_option(id);
    if (option == kNone) return faulty(AnswerFault::Unknown);
    answer.push_back(option);
  }
  if (answer.empty()) return question.kind == QuestionKind::Planner ? TakenAnswer{} : faulty(AnswerFault::Empty);
  if (question.kind == QuestionKind::Ordering) {
    if (distinct(answer) && answer.size() < question.options.size()) return faulty(AnswerFault::Incomplete);
  } else {
    sort(answer);
  }
  if (!fits(question, answer)) return faulty(AnswerFault::Unknown);
  return {std::move(answer), std::nullopt};
}

Answer right_answer(const Question& question) {
  if (has_items(question.kind)) {
    Answer answer;
    for (const Item& item : question.items) answer.push_back(item.option);
    return answer;
  }
  if (question.kind == QuestionKind::Ordering) return question.order;
  Answer answer;
  if (is_scored(question.kind) && !is_written(question.kind))
    for (Index at = 0; at < question.options.size(); ++at)
      if (question.options[at].right) answer.push_back(at);
  return answer;
}

bool fits(const Question& question, const Answer& answer) {
  if (is_written(question.kind)) return !answer.empty() && written(answer).size() <= question.length;
  for (Index option : answer)
    if (option >= question.options.size()) return false;
  switch (question.kind) {
    case QuestionKind::Several:
    case QuestionKind::Planner:
      return !answer.empty() && distinct(answer);
    case QuestionKind::Matching:
    case QuestionKind::Classify:
      return answer.size() == question.items.size();
    case QuestionKind::Ordering:
      return answer.size() == question.options.size() && distinct(answer);
    case QuestionKind::Reflection:
      return false;
    default:
      return answer.size() == 1;
  }
}

}  // namespace lectern
