// Where a learner stands: completion, success and score, worked out from the record.
// Completion and success are kept apart, as in SCORM 2004; a dialect with one status joins them.
#pragma once

#include <optional>

#include "lectern/effect.hpp"
#include "progress/record.hpp"

namespace lectern {

struct Standing {
  bool complete = false;
  std::optional<bool> passed;       // false only when no attempt is left; nothing while undecided or without assessment
  std::optional<Hundredths> score;  // per cent of the points of all assessments, the best attempt of each
  std::size_t done = 0;             // of `of` things that completion asks for
  std::size_t of = 0;
};

Standing standing_of(const Course& course, const Record& record);

// What an attempt is worth as it stands; unanswered questions earn nothing.
struct AttemptScore {
  Hundredths earned = 0;
  Hundredths points = 0;
  Hundredths per_cent = 0;  // rounded down, so that it reaches the pass mark exactly when the points do
  std::size_t correct = 0;
};
AttemptScore score_attempt(const Course& course, const Assessment& assessment, const std::vector<Answer>& answers);

// Attempts not yet begun; nothing if they are unlimited.
std::optional<int> attempts_left(const Assessment& assessment, const AssessmentRecord& record);

}  // namespace lectern
