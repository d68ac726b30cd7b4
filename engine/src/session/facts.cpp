// What the LMS, and the learner, are told of where the learner stands.
#include <algorithm>
#include <utility>

#include "session/inside.hpp"
#include "state/state.hpp"

namespace lectern {
namespace {

constexpr Hundredths kFullScore = 10000;

bool any_counted(const Course& course, Counted counted) {
  return std::any_of(course.assessments.begin(), course.assessments.end(), [&](const Assessment& assessment) {
    return !assessment.diagnostic && assessment.counted == counted;
  });
}

// Success as the course's status style has it.
std::optional<bool> success_of(const Course& course, const Standing& standing, bool assessed) {
  if (course.status == StatusStyle::Completed) return std::nullopt;
  if (course.status == StatusStyle::Auto || standing.passed == true) return standing.passed;
  if (!assessed) return standing.complete ? std::optional(true) : std::nullopt;
  const bool told = course.status == StatusStyle::PassedFailed && standing.failing;
  return told ? std::optional(false) : std::nullopt;
}

}  // namespace

Facts Session::Inside::facts(std::size_t state_limit) {
  gather_objectives();
  ++record.saves;
  const bool falling = any_counted(course, Counted::Last);
  const bool assessed = falling || any_counted(course, Counted::Best);
  Facts facts;
  facts.standing = standing;
  facts.standing.passed = success_of(course, standing, assessed);
  if (course.full_score && !assessed && standing.complete) facts.standing.score = kFullScore;
  facts.strict = course.status == StatusStyle::PassedFailed || course.status == StatusStyle::PassedIncomplete;
  facts.falling = falling;
  const bool done = !facts.strict || facts.standing.passed == true;
  facts.over = standing.passed == false || (standing.complete && done);
  facts.location = course.pages[record.page].id;
  facts.state = write_state(course, record, state_limit);
  facts.session_time = watch.elapsed(now);
  return facts;
}

// Records of a collection have to begin one after the other, so the first news of one tells all before it.
void Session::Inside::gather_objectives() {
  const auto& order = record.objective_order;
  std::vector<ObjectiveStanding> latest = objectives_of(course, record);
  std::size_t to = 0;
  for (std::size_t place = 0; place < order.size(); ++place)
    if (order[place] != kNone && latest[order[place]] != objectives[order[place]]) to = place + 1;
  for (std::size_t place = 0; place < to; ++place) {
    const Index at = order[place];
    if (at == kNone || (place < objectives_told && latest[at] == objectives[at])) continue;
    untold_objectives.push_back({place, &course.objectives[at], latest[at]});
  }
  objectives_told = std::max(objectives_told, to);
  objectives = std::move(latest);
}

std::vector<ObjectiveNews> Session::Inside::take_objectives() { return std::exchange(untold_objectives, {}); }

// Where the thing stands among those the LMS has heard of; a new one joins at the end.
std::size_t Session::Inside::place_of(std::vector<Index>& heard, Index thing) {
  const auto place = std::find(heard.begin(), heard.end(), thing);
  const auto at = static_cast<std::size_t>(place - heard.begin());
  if (place == heard.end()) heard.push_back(thing);
  return at;
}

void Session::Inside::report(Index index) {
  const std::size_t place = place_of(record.reported, index);
  // A copy: the record may have moved on to a new attempt by the time the LMS listens. It takes the place of an older
  // answer, since new interactions have to arrive in the order of their numbers.
  Interaction latest;
  latest.index = place;
  latest.local_time = clock + zone;
  if (index < course.questions.size()) {
    latest.question = &course.questions[index];
    latest.answer = latest.question->assessment == kNone ? record.practice[index].last : record.answers[index];
  } else {
    latest.scenario = &course.scenarios[index - course.questions.size()];
    latest.answer = record.scenarios[index - course.questions.size()].path;
  }
  const auto older =
      std::find_if(untold.begin(), untold.end(), [&](const Interaction& told) { return told.index == place; });
  if (older == untold.end())
    untold.push_back(std::move(latest));
  else
    *older = std::move(latest);
}

std::vector<Interaction> Session::Inside::take_interactions() { return std::exchange(untold, {}); }

bool Session::Inside::is_ahead(std::string_view state) const {
  const auto read = read_state(course, state);
  return read && read->record.saves >= record.saves;
}

void Session::Inside::summarise() {
  auto& summary = emit<effect::Summary>();
  for (Index page = 0; page < course.pages.size(); ++page)
    if (record.seen[page]) summary.pages.push_back(page);
  for (Index at = 0; at < course.assessments.size(); ++at) {
    const AssessmentRecord& attempt = record.assessments[at];
    if (attempt.attempts == 0) continue;
    auto& row = summary.assessments.emplace_back();
    row.assessment = at;
    row.attempts = attempt.attempts;
    row.best = attempt.known_score();
    row.passed = attempt.passed;
  }
  summary.time = watch.elapsed(now);
}

}  // namespace lectern
