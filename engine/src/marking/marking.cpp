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
  if (is_written(question.kind)) {
    const Index option = met(question, answer);
    if (option != kNone) parts.push_back({option, question.options[option].right});
    return parts;
  }
  for (Index at = 0; at < answer.size(); ++at) {
    if (has_items(question.kind))
      parts.push_back({at, question.items[at].option == answer[at]});
    else if (question.kind == QuestionKind::Ordering)
      parts.push_back({answer[at], question.order[at] == answer[at]});
    else
      parts.push_back({answer[at], question.options[answer[at]].right});
  }
  return parts;
}

Share share_of(const Question& question, const std::vector<Mark::Part>& parts) {
  const auto right = std::count_if(parts.begin(), parts.end(), [](const Mark::Part& part) { return part.right; });
  const auto wrong = static_cast<Hundredths>(parts.size()) - right;
  if (question.kind != QuestionKind::Several) return {right, static_cast<Hundredths>(parts.size())};
  const auto wanted = std::count_if(question.options.begin(), question.options.end(),
                                    [](const Option& option) { return option.right; });
  if (question.credit == Credit::PartPenalty) return {std::max<Hundredths>(0, right - wrong), wanted};
  const auto options = static_cast<Hundredths>(question.options.size());
  return {options - (wanted - right) - wrong, options};
}

// Kinds of which a part can be right.
bool is_divisible(QuestionKind kind) {
  return has_items(kind) || kind == QuestionKind::Several || kind == QuestionKind::Ordering;
}

bool is_right(const Question& question, const Answer& answer, const std::vector<Mark::Part>& parts) {
  return is_written(question.kind) ? !parts.empty() && parts[0].right : answer == right_answer(question);
}

}  // namespace

Mark mark(const Question& question, const Answer& answer) {
  Mark mark;
  mark.parts = parts_of(question, answer);
  mark.outcome = Outcome::Neutral;
  if (!is_scored(question.kind)) return mark;
  const Hundredths points = points_of(question);
  if (is_right(question, answer, mark.parts)) {
    mark.earned = points;
  } else if (question.credit != Credit::Whole && is_divisible(question.kind)) {
    const Share share = share_of(question, mark.parts);
    mark.earned = (points * share.gained * 2 + share.of) / (share.of * 2);
  }
  mark.outcome = mark.earned >= points ? Outcome::Correct : mark.earned > 0 ? Outcome::Partial : Outcome::Incorrect;
  return mark;
}

}  // namespace lectern
