// A learner's answer in the course's indexes, and its way from and to ids.
#pragma once

#include <optional>
#include <vector>

#include "lectern/effect.hpp"
#include "lectern/event.hpp"

namespace lectern {

// Ascending; answers have at most kMaxOptions parts.
void sort(Answer& answer);

enum class AnswerFault { Empty, Incomplete, Unknown };

struct TakenAnswer {
  Answer answer;
  std::optional<AnswerFault> fault;
};

// Unknown: an id the question does not have, or one named twice, or more than one option of a choice.
TakenAnswer take_answer(const Question& question, const GivenAnswer& given);

// The one answer that earns every point.
Answer right_answer(const Question& question);

// Whether the answer could have been given to this question.
bool fits(const Question& question, const Answer& answer);

}  // namespace lectern
