// What an answer is worth.
#pragma once

#include "lectern/effect.hpp"
#include "marking/answer.hpp"

namespace lectern {

// `answer` fits the question.
// whole: all points or none. part: the share of options, pairs or places that are as they should be.
// Divisible are several, matching, classify and ordering; the other kinds are right or not.
// part-penalty: (right ticks - wrong ticks) / right options, never below nothing.
Mark mark(const Question& question, const Answer& answer);

inline Hundredths points_of(const Question& question) {
  return is_scored(question.kind) ? Hundredths{question.points} * 100 : 0;
}

}  // namespace lectern
