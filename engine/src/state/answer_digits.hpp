// An answer as digits that outlast a reordering of options: engine/state.md.
#pragma once

#include <string>

#include "marking/answer.hpp"
#include "state/digits.hpp"

namespace lectern {

void append_answer(std::string& text, const Question& question, const Answer& answer);

// Takes an answer off the front. Empty if there was none or the question has changed; digits.failed() if it is cut.
Answer take_answer_digits(Digits& digits, const Question* question);

// How many digits append_answer adds at most.
std::size_t longest_answer(const Question& question);

}  // namespace lectern
