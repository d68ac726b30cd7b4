#include "progress/standing.hpp"

#include <algorithm>

#include "marking/marking.hpp"

namespace lectern {
namespace {

Hundredths points_of(const Course& course, const Assessment& assessment) {
  Hundredths points = 0;
  for (Index question : assessment.questions) points += lectern::points_of(course.questions[question]);
  return points;
}

}  // namespace

Standing standing_of(const Course& course, const Record& record) {
  Standing standing;
  if (course.require_pages) {
    standing.of += course.pages.size();
    standing.done += record.seen_count;
  }
  bool all_passed = true;
  bool one_failed = false;
  Hundredths points = 0;
  Hundredths earned = 0;
  bool scored = false;
  for (Index at = 0; at < course.assessments.size(); ++at) {
    const Assessment& assessment = course.assessments[at];
    const AssessmentRecord& attempt = record.assessments[at];
    all_passed = all_passed && attempt.passed;
    one_failed = one_failed || (!attempt.passed && !attempt.under_way && attempts_left(assessment, attempt) == 0);
    if (course.require_assessment) {
      standing.of += 1;
      standing.done += attempt.passed;
    }
    const Hundredths of = points_of(course, assessment);
    points += of;
    if (attempt.best == AssessmentRecord::kNoScore) continue;
    scored = true;
    earned += of * attempt.best;
  }
  if (scored) standing.score = earned / points;
  if (!course.assessments.empty()) {
    if (all_passed) standing.passed = true;
    else if (one_failed) standing.passed = false;
  }
  standing.complete = standing.of > 0 && standing.done == standing.of;
  return standing;
}

AttemptScore score_attempt(const Course& course, const Assessment& assessment, const std::vector<Answer>& answers) {
  AttemptScore score;
  for (Index at : assessment.questions) {
    const Question& question = course.questions[at];
    score.points += lectern::points_of(question);
    if (answers[at].empty()) continue;
    const Mark marked = mark(question, answers[at]);
    score.earned += marked.earned;
    score.correct += marked.outcome == Outcome::Correct;
  }
  score.per_cent = score.earned * 10000 / score.points;
  return score;
}

std::optional<int> attempts_left(const Assessment& assessment, const AssessmentRecord& record) {
  if (assessment.attempts == 0) return std::nullopt;
  return std::max(0, assessment.attempts - record.attempts);
}

}  // namespace lectern
