#include "sample.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace lectern::sample {
namespace {

std::string letter(std::size_t at) { return std::string(1, "abcdefghijklmnopqrstuvwxyz0123456789"[at]); }

// Scored kinds come first in the list of kinds, but for the order in which they joined it.
constexpr QuestionKind kScored[] = {QuestionKind::Choice,   QuestionKind::Several,   QuestionKind::Matching,
                                    QuestionKind::Ordering, QuestionKind::TrueFalse, QuestionKind::Classify,
                                    QuestionKind::Text,     QuestionKind::Number};
constexpr QuestionKind kUnscored[] = {QuestionKind::Rating, QuestionKind::Reflection, QuestionKind::Planner};

Question random_question(Chance& chance, const std::string& id, bool scored, std::size_t objectives) {
  const QuestionKind kind = scored || chance.one_in(2) ? kScored[chance.below(std::size(kScored))]
                                                       : kUnscored[chance.below(std::size(kUnscored))];
  Question made = question(id, kind, 2 + chance.below(7), 1 + chance.below(5));
  made.credit = static_cast<Credit>(chance.below(3));
  made.points = 1 + static_cast<int>(chance.below(5));
  made.length = 1 + chance.below(kMaxText);
  made.exact = {chance.one_in(2), chance.one_in(2), chance.one_in(2)};
  if (objectives > 0 && chance.one_in(2)) made.objective = static_cast<Index>(chance.below(objectives));
  for (Item& item : made.items) item.option = static_cast<Index>(chance.below(made.options.size()));
  if (kind == QuestionKind::Choice || kind == QuestionKind::Several) {
    chance.shuffle(made.options);
    made.options.back().fixed = chance.one_in(2);
  }
  chance.shuffle(made.order);
  return made;
}

// Every second state may route; choices lead anywhere, back too.
Scenario random_scenario(Chance& chance, const std::string& id) {
  Scenario made;
  made.id = id;
  made.text = "Scenario " + id;
  for (std::size_t left = chance.below(3); left > 0; --left)
    made.meters.push_back({"m" + std::to_string(left), 2, 0, 5});
  const std::size_t states = 2 + chance.below(6);
  for (std::size_t at = 0; at < states; ++at) made.states.push_back({"s" + std::to_string(at), {}, {}});
  made.states.push_back({"end", {}, {}});
  const auto any = [&] { return static_cast<Index>(chance.below(made.states.size())); };
  for (std::size_t at = 0; at < states; ++at) {
    Scenario::State& state = made.states[at];
    if (at > 0 && !made.meters.empty() && chance.one_in(3)) {
      const auto meter = static_cast<Index>(chance.below(made.meters.size()));
      state.routes = {{static_cast<Index>(states), meter, 3}, {static_cast<Index>(0), kNone, 0}};
      continue;
    }
    for (std::size_t left = 1 + chance.below(3); left > 0; --left) {
      Scenario::Choice choice{letter(left), "Choose", any(), {}};
      if (!made.meters.empty() && chance.one_in(2))
        choice.changes.push_back(
            {static_cast<Index>(chance.below(made.meters.size())), static_cast<int>(chance.below(5)) - 2});
      state.choices.push_back(std::move(choice));
    }
  }
  return made;
}

// Up to two draws, each of no more than there is.
void add_draws(Chance& chance, const Course& course, Assessment& assessment) {
  if (chance.one_in(2)) return;
  for (Index objective : {Index{0}, kNone}) {
    if (objective != kNone && course.objectives.empty()) continue;
    assessment.draws.push_back({objective, 0});
  }
  std::vector<std::size_t> pools(assessment.draws.size());
  for (Index question : assessment.questions)
    ++pools[static_cast<std::size_t>(assessment.draw_of(course.questions[question]) - assessment.draws.data())];
  for (std::size_t at = 0; at < pools.size(); ++at)
    assessment.draws[at].count = pools[at] > 0 ? 1 + chance.below(pools[at]) : 0;
  std::erase_if(assessment.draws, [](const Draw& draw) { return draw.count == 0; });
}

// The page's ratings, if there are any, as a survey.
void add_survey(Chance& chance, Course& course, const std::vector<Index>& questions) {
  Survey survey;
  survey.id = "survey-" + std::to_string(course.surveys.size());
  for (Index question : questions) {
    if (course.questions[question].kind != QuestionKind::Rating) continue;
    if (survey.dimensions.empty() || chance.one_in(2))
      survey.dimensions.push_back({"d" + std::to_string(survey.dimensions.size()), {}});
    survey.dimensions.back().questions.push_back(question);
  }
  if (!survey.dimensions.empty()) course.surveys.push_back(std::move(survey));
}

// An option's text, or letters and digits of one to four bytes, as long as the question takes.
Answer random_written(Chance& chance, const Question& question) {
  if (question.kind == QuestionKind::Number) return {'0' + static_cast<Index>(chance.below(10))};
  Answer answer = points_of(chance.of(question.options).text);
  if (chance.one_in(2)) {
    constexpr Index kSome[] = {'a', 'Z', '7', '-', 0x175, 0x2019, 0x1f600};
    answer.clear();
    for (std::size_t left = 1 + chance.below(45); left > 0; --left)
      answer.push_back(kSome[chance.below(std::size(kSome))]);
  }
  while (written(answer).size() > question.length || (!answer.empty() && answer.back() == ' ')) answer.pop_back();
  return answer.empty() ? Answer{'a'} : answer;
}

}  // namespace

Question question(const std::string& id, QuestionKind kind, std::size_t options, std::size_t items) {
  Question made;
  made.id = id;
  made.kind = kind;
  made.text = "What is " + id + "?";
  for (Index at = 0; at < options; ++at) {
    const bool right = is_scored(kind) && !has_items(kind) && kind != QuestionKind::Ordering &&
                       at < (kind == QuestionKind::Several ? 2u : 1u);
    made.options.push_back({letter(at), "Option " + letter(at), right});
    if (kind == QuestionKind::Number) made.options.back().least = made.options.back().most = Millionths{at} * 1'000'000;
    if (kind == QuestionKind::Ordering) made.order.push_back(at);
  }
  if (kind == QuestionKind::TrueFalse) made.options.resize(2);
  if (kind == QuestionKind::Reflection) made.options.clear();
  if (has_items(kind))
    for (std::size_t at = 0; at < items; ++at) made.items.push_back({letter(at), "Item " + letter(at), 0});
  return made;
}

Page page(const std::string& id, std::vector<Index> questions) {
  Page made;
  made.id = id;
  made.title = id;
  made.questions = std::move(questions);
  return made;
}

std::shared_ptr<const Course> finished(Course course) {
  assign_keys(course);
  const Status linked = link(course);
  INFO((linked ? "" : linked.error().message));
  REQUIRE(linked.ok());
  return std::make_shared<const Course>(std::move(course));
}

Course random_course(Chance& chance) {
  Course course;
  course.id = "random";
  course.title = "Random";
  course.version = "1";
  course.language = "en";
  course.navigation = static_cast<Navigation>(chance.below(2));
  course.report = static_cast<Report>(chance.below(3));
  for (std::size_t left = chance.below(3); left > 0; --left)
    course.objectives.push_back(
        {"objective-" + std::to_string(left), "", "Know", 1 + static_cast<int>(chance.below(100))});
  const auto objective = [&] { return static_cast<Index>(chance.below(course.objectives.size())); };
  const std::size_t pages = 2 + chance.below(7);
  for (std::size_t at = 0; at < pages; ++at) {
    Page made = page("page-" + std::to_string(at));
    const bool assessed = chance.one_in(4);
    std::vector<Index> questions;
    for (std::size_t left = chance.below(4) + assessed; left > 0; --left) {
      const auto place = static_cast<Index>(course.questions.size());
      questions.push_back(place);
      course.questions.push_back(
          random_question(chance, "question-" + std::to_string(place), assessed, course.objectives.size()));
      if (!assessed) course.questions.back().attempts = static_cast<int>(chance.below(4));
    }
    if (assessed) {
      Assessment assessment;
      assessment.id = "assessment-" + std::to_string(at);
      assessment.pass = 1 + static_cast<int>(chance.below(100));
      assessment.attempts = static_cast<int>(chance.below(4));
      assessment.shuffle = static_cast<Shuffle>(chance.below(3));
      assessment.counted = static_cast<Counted>(chance.below(2));
      assessment.retake = static_cast<Retake>(chance.below(2));
      assessment.review = static_cast<Review>(chance.below(3));
      assessment.diagnostic = chance.one_in(4);
      assessment.questions = questions;
      add_draws(chance, course, assessment);
      made.gate = chance.one_in(4) ? Gate::Passed : Gate::None;
      made.assessment = static_cast<Index>(course.assessments.size());
      course.assessments.push_back(std::move(assessment));
    } else {
      made.questions = questions;
      made.gate = chance.one_in(4) ? Gate::Answered : Gate::None;
      if (chance.one_in(2)) add_survey(chance, course, questions);
      if (chance.one_in(3)) {
        made.scenarios = {static_cast<Index>(course.scenarios.size())};
        course.scenarios.push_back(random_scenario(chance, "scenario-" + std::to_string(at)));
        if (chance.one_in(2)) made.gate = Gate::Ended;
      }
    }
    made.optional = chance.one_in(5);
    made.branch = at > 0 && chance.one_in(6);
    if (chance.one_in(6)) made.next = static_cast<Index>((at + 1 + chance.below(pages - 1)) % pages);
    if (!course.objectives.empty() && chance.one_in(2)) made.objectives = {objective()};
    course.pages.push_back(std::move(made));
  }
  const bool assessed = std::any_of(course.assessments.begin(), course.assessments.end(),
                                    [](const Assessment& assessment) { return !assessment.diagnostic; });
  if (assessed) course.completion.push_back({Rule::Assessment});
  if (chance.one_in(3)) course.completion.push_back({Rule::Questions});
  if (!course.scenarios.empty() && chance.one_in(2)) course.completion.back().push_back(Rule::Scenarios);
  return course;
}

Answer random_answer(Chance& chance, const Question& question) {
  Answer answer;
  if (question.kind == QuestionKind::Reflection) return answer;
  if (is_written(question.kind)) return random_written(chance, question);
  if (is_scored(question.kind) && chance.one_in(3)) return right_answer(question);
  const auto any = [&] { return static_cast<Index>(chance.below(question.options.size())); };
  if (question.kind == QuestionKind::Several || question.kind == QuestionKind::Planner) {
    for (Index at = 0; at < question.options.size(); ++at)
      if (chance.one_in(2)) answer.push_back(at);
    return answer.empty() ? Answer{any()} : answer;
  }
  if (has_items(question.kind)) {
    for (std::size_t at = 0; at < question.items.size(); ++at) answer.push_back(any());
    return answer;
  }
  if (question.kind != QuestionKind::Ordering) return {any()};
  answer = question.order;
  chance.shuffle(answer);
  return answer;
}

GivenAnswer given(const Question& question, const Answer& answer) {
  GivenAnswer given;
  if (is_written(question.kind)) {
    given.text = written(answer);
    return given;
  }
  for (std::size_t at = 0; at < answer.size(); ++at) {
    const std::string& option = question.options[answer[at]].id;
    if (has_items(question.kind))
      given.pairs.emplace_back(question.items[at].id, option);
    else
      given.options.push_back(option);
  }
  return given;
}

}  // namespace lectern::sample
