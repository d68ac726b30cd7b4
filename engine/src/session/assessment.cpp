#include <algorithm>

#include "marking/marking.hpp"
#include "session/inside.hpp"

namespace lectern {

std::vector<Index> Session::Inside::drawn(Index assessment) const {
  return draw_questions(course.assessments[assessment], record.seed, record.assessments[assessment].attempts);
}

std::size_t Session::Inside::unanswered_in(Index assessment) const {
  const auto& questions = course.assessments[assessment].questions;
  return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(),
                                                [&](Index question) { return record.answers[question].empty(); }));
}

Index Session::Inside::next_unanswered(Index assessment, Index after) const {
  const auto questions = drawn(assessment);
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
    const Index question = next_unanswered(assessment, drawn(assessment).front());
    return question == kNone ? show_check(assessment) : show_question(assessment, question);
  }
  if (attempt.attempts > 0 && unanswered_in(assessment) == 0) return show_result(assessment);
  show_start(assessment);
}

void Session::Inside::show_start(Index index) {
  const Assessment& assessment = course.assessments[index];
  const AssessmentRecord& attempt = record.assessments[index];
  auto& start = emit<effect::AssessmentStart>();
  start.assessment = index;
  start.attempts = attempt.attempts;
  start.left = attempts_left(assessment, attempt);
  start.best = attempt.best_score();
  start.passed = attempt.passed;
}

void Session::Inside::show_question(Index index, Index question) {
  const Assessment& assessment = course.assessments[index];
  const Answer& answer = record.answers[question];
  const auto questions = drawn(index);
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
  for (Index question : drawn(index)) check.answers.push_back({question, record.answers[question]});
}

void Session::Inside::show_result(Index index) {
  const Assessment& assessment = course.assessments[index];
  const AssessmentRecord& attempt = record.assessments[index];
  const AttemptScore score = score_attempt(course, assessment, record.answers);
  auto& result = emit<effect::AssessmentResult>();
  result.assessment = index;
  result.score = score.per_cent;
  result.earned = score.earned;
  result.points = score.points;
  result.correct = score.correct;
  result.passed = score.per_cent >= assessment.pass * 100;
  result.attempts = attempt.attempts;
  result.left = attempts_left(assessment, attempt);
  const auto questions = drawn(index);
  result.marks = std::vector<effect::ShowMark>(questions.size());
  for (std::size_t at = 0; at < questions.size(); ++at)
    mark_answer(questions[at], record.answers[questions[at]], result.marks[at]);
}

Session::Inside::Fault Session::Inside::begin(Index index) {
  if (index == kNone) return "there is no such assessment";
  const Assessment& assessment = course.assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  if (attempt.under_way) return "an attempt is under way";
  if (attempts_left(assessment, attempt) == 0) return refuse({.why = Reason::Spent, .page = assessment.page});
  ++attempt.attempts;
  attempt.under_way = true;
  for (Index question : assessment.questions) record.answers[question].clear();
  show_question(index, drawn(index).front());
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::answer_assessed(Index index, const GivenAnswer& given) {
  const Question& question = course.questions[index];
  const Index assessment = question.assessment;
  if (!record.assessments[assessment].under_way) return "no attempt is under way";
  TakenAnswer taken = take_answer(question, given);
  if (taken.fault) return refuse_answer(index, *taken.fault);
  record.answers[index] = std::move(taken.answer);
  if (course.report != Report::None) report(index);
  const Index next = next_unanswered(assessment, index);
  next == kNone ? show_check(assessment) : show_question(assessment, next);
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::revise(Index question) {
  if (question == kNone) return "there is no such question";
  const Index assessment = course.questions[question].assessment;
  if (assessment == kNone || !record.assessments[assessment].under_way) return "no attempt is under way";
  show_question(assessment, question);
  return nullptr;
}

Session::Inside::Fault Session::Inside::submit(Index index) {
  if (index == kNone) return "there is no such assessment";
  const Assessment& assessment = course.assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  if (!attempt.under_way) return "no attempt is under way";
  if (const std::size_t left = unanswered_in(index))
    return refuse({.why = Reason::Unanswered, .page = assessment.page, .left = left});
  const AttemptScore score = score_attempt(course, assessment, record.answers);
  attempt.under_way = false;
  attempt.best = std::max(attempt.best, static_cast<std::int32_t>(score.per_cent));
  attempt.passed = attempt.passed || score.per_cent >= assessment.pass * 100;
  show_result(index);
  changed();
  return nullptr;
}

}  // namespace lectern
