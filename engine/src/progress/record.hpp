// What a learner has done: everything a saved state keeps, and nothing that can be worked out from it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lectern/course.hpp"
#include "marking/answer.hpp"
#include "marking/draw.hpp"

namespace lectern {

inline constexpr std::int32_t kNoScore = -1;

struct PracticeRecord {
  int attempts = 0;  // kinds that are not scored: 1 once there is an answer
  Answer last;       // empty: none yet, or the question has changed since
};

struct AssessmentRecord {
  int attempts = 0;               // begun
  bool under_way = false;         // begun and not submitted
  bool passed = false;            // in any attempt
  std::int32_t score = kNoScore;  // per cent in hundredths, of the submitted attempt that counts
  std::vector<Index> asked;       // questions of the attempt begun last, in the order they are asked
  std::vector<Index> kept;        // and those not asked again, because they were right before

  std::optional<Hundredths> known_score() const {
    return score == kNoScore ? std::nullopt : std::optional<Hundredths>(score);
  }
};

struct ScenarioRecord {
  std::vector<Index> path;  // the choices made since its beginning, each an index into its state's
  bool ended = false;       // it came to an end once
};

struct ObjectiveRecord {
  bool credited = false;          // passed in a diagnostic assessment
  std::int32_t score = kNoScore;  // per cent in hundredths
};

struct Record {
  Record() = default;
  explicit Record(const Course& course);

  Seed seed;
  std::uint32_t saves = 0;  // counts saves, so that each saved state differs from the one before
  Index page = 0;
  std::vector<std::uint8_t> seen;             // by page, 0 or 1
  std::vector<PracticeRecord> practice;       // by question; unused for an assessment's
  std::vector<AssessmentRecord> assessments;  // by assessment
  std::vector<Answer> answers;                // by question: of the attempt begun last
  std::vector<ScenarioRecord> scenarios;      // by scenario
  std::vector<ObjectiveRecord> objectives;    // by objective
  // In the order the LMS first heard of them, kNone for what no longer exists: questions, and scenarios counted on from
  // the last question; and all objectives.
  std::vector<Index> reported;
  std::vector<Index> objective_order;
};

// A page all of whose objectives were passed in a diagnostic assessment.
bool is_credited(const Course& course, const Record& record, Index page);

// Whether the LMS hears of answers to the question. A survey's are nobody else's business.
bool is_reported(const Course& course, const Question& question);

// Practice that can be asked for: planners and reflections are the learner's own.
inline bool is_asked_for(const Question& question) {
  return question.assessment == kNone && question.kind < QuestionKind::Reflection;
}

}  // namespace lectern
