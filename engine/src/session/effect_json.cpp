#include "base/json.hpp"
#include "base/text.hpp"
#include "lectern/effect.hpp"
#include "marking/marking.hpp"
#include "model/names.hpp"
#include "navigation/navigation.hpp"

namespace lectern {
namespace {

constexpr Names<Outcome, 4> kOutcome{{"correct", "partial", "incorrect", "neutral"}};
constexpr Names<Reason, 8> kReason{
    {"empty", "incomplete", "not-number", "too-long", "locked", "gate", "unanswered", "spent"}};
constexpr Names<NoticeCode, 7> kNotice{
    {"no-lms", "review", "not-saving", "session-lost", "state-unreadable", "twin", "web"}};
constexpr Names<effect::LmsCall::Verb, 5> kVerb{{"lms.initialize", "lms.get", "lms.set", "lms.commit", "lms.finish"}};

class EffectWriter {
 public:
  explicit EffectWriter(const Course& course) : course_(course) {}

  void operator()(const effect::ShowPage& page) {
    name("page");
    id("page", course_.pages, page.page);
    count("number", page.page + 1u);
    count("of", course_.pages.size());
    json.field("previous", previous_of(course_, page.page) != kNone);
    json.field("next", next_of(course_, page.page) != kNone);
    json.field("start", page.start);
  }
  void operator()(const effect::PageStatus& status) {
    name("status");
    id("page", course_.pages, status.page);
    json.field("seen", status.seen);
    json.field("open", status.open);
    json.field("credited", status.credited);
  }
  void operator()(const effect::Progress& progress) {
    name("progress");
    count("seen", progress.seen);
    count("of", progress.of);
    json.field("complete", progress.complete);
    json.key("passed");
    progress.passed ? json.value(*progress.passed) : json.null();
  }
  void operator()(const effect::ShowMark& mark) {
    name("mark");
    marked(mark);
    json.number("attempts", mark.attempts);
    left(mark.left);
    json.field("restored", mark.restored);
  }
  void operator()(const effect::Clear& clear) {
    name("clear");
    id("question", course_.questions, clear.question);
    options("options", clear.question, clear.options);
  }
  void operator()(const effect::AssessmentStart& start) {
    const Assessment& assessment = view(start.assessment, "start");
    count("questions", assessment.asked());
    json.number("pass", assessment.pass);
    json.number("attempts", start.attempts);
    left(start.left);
    best(start.best);
    json.field("passed", start.passed);
  }
  void operator()(const effect::AssessmentQuestion& question) {
    view(question.assessment, "question");
    id("question", course_.questions, question.question);
    count("number", question.number);
    count("of", question.of);
    options("options", question.question, question.options);
    answered(question.question, question.answered);
    json.key("previous");
    question.previous == kNone ? json.null() : json.value(std::string_view(course_.questions[question.previous].id));
    json.field("last", question.last);
  }
  void operator()(const effect::AssessmentCheck& check) {
    view(check.assessment, "check");
    json.key("answers");
    json.begin_list();
    for (const auto& row : check.answers) {
      json.begin_object();
      id("question", course_.questions, row.question);
      answered(row.question, row.answered);
      json.end_object();
    }
    json.end_list();
    count("kept", check.kept);
  }
  void operator()(const effect::AssessmentResult& result) {
    const Assessment& assessment = view(result.assessment, "result");
    hundredths("score", result.score);
    hundredths("earned", result.earned);
    hundredths("points", result.points);
    count("correct", result.correct);
    count("of", result.of);
    json.field("passed", result.passed);
    json.number("pass", assessment.pass);
    json.number("attempts", result.attempts);
    left(result.left);
    json.key("marks");
    json.begin_list();
    for (const effect::ShowMark& mark : result.marks) {
      json.begin_object();
      marked(mark);
      json.end_object();
    }
    json.end_list();
    if (assessment.diagnostic) ids("credited", course_.pages, result.credited);
  }
  void operator()(const effect::ScenarioState& shown) {
    const Scenario& scenario = course_.scenarios[shown.scenario];
    name("scenario");
    json.field("scenario", scenario.id);
    id("state", scenario.states, shown.state);
    json.key("path");
    json.begin_list();
    for (const auto& step : shown.path) {
      json.begin_object();
      id("state", scenario.states, step.state);
      id("choice", scenario.states[step.state].choices, step.choice);
      json.end_object();
    }
    json.end_list();
    json.key("meters");
    json.begin_object();
    for (std::size_t at = 0; at < shown.meters.size(); ++at)
      json.number(scenario.meters[at].id.c_str(), shown.meters[at]);
    json.end_object();
    json.field("end", shown.end);
    json.field("spent", shown.spent);
    json.field("restored", shown.restored);
  }
  void operator()(const effect::Profile& profile) {
    const Survey& survey = course_.surveys[profile.survey];
    name("profile");
    json.field("survey", survey.id);
    count("answered", profile.answered);
    count("of", profile.of);
    json.key("dimensions");
    json.begin_list();
    for (std::size_t at = 0; at < profile.stages.size(); ++at) {
      json.begin_object();
      json.field("id", survey.dimensions[at].id);
      json.key("stage");
      profile.stages[at] > 0 ? json.value(std::int64_t{profile.stages[at]}) : json.null();
      json.end_object();
    }
    json.end_list();
    ids("lowest", survey.dimensions, profile.lowest);
    json.field("restored", profile.restored);
  }
  void operator()(const effect::Refuse& refuse) {
    name("refuse");
    json.field("why", kReason[refuse.why]);
    id("question", course_.questions, refuse.question);
    id("page", course_.pages, refuse.page);
    id("first", course_.pages, refuse.first);
    if (refuse.why == Reason::Gate) json.field("gate", kGate[course_.pages[refuse.page].gate]);
    if (refuse.left > 0) count("left", refuse.left);
  }
  void operator()(const effect::Notice& notice) {
    name("notice");
    json.field("code", kNotice[notice.code]);
    json.field("shown", notice.shown);
  }
  void operator()(const effect::Summary& summary) {
    name("summary");
    json.key("pages");
    json.begin_list();
    for (Index page : summary.pages) json.value(std::string_view(course_.pages[page].id));
    json.end_list();
    count("of", course_.pages.size());
    json.key("assessments");
    json.begin_list();
    for (const auto& row : summary.assessments) {
      json.begin_object();
      id("assessment", course_.assessments, row.assessment);
      id("page", course_.pages, course_.assessments[row.assessment].page);
      json.number("attempts", row.attempts);
      best(row.best);
      json.field("passed", row.passed);
      json.end_object();
    }
    json.end_list();
    json.number("time", summary.time);
  }
  void operator()(const effect::End& end) {
    name("end");
    json.field("saved", end.saved);
  }
  void operator()(const effect::Wake& wake) {
    name("wake");
    json.number("in", wake.in);
  }
  void operator()(const effect::LmsCall& call) {
    using Verb = effect::LmsCall::Verb;
    name(kVerb[call.verb]);
    json.number("id", call.id);
    if (call.verb == Verb::Get || call.verb == Verb::Set) json.field("element", call.element);
    if (call.verb == Verb::Set) json.field("value", call.value);
  }

  json::Writer json;

 private:
  void name(std::string_view text) { json.field("do", text); }
  void count(const char* field, std::size_t number) { json.number(field, static_cast<std::int64_t>(number)); }
  void hundredths(const char* field, Hundredths number) { json.field(field, decimal_hundredths(number)); }
  template <typename Thing>
  void id(const char* field, const std::vector<Thing>& things, Index at) {
    if (at != kNone) json.field(field, things[at].id);
  }
  template <typename Thing>
  void ids(const char* field, const std::vector<Thing>& things, const std::vector<Index>& places) {
    json.key(field);
    json.begin_list();
    for (Index at : places) json.value(std::string_view(things[at].id));
    json.end_list();
  }
  const Assessment& view(Index assessment, const char* text) {
    name("assessment");
    id("assessment", course_.assessments, assessment);
    json.field("view", text);
    return course_.assessments[assessment];
  }
  void left(const std::optional<int>& left) {
    json.key("left");
    left ? json.value(std::int64_t{*left}) : json.null();
  }
  void best(const std::optional<Hundredths>& best) {
    json.key("best");
    best ? json.value(std::string_view(decimal_hundredths(*best))) : json.null();
  }
  void options(const char* field, Index question, const std::vector<Index>& options) {
    ids(field, course_.questions[question].options, options);
  }
  void given(Index at, const Answer& answer) {
    const Question& question = course_.questions[at];
    if (is_written(question.kind)) return json.field("text", written(answer));
    if (!has_items(question.kind)) return options("options", at, answer);
    json.key("pairs");
    json.begin_list();
    for (std::size_t item = 0; item < answer.size(); ++item) {
      json.begin_list();
      json.value(std::string_view(question.items[item].id));
      json.value(std::string_view(question.options[answer[item]].id));
      json.end_list();
    }
    json.end_list();
  }
  void right(Index at) {
    const Question& question = course_.questions[at];
    if (!is_written(question.kind)) return given(at, right_answer(question));
    std::vector<Index> accepted;
    for (Index option = 0; option < question.options.size(); ++option)
      if (question.options[option].right) accepted.push_back(option);
    options("options", at, accepted);
  }
  void answered(Index question, const Answer& answer) {
    json.key("answered");
    if (answer.empty()) return json.null();
    json.begin_object();
    given(question, answer);
    json.end_object();
  }
  void marked(const effect::ShowMark& shown) {
    const Question& question = course_.questions[shown.question];
    id("question", course_.questions, shown.question);
    json.field("result", kOutcome[shown.mark.outcome]);
    hundredths("earned", shown.mark.earned);
    hundredths("points", points_of(question));
    given(shown.question, shown.given);
    json.key("parts");
    json.begin_list();
    for (const Mark::Part& part : shown.mark.parts) {
      json.begin_object();
      if (has_items(question.kind))
        id("id", question.items, part.index);
      else
        id("id", question.options, part.index);
      json.field("right", part.right);
      json.end_object();
    }
    json.end_list();
    if (!shown.reveal) return;
    json.key("answer");
    json.begin_object();
    right(shown.question);
    json.end_object();
  }

  const Course& course_;
};

}  // namespace

std::string write_effects(const Course& course, const std::vector<Effect>& effects) {
  EffectWriter writer(course);
  writer.json.begin_list();
  for (const Effect& effect : effects) {
    writer.json.begin_object();
    std::visit(writer, effect);
    writer.json.end_object();
  }
  writer.json.end_list();
  return writer.json.take();
}

}  // namespace lectern
