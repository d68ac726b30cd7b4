// A learner's answer in the course's indexes, and its way from and to ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/effect.hpp"
#include "lectern/event.hpp"

namespace lectern {

// Ascending; answers have at most kMaxOptions parts.
void sort(Answer& answer);

enum class AnswerFault { Empty, Incomplete, NotNumber, TooLong, Unknown };

struct TakenAnswer {
  Answer answer;
  std::optional<AnswerFault> fault;
};

// Unknown: an id the question does not have, or one named twice, or more than one option of a choice. A planner may
// have nothing picked; a reflection never has an answer.
TakenAnswer take_answer(const Question& question, const GivenAnswer& given);

// The one answer that earns every point; empty for written answers and kinds that are not scored.
Answer right_answer(const Question& question);

// Whether the answer could have been given to this question.
bool fits(const Question& question, const Answer& answer);

// A written answer as UTF-8, and back. What is no UTF-8 is left out.
std::string written(const Answer& answer);
Answer points_of(std::string_view text);

// The option that a written answer meets, or kNone.
Index met(const Question& question, const Answer& answer);

// A number as learners write it: "1,250", "£ 3.50", "75 %", "−2". False if it is none.
bool read_number(std::string_view text, Millionths& number);

}  // namespace lectern
