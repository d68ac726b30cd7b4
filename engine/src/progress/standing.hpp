// Where a learner stands: completion, success and score, worked out from the record.
// Completion and success are kept apart, as in SCORM 2004; a dialect with one status joins them.
#pragma once

#include <optional>

#include "lectern/effect.hpp"
#include "progress/record.hpp"

namespace lectern {

// Counted as it happens, so that an event's cost does not grow with the course.
struct Tally {
  std::size_t pages = 0;  // done, of those completion asks for
  std::size_t pages_of = 0;
  std::size_t questions = 0;  // practice answered, of those that can be asked for
  std::size_t questions_of = 0;
};
Tally tally_of(const Course& course, const Record& record);

// Whether completion asks for the page.
inline bool is_required(const Page& page) { return !page.optional && !page.branch; }

struct Standing {
  bool complete = false;
  std::optional<bool> passed;       // false only when no attempt is left; nothing while undecided or without assessment
  bool failing = false;             // an assessment was submitted, and is not passed
  std::optional<Hundredths> score;  // per cent of the points of all assessments, the attempt that counts of each
  std::size_t done = 0;             // of `of` things that completion asks for; of alternatives, the one done furthest
  std::size_t of = 0;
};

// Diagnostic assessments have no part in it.
Standing standing_of(const Course& course, const Record& record, const Tally& tally);

// An objective's own standing: engine/course.md.
struct ObjectiveStanding {
  bool complete = false;
  std::optional<bool> passed;
  std::optional<Hundredths> score;  // per cent

  friend bool operator==(const ObjectiveStanding&, const ObjectiveStanding&) = default;
};
std::vector<ObjectiveStanding> objectives_of(const Course& course, const Record& record);

// What an attempt is worth as it stands; unanswered questions earn nothing.
struct AttemptScore {
  Hundredths earned = 0;
  Hundredths points = 0;
  Hundredths per_cent = 0;  // rounded down, so that it reaches the pass mark exactly when the points do
  std::size_t correct = 0;

  void add(const Question& question, const Answer& answer);
};
AttemptScore score_attempt(const Course& course, const Record& record, const AssessmentRecord& attempt);

// Takes a submitted attempt into the record: its score, whether it passed, and what it shows of objectives.
void count_attempt(const Course& course, Record& record, Index assessment);

// Attempts not yet begun; nothing if they are unlimited.
std::optional<int> attempts_left(const Assessment& assessment, const AssessmentRecord& record);

}  // namespace lectern
