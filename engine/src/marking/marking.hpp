// What an answer is worth.
#pragma once

#include <vector>

#include "lectern/effect.hpp"
#include "marking/answer.hpp"

namespace lectern {

struct Mark {
  struct Part {
    Index index;  // of an option; matching: of an item
    bool right;
  };

  Outcome outcome = Outcome::Incorrect;
  Hundredths earned = 0;    // of the question's points, half a hundredth rounded up
  std::vector<Part> parts;  // choice, several: the options chosen; matching: the items; ordering: the places, in order
};

// `answer` fits the question.
// whole: all points or none. part: the share of options, pairs or places that are as they should be.
// part-penalty: (right ticks - wrong ticks) / right options, never below nothing.
Mark mark(const Question& question, const Answer& answer);

inline Hundredths points_of(const Question& question) { return Hundredths{question.points} * 100; }

}  // namespace lectern
