#include <algorithm>

#include "base/sorted.hpp"
#include "marking/marking.hpp"
#include "session/inside.hpp"

namespace lectern {
namespace {

std::optional<int> left_of(const Question& question, const PracticeRecord& practice) {
  if (question.attempts == 0 || !is_scored(question.kind)) return std::nullopt;
  return std::max(0, question.attempts - practice.attempts);
}

}  // namespace

Session::Inside::Fault Session::Inside::answer_practice(Index index, const GivenAnswer& given) {
  const Question& question = course.questions[index];
  PracticeRecord& practice = record.practice[index];
  if (left_of(question, practice) == 0) return refuse({.why = Reason::Spent, .question = index});
  TakenAnswer taken = take_answer(question, given);
  if (taken.fault) return refuse_answer(index, *taken.fault);
  if (practice.attempts == 0 && is_asked_for(question)) ++tally.questions;
  practice.last = std::move(taken.answer);
  if (is_scored(question.kind))
    ++practice.attempts;
  else
    practice.attempts = question.kind != QuestionKind::Planner || !practice.last.empty();
  show_practice(index, false);
  if (question.survey != kNone) show_profile(question.survey, false);
  if (is_reported(course, question)) report(index);
  changed();
  return nullptr;
}

void Session::Inside::mark_answer(Index index, const Answer& answer, effect::ShowMark& shown) const {
  shown.question = index;
  shown.given = answer;
  shown.mark = mark(course.questions[index], answer);
}

void Session::Inside::show_practice(Index index, bool restored) {
  const PracticeRecord& practice = record.practice[index];
  if (restored && practice.last.empty()) return;
  auto& shown = emit<effect::ShowMark>();
  mark_answer(index, practice.last, shown);
  shown.attempts = practice.attempts;
  shown.left = left_of(course.questions[index], practice);
  shown.reveal = shown.mark.outcome == Outcome::Correct || shown.left == 0;
  shown.restored = restored;
}

void Session::Inside::show_picks() {
  for (Index at = 0; at < course.questions.size(); ++at)
    if (course.questions[at].kind == QuestionKind::Planner) show_practice(at, true);
}

Session::Inside::Fault Session::Inside::retry(Index index) {
  if (index == kNone || course.questions[index].assessment != kNone) return "there is no such question";
  const Question& question = course.questions[index];
  if (left_of(question, record.practice[index]) == 0) return refuse({.why = Reason::Spent, .question = index});
  auto& clear = emit<effect::Clear>();
  clear.question = index;
  if (question.kind == QuestionKind::Ordering) clear.options = places(question.options.size());
  return nullptr;
}

void Session::Inside::show_profiles(Index page) {
  for (Index survey = 0; survey < course.surveys.size(); ++survey) {
    const Index first = course.surveys[survey].dimensions.front().questions.front();
    if (course.questions[first].page == page) show_profile(survey, true);
  }
}

void Session::Inside::show_profile(Index index, bool restored) {
  const Survey& survey = course.surveys[index];
  effect::Profile profile;
  profile.survey = index;
  profile.restored = restored;
  for (const Survey::Dimension& dimension : survey.dimensions) {
    std::size_t answered = 0;
    Index sum = 0;
    for (Index question : dimension.questions) {
      const Answer& answer = record.practice[question].last;
      if (answer.empty()) continue;
      ++answered;
      sum += answer.front() + 1;
    }
    const bool all = answered == dimension.questions.size();
    profile.stages.push_back(all ? static_cast<int>(sum / answered) : 0);
    profile.answered += answered;
    profile.of += dimension.questions.size();
  }
  if (restored && profile.answered == 0) return;
  const bool all = profile.answered == profile.of;
  for (int stage = 1; all && profile.lowest.size() < 2 && stage <= static_cast<int>(kMaxOptions); ++stage)
    for (Index at = 0; at < profile.stages.size() && profile.lowest.size() < 2; ++at)
      if (profile.stages[at] == stage) profile.lowest.push_back(at);
  emit<effect::Profile>() = std::move(profile);
}

}  // namespace lectern
