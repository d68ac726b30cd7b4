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

struct PracticeRecord {
  int attempts = 0;
  Answer last;  // empty: none yet, or the question has changed since
};

struct AssessmentRecord {
  static constexpr std::int32_t kNoScore = -1;

  int attempts = 0;              // begun
  bool under_way = false;        // begun and not submitted
  bool passed = false;           // in any attempt
  std::int32_t best = kNoScore;  // per cent in hundredths, of any submitted attempt

  std::optional<std::int64_t> best_score() const {
    return best == kNoScore ? std::nullopt : std::optional<std::int64_t>(best);
  }
};

struct Record {
  Record() = default;
  explicit Record(const Course& course);

  Seed seed;
  std::uint32_t saves = 0;  // counts saves, so that each saved state differs from the one before
  Index page = 0;
  std::vector<std::uint8_t> seen;  // by page, 0 or 1
  std::size_t seen_count = 0;
  std::vector<PracticeRecord> practice;       // by question; unused for an assessment's
  std::vector<AssessmentRecord> assessments;  // by assessment
  std::vector<Answer> answers;                // by question: of the attempt begun last
  std::vector<Index> reported;                // questions in the order the LMS first heard of them

  // False if it was seen already.
  bool see(Index page);
};

}  // namespace lectern
