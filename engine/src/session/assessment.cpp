#include <algorithm>

#include "marking/marking.hpp"
#include "session/inside.hpp"

namespace lectern {

std::vector<Index> Session::Inside::drawn(Index assessment) const {
  return draw_questions(course->assessments[assessment], record.seed, record.assessments[assessment].attempts);
}

std::size_t Session::Inside::unanswered_in(Index assessment) const {
  const auto& questions = course->assessments[assessment].questions;
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
  const Assessment& assessment = course->assessments[index];
  const AssessmentRecord& attempt = record.assessments[index];
  effect::AssessmentStart start;
  start.assessment = assessment.id;
  start.questions = assessment.questions.size();
  start.pass = assessment.pass;
  start.attempts = attempt.attempts;
  start.left = attempts_left(assessment, attempt);
  if (attempt.best != AssessmentRecord::kNoScore) start.best = attempt.best;
  start.passed = attempt.passed;
  emit(std::move(start));
}

void Session::Inside::show_question(Index index, Index question) {
  const Assessment& assessment = course->assessments[index];
  const Question& shown = course->questions[question];
  const Answer& answer = record.answers[question];
  const auto questions = drawn(index);
  effect::AssessmentQuestion view;
  view.assessment = assessment.id;
  view.question = shown.id;
  const auto place = std::find(questions.begin(), questions.end(), question);
  view.number = static_cast<std::size_t>(place - questions.begin()) + 1;
  if (place != questions.begin()) view.previous = course->questions[*(place - 1)].id;
  view.of = questions.size();
  for (Index option : draw_options(assessment, shown, record.seed, record.assessments[index].attempts))
    view.options.push_back(shown.options[option].id);
  if (!answer.empty()) view.answered = give_answer(shown, answer);
  view.last = unanswered_in(index) == (answer.empty() ? 1u : 0u);
  emit(std::move(view));
}

void Session::Inside::show_check(Index index) {
  effect::AssessmentCheck check;
  check.assessment = course->assessments[index].id;
  for (Index question : drawn(index)) {
    const Question& asked = course->questions[question];
    const Answer& answer = record.answers[question];
    check.answers.push_back({asked.id, answer.empty() ? std::nullopt : std::optional(give_answer(asked, answer))});
  }
  emit(std::move(check));
}

void Session::Inside::show_result(Index index) {
  const Assessment& assessment = course->assessments[index];
  const AssessmentRecord& attempt = record.assessments[index];
  const AttemptScore score = score_attempt(*course, assessment, record.answers);
  effect::AssessmentResult result;
  result.assessment = assessment.id;
  result.score = score.per_cent;
  result.earned = score.earned;
  result.points = score.points;
  result.correct = score.correct;
  result.passed = score.per_cent >= assessment.pass * 100;
  result.pass = assessment.pass;
  result.attempts = attempt.attempts;
  result.left = attempts_left(assessment, attempt);
  for (Index question : drawn(index)) result.marks.push_back(mark_of(question, record.answers[question]));
  emit(std::move(result));
}

Session::Inside::Fault Session::Inside::begin(Index index) {
  if (index == kNone) return "there is no such assessment";
  const Assessment& assessment = course->assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  if (attempt.under_way) return "an attempt is under way";
  if (attempts_left(assessment, attempt) == 0) {
    emit(effect::Refuse{Reason::Spent, "", course->pages[assessment.page].id, "", 0});
    return nullptr;
  }
  ++attempt.attempts;
  attempt.under_way = true;
  for (Index question : assessment.questions) record.answers[question].clear();
  show_question(index, drawn(index).front());
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::answer_assessed(Index index, const GivenAnswer& given) {
  const Question& question = course->questions[index];
  const Index assessment = question.assessment;
  if (!record.assessments[assessment].under_way) return "no attempt is under way";
  TakenAnswer taken = take_answer(question, given);
  if (taken.fault) return refuse_answer(index, *taken.fault);
  record.answers[index] = std::move(taken.answer);
  if (course->report != Report::None) report(index);
  const Index next = next_unanswered(assessment, index);
  next == kNone ? show_check(assessment) : show_question(assessment, next);
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::revise(Index question) {
  if (question == kNone) return "there is no such question";
  const Index assessment = course->questions[question].assessment;
  if (assessment == kNone || !record.assessments[assessment].under_way) return "no attempt is under way";
  show_question(assessment, question);
  return nullptr;
}

Session::Inside::Fault Session::Inside::submit(Index index) {
  if (index == kNone) return "there is no such assessment";
  const Assessment& assessment = course->assessments[index];
  AssessmentRecord& attempt = record.assessments[index];
  if (!attempt.under_way) return "no attempt is under way";
  if (const std::size_t left = unanswered_in(index)) {
    emit(effect::Refuse{Reason::Unanswered, "", course->pages[assessment.page].id, "", left});
    return nullptr;
  }
  const AttemptScore score = score_attempt(*course, assessment, record.answers);
  attempt.under_way = false;
  attempt.best = std::max(attempt.best, static_cast<std::int32_t>(score.per_cent));
  attempt.passed = attempt.passed || score.per_cent >= assessment.pass * 100;
  show_result(index);
  changed();
  return nullptr;
}

}  // namespace lectern
