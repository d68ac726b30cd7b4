#include <algorithm>

#include "marking/marking.hpp"
#include "session/inside.hpp"

namespace lectern {

bool Session::Inside::is_asked(Index question) const {
  const Index assessment = course.questions[question].assessment;
  if (assessment == kNone || !record.assessments[assessment].under_way) return false;
  const auto& asked = record.assessments[assessment].asked;
  return std::find(asked.begin(), asked.end(), question) != asked.end();
}

std::size_t Session::Inside::unanswered_in(Index assessment) const {
  const auto& questions = record.assessments[assessment].asked;
  return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(),
                                                [&](Index question) { return record.answers[question].empty(); }));
}

Index Session::Inside::next_unanswered(Index assessment, Index after) const {
  const auto& questions = record.assessments[assessment].asked;
  const auto start = std::find(questions.begin(), questions.end(), after);
  auto open = [&](Index question) { return record.answers[question].empty(); };
  auto found = std::find_if(start, questions.end(), open);
  if (found != questions.end()) return *found;
  found = std::find_if(questions.begin(), start, open);
  return found != start ? *found : kNone;
}

void Session::Inside::show_assessment(Index assessment) {
  const AssessmentRecord& attempt = record.assessments[assessment];
  if (attempt.under_way) {
    const Index question = next_unanswered(assessment, attempt.asked.front());
    return question == kNone ? show_check(assessment) : show_question(assessment, question);
  }
  if (!attempt.asked.empty() && unanswered_in(assessment) == 0) return show_result(assessment);
  show_start(assessment);
}

void Session::Inside::show_start(Index index) {
  const Assessment& assessment = course.assessments[index];
  const AssessmentRecord& attempt = record.assessments[index];
  auto& start = emit<effect::AssessmentStart>();
  start.assessment = index;
  start.attempts = attempt.attempts;
  start.left = attempts_left(assessment, attempt);
  start.best = attempt.known_score();
  start.passed = attempt.passed;
}

void Session::Inside::show_question(Index index, Index question) {
  const Assessment& assessment = course.assessments[index];
  const Answer& answer = record.answers[question];
  const auto& questions = record.assessments[index].asked;
  auto& view = emit<effect::AssessmentQuestion>();
  view.assessment = index;
  view.question = question;
  const auto place = std::find(questions.begin(), questions.end(), question);
  view.number = static_cast<std::size_t>(place - questions.begin()) + 1;
  if (place != questions.begin()) view.previous = *(place - 1);
  view.of = questions.size();
  view.options = draw_options(assessment, course.questions[question], record.seed, record.assessments[index].attempts);
  view.answered = answer;
  view.last = unanswered_in(index) == (answer.empty() ? 1u : 0u);
}

void Session::Inside::show_check(Index index) {
  auto& check = emit<effect::AssessmentCheck>();
  check.assessment = index;
  for (Index question : record.assessments[index].asked) check.answers.push_back({question, record.answers[question]});
  check.kept = record.assessments[index].kept.size();
}

void Session::Inside::show_result(Index index) {
  const Assessment& assessment = course.assessments[index];
  const AssessmentRecord& attempt = record.assessments[index];
  const AttemptScore score = score_attempt(course, record, attempt);
  auto& result = emit<effect::AssessmentResult>();
  result.assessment = index;
  result.score = score.per_cent;
  result.earned = score.earned;
  result.points = score.points;
  result.correct = score.correct;
  result.passed = score.per_cent >= assessment.pass * 100;
  result.attempts = attempt.attempts;
  result.left = attempts_left(assessment, attempt);
  result.of = attempt.asked.size() + attempt.kept.size();
  if (assessment.diagnostic)
    for (Index page = 0; page < course.pages.size(); ++page)
      if (is_credited(course, record, page)) result.credited.push_back(page);
  if (assessment.review == Review::None) return;
  for (const auto* list : {&attempt.asked, &attempt.kept})
    for (Index question : *list) {
      auto& shown = result.marks.emplace_back();
      mark_answer(question, record.answers[question], shown);
      shown.reveal = assessment.review == Review::Answers;
    }
}

// A new attempt's questions: those missed, if the author wants only them and some were right; else a new draw.
void Session::Inside::deal(Index index) {
  const Assessment& assessment = course.assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  std::vector<Index> missed, right = attempt.kept;
  if (assessment.retake == Retake::Missed)
    for (Index question : attempt.asked) {
      const Answer& answer = record.answers[question];
      const bool correct = !answer.empty() && mark(course.questions[question], answer).outcome == Outcome::Correct;
      (correct ? right : missed).push_back(question);
    }
  const bool again = !missed.empty();
  attempt.asked = again ? missed : draw_questions(course, assessment, record.seed, attempt.attempts);
  attempt.kept = again ? right : std::vector<Index>();
  if (!again)
    for (Index question : assessment.questions) record.answers[question].clear();
  for (Index question : attempt.asked) record.answers[question].clear();
}

void Session::Inside::resume_attempt(Index index) {
  AssessmentRecord& attempt = record.assessments[index];
  if (!attempt.under_way) return;
  if (attempt.asked.empty()) return deal(index);
  if (!course.assessments[index].draws.empty()) return;
  const auto has = [](const std::vector<Index>& list, Index question) {
    return std::find(list.begin(), list.end(), question) != list.end();
  };
  for (Index question : draw_questions(course, course.assessments[index], record.seed, attempt.attempts))
    if (!has(attempt.asked, question) && !has(attempt.kept, question)) attempt.asked.push_back(question);
}

Session::Inside::Fault Session::Inside::begin(Index index) {
  if (index == kNone) return "there is no such assessment";
  const Assessment& assessment = course.assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  if (attempt.under_way) return "an attempt is under way";
  if (attempts_left(assessment, attempt) == 0) return refuse({.why = Reason::Spent, .page = assessment.page});
  ++attempt.attempts;
  attempt.under_way = true;
  deal(index);
  show_question(index, attempt.asked.front());
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::answer_assessed(Index index, const GivenAnswer& given) {
  const Question& question = course.questions[index];
  const Index assessment = question.assessment;
  if (!is_asked(index)) return "the question is in no attempt under way";
  TakenAnswer taken = take_answer(question, given);
  if (taken.fault) return refuse_answer(index, *taken.fault);
  record.answers[index] = std::move(taken.answer);
  if (is_reported(course, question)) report(index);
  const Index next = next_unanswered(assessment, index);
  next == kNone ? show_check(assessment) : show_question(assessment, next);
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::revise(Index question) {
  if (question == kNone) return "there is no such question";
  if (!is_asked(question)) return "the question is in no attempt under way";
  show_question(course.questions[question].assessment, question);
  return nullptr;
}

Session::Inside::Fault Session::Inside::submit(Index index) {
  if (index == kNone) return "there is no such assessment";
  const Assessment& assessment = course.assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  if (!attempt.under_way) return "no attempt is under way";
  if (const std::size_t left = unanswered_in(index))
    return refuse({.why = Reason::Unanswered, .page = assessment.page, .left = left});
  count_attempt(course, record, index);
  if (assessment.diagnostic) {
    tally = tally_of(course, record);
    for (Index page = 0; page < course.pages.size(); ++page)
      if (is_credited(course, record, page)) show_status(page);
  }
  show_result(index);
  changed();
  return nullptr;
}

}  // namespace lectern
