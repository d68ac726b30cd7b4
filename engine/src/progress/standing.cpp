#include "progress/standing.hpp"

#include <algorithm>

#include "marking/marking.hpp"

namespace lectern {
namespace {

struct Share {
  std::size_t done = 0;
  std::size_t of = 0;
};

Share share_of(const Course& course, const Record& record, const Tally& tally, Rule rule) {
  Share share;
  switch (rule) {
    case Rule::Pages:
      return {tally.pages, tally.pages_of};
    case Rule::Questions:
      return {tally.questions, tally.questions_of};
    case Rule::Assessment:
      for (Index at = 0; at < course.assessments.size(); ++at) {
        if (course.assessments[at].diagnostic) continue;
        ++share.of;
        share.done += record.assessments[at].passed;
      }
      return share;
    case Rule::Scenarios:
      for (const ScenarioRecord& scenario : record.scenarios) share.done += scenario.ended;
      return {share.done, record.scenarios.size()};
  }
  return share;
}

bool further(const Share& one, const Share& other) { return one.done * other.of > other.done * one.of; }

void complete(Standing& standing, const Course& course, const Record& record, const Tally& tally) {
  standing.complete = true;
  for (const auto& any : course.completion) {
    Share best = share_of(course, record, tally, any.front());
    for (Rule rule : any) {
      const Share share = share_of(course, record, tally, rule);
      if (further(share, best)) best = share;
    }
    standing.done += best.done;
    standing.of += best.of;
    standing.complete = standing.complete && best.done == best.of;
  }
}

bool is_done(const Course& course, const Record& record, Index page) {
  return record.seen[page] || is_credited(course, record, page);
}

}  // namespace

Tally tally_of(const Course& course, const Record& record) {
  Tally tally;
  for (Index page = 0; page < course.pages.size(); ++page) {
    if (!is_required(course.pages[page])) continue;
    ++tally.pages_of;
    tally.pages += is_done(course, record, page);
  }
  for (Index at = 0; at < course.questions.size(); ++at) {
    if (!is_asked_for(course.questions[at])) continue;
    ++tally.questions_of;
    tally.questions += record.practice[at].attempts > 0;
  }
  return tally;
}

Standing standing_of(const Course& course, const Record& record, const Tally& tally) {
  Standing standing;
  complete(standing, course, record, tally);
  bool any = false;
  bool all_passed = true;
  bool one_failed = false;
  Hundredths points = 0;
  Hundredths earned = 0;
  bool scored = false;
  for (Index at = 0; at < course.assessments.size(); ++at) {
    const Assessment& assessment = course.assessments[at];
    if (assessment.diagnostic) continue;
    const AssessmentRecord& attempt = record.assessments[at];
    any = true;
    all_passed = all_passed && attempt.passed;
    one_failed = one_failed || (!attempt.passed && !attempt.under_way && attempts_left(assessment, attempt) == 0);
    points += assessment.points;
    if (attempt.score == kNoScore) continue;
    scored = true;
    standing.failing = standing.failing || !attempt.passed;
    earned += Hundredths{assessment.points} * attempt.score;
  }
  if (scored) standing.score = earned / points;
  if (any && all_passed)
    standing.passed = true;
  else if (one_failed)
    standing.passed = false;
  return standing;
}

std::vector<ObjectiveStanding> objectives_of(const Course& course, const Record& record) {
  std::vector<ObjectiveStanding> all(course.objectives.size());
  std::vector<bool> taught(all.size());
  for (ObjectiveStanding& objective : all) objective.complete = true;
  for (Index page = 0; page < course.pages.size(); ++page)
    for (Index at : course.pages[page].objectives) {
      taught[at] = true;
      all[at].complete = all[at].complete && is_done(course, record, page);
    }
  for (Index at = 0; at < all.size(); ++at) {
    const std::int32_t score = record.objectives[at].score;
    if (score != kNoScore) {
      all[at].score = score;
      all[at].passed = score >= course.objectives[at].pass * 100;
    }
    if (!taught[at]) all[at].complete = score != kNoScore;
  }
  return all;
}

void AttemptScore::add(const Question& question, const Answer& answer) {
  points += points_of(question);
  if (!answer.empty()) {
    const Mark marked = mark(question, answer);
    earned += marked.earned;
    correct += marked.outcome == Outcome::Correct;
  }
  per_cent = points > 0 ? earned * 10000 / points : 0;
}

AttemptScore score_attempt(const Course& course, const Record& record, const AssessmentRecord& attempt) {
  AttemptScore score;
  for (const auto* list : {&attempt.asked, &attempt.kept})
    for (Index at : *list) score.add(course.questions[at], record.answers[at]);
  return score;
}

void count_attempt(const Course& course, Record& record, Index index) {
  const Assessment& assessment = course.assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  const auto count = [&](std::int32_t& score, Hundredths latest) {
    const auto now = static_cast<std::int32_t>(latest);
    score = assessment.counted == Counted::Last ? now : std::max(score, now);
  };
  const AttemptScore whole = score_attempt(course, record, attempt);
  attempt.under_way = false;
  count(attempt.score, whole.per_cent);
  attempt.passed = attempt.passed || whole.per_cent >= assessment.pass * 100;
  for (Index objective = 0; objective < course.objectives.size(); ++objective) {
    AttemptScore part;
    for (const auto* list : {&attempt.asked, &attempt.kept})
      for (Index at : *list)
        if (course.questions[at].objective == objective) part.add(course.questions[at], record.answers[at]);
    if (part.points == 0) continue;
    ObjectiveRecord& shown = record.objectives[objective];
    count(shown.score, part.per_cent);
    const bool passed = part.per_cent >= course.objectives[objective].pass * 100;
    shown.credited = shown.credited || (assessment.diagnostic && passed);
  }
}

std::optional<int> attempts_left(const Assessment& assessment, const AssessmentRecord& record) {
  if (assessment.attempts == 0) return std::nullopt;
  return std::max(0, assessment.attempts - record.attempts);
}

}  // namespace lectern
