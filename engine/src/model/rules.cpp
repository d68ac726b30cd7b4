#include <algorithm>
#include <cstddef>

#include "base/sorted.hpp"
#include "base/text.hpp"
#include "lectern/course.hpp"
#include "model/kinds.hpp"

namespace lectern {
namespace {

bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool numeral(char c) { return c >= '0' && c <= '9'; }

bool is_id(std::string_view id, bool may_start_with_numeral) {
  if (id.empty() || id.size() > 64) return false;
  if (!lower(id[0]) && !(may_start_with_numeral && numeral(id[0]))) return false;
  return std::all_of(id.begin(), id.end(), [](char c) { return lower(c) || numeral(c) || c == '-'; });
}

bool is_key(std::string_view key) {
  return key.size() == kKeyDigits && key != kNoKey &&
         std::all_of(key.begin(), key.end(), [](char c) { return digit_value(c) >= 0; });
}

// One place builds messages: in the browser every concatenation spelt out costs a few hundred bytes.
Status invalid(std::string_view noun, std::string_view id, std::string_view what) {
  std::string message(noun);
  message += " \"";
  message += id;
  message += "\" ";
  message += what;
  return Error{ErrorCode::Invalid, std::move(message)};
}

Status index(const Course& course, const Kind& kind, std::size_t size, Course::Lookup& lookup) {
  for (Index at = 0; at < size; ++at) {
    const std::string& id = kind.id(course, at);
    if (!is_id(id, false)) return invalid(kind.noun, id, "has a bad id");
    if (!is_key(kind.key(course, at))) return invalid(kind.noun, id, "has no key of three digits");
  }
  for (auto [text, order] : {std::pair(kind.id, &lookup.by_id), std::pair(kind.key, &lookup.by_key)}) {
    Texts texts(size);
    for (Index at = 0; at < size; ++at) texts[at] = text(course, at);
    *order = sorted(texts);
    const std::size_t repeated = first_repeated(texts, *order);
    if (repeated < size) return invalid(kind.noun, texts[repeated], "exists twice");
  }
  return Done{};
}

// Every option once.
bool is_permutation(const std::vector<Index>& order, std::size_t size) {
  std::uint64_t met = 0;
  static_assert(kMaxOptions <= 64);
  for (Index at : order)
    if (at < size) met |= std::uint64_t{1} << at;
  return order.size() == size && met == (std::uint64_t{1} << size) - 1;
}

template <typename Part>
bool distinct_ids(const std::vector<Part>& parts) {
  const Texts ids = texts_of(parts, &Part::id);
  return std::all_of(ids.begin(), ids.end(), [](std::string_view id) { return is_id(id, true); }) &&
         first_repeated(ids, sorted(ids)) == ids.size();
}

std::ptrdiff_t right_options(const Question& question) {
  return std::count_if(question.options.begin(), question.options.end(),
                       [](const Option& option) { return option.right; });
}

// What is wrong with the question's options, or null.
const char* fault_of_options(const Question& question) {
  using enum QuestionKind;
  const std::size_t count = question.options.size();
  const std::size_t least = question.kind == Reflection ? 0 : is_written(question.kind) ? 1 : 2;
  const std::size_t most = question.kind == Reflection ? 0 : question.kind == TrueFalse ? 2 : kMaxOptions;
  if (count < least || count > most) return "has too few or too many options";
  if (!distinct_ids(question.options)) return "has a bad or repeated option id";
  const auto right = right_options(question);
  if ((question.kind == Choice || question.kind == TrueFalse) && right != 1) return "needs one right option";
  if ((question.kind == Several || is_written(question.kind)) && right < 1) return "needs a right option";
  for (const Option& option : question.options)
    if (question.kind == Number &&
        (option.least > option.most || option.least < -kMostNumber || option.most > kMostNumber))
      return "has a range that is none";
  if (question.kind == Ordering && !is_permutation(question.order, count)) return "needs each option once in its order";
  return nullptr;
}

const char* fault_of(const Question& question) {
  if (question.points < 1 || question.points > 100) return "has points outside 1 to 100";
  if (question.attempts < 0 || question.attempts > 9) return "has attempts outside 0 to 9";
  if (question.length < 1 || question.length > kMaxText) return "has a length outside 1 to 45";
  if (const char* fault = fault_of_options(question)) return fault;
  if (has_items(question.kind) == question.items.empty()) return "has no items, or should have none";
  if (question.items.size() > kMaxOptions || !distinct_ids(question.items)) return "has bad or repeated items";
  for (const Item& item : question.items)
    if (item.option >= question.options.size()) return "has an item without its option";
  return nullptr;
}

const char* fault_of(const Scenario::State& state, const Scenario& scenario) {
  const std::size_t states = scenario.states.size();
  const std::size_t meters = scenario.meters.size();
  if (state.choices.size() > kMaxOptions || !distinct_ids(state.choices)) return "has bad or repeated choices";
  if (!state.choices.empty() && !state.routes.empty()) return "has a state with both choices and routes";
  for (const Scenario::Choice& choice : state.choices) {
    if (choice.to >= states) return "has a choice that leads nowhere";
    for (const Scenario::Change& change : choice.changes)
      if (change.meter >= meters || change.by < -100 || change.by > 100) return "has a change of no meter";
  }
  for (const Scenario::Route& route : state.routes) {
    const bool last = &route == &state.routes.back();
    if (route.to >= states || !scenario.states[route.to].routes.empty()) return "has a route that leads nowhere";
    if ((route.meter == kNone) != last || (!last && route.meter >= meters)) return "has routes that decide nothing";
  }
  return nullptr;
}

const char* fault_of(const Scenario& scenario) {
  if (scenario.states.empty() || scenario.states.size() > kMaxStates) return "needs 1 to 60 states";
  if (!distinct_ids(scenario.states)) return "has bad or repeated states";
  if (scenario.meters.size() > kMaxMeters || !distinct_ids(scenario.meters)) return "has bad or repeated meters";
  for (const Scenario::Meter& meter : scenario.meters)
    if (meter.least < -100 || meter.most > 100 || meter.start < meter.least || meter.start > meter.most)
      return "has a meter outside -100 to 100";
  for (const Scenario::State& state : scenario.states)
    if (const char* fault = fault_of(state, scenario)) return fault;
  if (!scenario.states[0].routes.empty()) return "begins with routes";
  return nullptr;
}

// The questions a draw deals from.
std::size_t pool_of(const Course& course, const Assessment& assessment, const Draw& draw) {
  return static_cast<std::size_t>(
      std::count_if(assessment.questions.begin(), assessment.questions.end(),
                    [&](Index question) { return assessment.draw_of(course.questions[question]) == &draw; }));
}

const char* fault_of(const Assessment& assessment, const Course& course) {
  if (assessment.pass < 1 || assessment.pass > 100) return "has a pass mark outside 1 to 100";
  if (assessment.attempts < 0 || assessment.attempts > 9) return "has attempts outside 0 to 9";
  if (assessment.questions.empty()) return "has no questions";
  for (Index question : assessment.questions)
    if (question < course.questions.size() && !is_scored(course.questions[question].kind))
      return "has a question without a right answer";
  return nullptr;
}

// Once the questions' places are known.
const char* fault_of_draws(const Assessment& assessment, const Course& course) {
  for (const Draw& draw : assessment.draws) {
    if (draw.objective != kNone && draw.objective >= course.objectives.size()) return "draws by no objective";
    for (const Draw* other = assessment.draws.data(); other != &draw; ++other)
      if (other->objective == draw.objective) return "draws by the same objective twice";
    if (draw.count < 1 || draw.count > pool_of(course, assessment, draw)) return "draws more questions than there are";
  }
  return nullptr;
}

const char* fault_of(const Survey& survey, Course& course) {
  Index page = kNone;
  if (survey.dimensions.empty() || !distinct_ids(survey.dimensions)) return "has bad or repeated dimensions";
  const Index self = static_cast<Index>(&survey - course.surveys.data());
  for (const Survey::Dimension& dimension : survey.dimensions) {
    if (dimension.questions.empty()) return "has a dimension without questions";
    for (Index at : dimension.questions) {
      if (at >= course.questions.size()) return "lists a question that is missing";
      Question& question = course.questions[at];
      if (question.kind != QuestionKind::Rating || question.assessment != kNone || question.survey != kNone)
        return "lists a question that is no rating or elsewhere";
      if (page == kNone) page = question.page;
      if (question.page != page) return "stands on more than one page";
      question.survey = self;
    }
  }
  return nullptr;
}

const char* fault_of(const Course& course) {
  if (course.idle_minutes < 0 || course.idle_minutes > 1000) return "counts pauses outside 0 to 1,000 minutes";
  if (course.completion.empty()) return "asks for nothing to be complete";
  for (const auto& any : course.completion) {
    if (any.empty()) return "asks for nothing to be complete";
    for (Rule rule : any) {
      if (rule == Rule::Assessment && std::all_of(course.assessments.begin(), course.assessments.end(),
                                                  [](const Assessment& one) { return one.diagnostic; }))
        return "asks for an assessment to be passed and has none";
      if (rule == Rule::Scenarios && course.scenarios.empty()) return "asks for a scenario and has none";
    }
  }
  return nullptr;
}

}  // namespace

Status link(Course& course) {
  auto invalid_course = [&](const char* what) { return invalid("course", course.id, what); };
  if (!is_id(course.id, false)) return invalid_course("has a bad id");
  if (course.pages.empty()) return invalid_course("has no pages");
  if (course.pages.size() > kMaxPages || course.questions.size() > kMaxQuestions)
    return invalid_course("has more than 5,000 pages or questions");
  if (course.objectives.size() > kMaxObjectives) return invalid_course("has more than 100 objectives");
  if (Status done = index(course, kPages, course.pages.size(), course.page_lookup); !done) return done;
  if (Status done = index(course, kQuestions, course.questions.size(), course.question_lookup); !done) return done;
  if (Status done = index(course, kAssessments, course.assessments.size(), course.assessment_lookup); !done)
    return done;
  if (Status done = index(course, kScenarios, course.scenarios.size(), course.scenario_lookup); !done) return done;
  if (Status done = index(course, kObjectives, course.objectives.size(), course.objective_lookup); !done) return done;

  const auto is_objective = [&](Index at) { return at < course.objectives.size(); };
  for (Question& question : course.questions) {
    if (const char* fault = fault_of(question)) return invalid("question", question.id, fault);
    if (question.objective != kNone && !is_objective(question.objective))
      return invalid("question", question.id, "tests an objective that is missing");
    question.page = question.assessment = question.survey = kNone;
  }
  for (Assessment& assessment : course.assessments) {
    if (const char* fault = fault_of(assessment, course)) return invalid("assessment", assessment.id, fault);
    assessment.page = kNone;
    assessment.points = 0;
  }
  for (Scenario& scenario : course.scenarios) {
    if (const char* fault = fault_of(scenario)) return invalid("scenario", scenario.id, fault);
    if (course.find_question_key(scenario.key) != kNone)
      return invalid("scenario", scenario.id, "has a question's key");
    scenario.page = kNone;
  }
  for (const Objective& objective : course.objectives)
    if (objective.pass < 1 || objective.pass > 100)
      return invalid("objective", objective.id, "has a pass mark outside 1 to 100");

  auto take = [&](Index question, Index page, Index assessment) {
    if (question >= course.questions.size() || course.questions[question].page != kNone) return false;
    course.questions[question].page = page;
    course.questions[question].assessment = assessment;
    return true;
  };
  for (Index at = 0; at < course.pages.size(); ++at) {
    const Page& page = course.pages[at];
    auto invalid_page = [&](const char* what) { return invalid("page", page.id, what); };
    if (page.next != kNone && (page.next >= course.pages.size() || page.next == at))
      return invalid_page("leads on to a page that is missing or itself");
    if (!std::all_of(page.objectives.begin(), page.objectives.end(), is_objective))
      return invalid_page("teaches an objective that is missing");
    for (Index question : page.questions)
      if (!take(question, at, kNone)) return invalid_page("lists a question that is elsewhere or missing");
    for (Index scenario : page.scenarios) {
      if (scenario >= course.scenarios.size() || course.scenarios[scenario].page != kNone)
        return invalid_page("holds a scenario that is elsewhere or missing");
      course.scenarios[scenario].page = at;
    }
    if (page.gate == Gate::Passed && page.assessment == kNone) return invalid_page("has a gate without its assessment");
    if (page.gate == Gate::Ended && page.scenarios.empty()) return invalid_page("has a gate without its scenario");
    if (page.assessment == kNone) continue;
    if (page.assessment >= course.assessments.size() || course.assessments[page.assessment].page != kNone)
      return invalid_page("holds an assessment that is elsewhere or missing");
    Assessment& assessment = course.assessments[page.assessment];
    assessment.page = at;
    for (Index question : assessment.questions) {
      if (!take(question, at, page.assessment))
        return invalid("assessment", assessment.id, "lists a question that is elsewhere or missing");
      assessment.points += course.questions[question].points;
    }
  }
  for (const Question& question : course.questions)
    if (question.page == kNone) return invalid("question", question.id, "stands on no page");
  for (const Assessment& assessment : course.assessments) {
    if (assessment.page == kNone) return invalid("assessment", assessment.id, "stands on no page");
    if (const char* fault = fault_of_draws(assessment, course)) return invalid("assessment", assessment.id, fault);
  }
  for (const Scenario& scenario : course.scenarios)
    if (scenario.page == kNone) return invalid("scenario", scenario.id, "stands on no page");
  for (const Survey& survey : course.surveys)
    if (const char* fault = fault_of(survey, course)) return invalid("survey", survey.id, fault);
  if (const char* fault = fault_of(course)) return invalid_course(fault);
  return Done{};
}

}  // namespace lectern
