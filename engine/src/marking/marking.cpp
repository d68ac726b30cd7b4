#include "marking/marking.hpp"

#include <algorithm>

namespace lectern {
namespace {

struct Share {
  Hundredths gained = 0;
  Hundredths of = 1;
};

std::vector<Mark::Part> parts_of(const Question& question, const Answer& answer) {
  std::vector<Mark::Part> parts;
  for (Index at = 0; at < answer.size(); ++at) {
    switch (question.kind) {
      case QuestionKind::Choice:
      case QuestionKind::Several:
        parts.push_back({answer[at], question.options[answer[at]].right});
        break;
      case QuestionKind::Matching:
        parts.push_back({at, question.items[at].option == answer[at]});
        break;
      case QuestionKind::Ordering:
        parts.push_back({answer[at], question.order[at] == answer[at]});
        break;
    }
  }
  return parts;
}

Share share_of(const Question& question, const std::vector<Mark::Part>& parts) {
  const auto right = std::count_if(parts.begin(), parts.end(), [](const Mark::Part& part) { return part.right; });
  const auto wrong = static_cast<Hundredths>(parts.size()) - right;
  if (question.kind != QuestionKind::Choice && question.kind != QuestionKind::Several)
    return {right, static_cast<Hundredths>(parts.size())};
  const auto wanted = std::count_if(question.options.begin(), question.options.end(),
                                    [](const Option& option) { return option.right; });
  if (question.credit == Credit::PartPenalty) return {std::max<Hundredths>(0, right - wrong), wanted};
  const auto options = static_cast<Hundredths>(question.options.size());
  return {options - (wanted - right) - wrong, options};
}

}  // namespace

Mark mark(const Question& question, const Answer& answer) {
  Mark mark;
  mark.parts = parts_of(question, answer);
  const Hundredths points = points_of(question);
  if (answer == right_answer(question)) {
    mark.earned = points;
  } else if (question.credit != Credit::Whole && question.kind != QuestionKind::Choice) {
    const Share share = share_of(question, mark.parts);
    mark.earned = (points * share.gained * 2 + share.of) / (share.of * 2);
  }
  mark.outcome = mark.earned >= points ? Outcome::Correct : mark.earned > 0 ? Outcome::Partial : Outcome::Incorrect;
  return mark;
}

}  // namespace lectern
