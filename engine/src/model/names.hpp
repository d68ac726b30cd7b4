// How the compiled course spells its vocabularies: engine/course.md.
#pragma once

#include "base/names.hpp"
#include "lectern/course.hpp"

namespace lectern {

inline constexpr Names<Navigation, 2> kNavigation{{"free", "sequential"}};
inline constexpr Names<Report, 3> kReport{{"none", "assessment", "all"}};
inline constexpr Names<Gate, 4> kGate{{"none", "answered", "passed", "ended"}};
inline constexpr Names<Rule, 4> kRule{{"pages", "questions", "assessment", "scenarios"}};
inline constexpr Names<StatusStyle, 4> kStatus{{"auto", "completed", "passed-failed", "passed-incomplete"}};
inline constexpr Names<QuestionKind, 11> kKind{{"choice", "several", "matching", "ordering", "true-false", "classify",
                                                "text", "number", "rating", "reflection", "planner"}};
inline constexpr Names<Credit, 3> kCredit{{"whole", "part", "part-penalty"}};
inline constexpr Names<Shuffle, 3> kShuffle{{"none", "options", "all"}};
inline constexpr Names<Counted, 2> kCounted{{"best", "last"}};
inline constexpr Names<Retake, 2> kRetake{{"all", "missed"}};
inline constexpr Names<Review, 3> kReview{{"answers", "marks", "none"}};

inline constexpr int kMillionthsPlaces = 6;

}  // namespace lectern
