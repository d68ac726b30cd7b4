#include "base/json.hpp"
#include "base/text.hpp"
#include "model/names.hpp"

namespace lectern {
namespace {

// Members that say what a missing one means are left out, which keeps packages small.
class CourseWriter {
 public:
  explicit CourseWriter(const Course& course) : course_(course) {}

  std::string write() {
    json.begin_object();
    json.number("lectern", kCourseFormat);
    json.field("id", course_.id);
    json.field("title", course_.title);
    json.field("version", course_.version);
    json.field("language", course_.language);
    json.field("navigation", kNavigation[course_.navigation]);
    rules();
    json.field("report", kReport[course_.report]);
    if (course_.status != StatusStyle::Auto) json.field("status", kStatus[course_.status]);
    flag("full-score", course_.full_score);
    flag("hidden-time", course_.hidden_time);
    if (course_.idle_minutes > 0) json.number("idle-minutes", course_.idle_minutes);
    list("pages", course_.pages, [&](const Page& one) { page(one); });
    list("questions", course_.questions, [&](const Question& one) { question(one); });
    list("assessments", course_.assessments, [&](const Assessment& one) { assessment(one); });
    some("scenarios", course_.scenarios, [&](const Scenario& one) { scenario(one); });
    some("surveys", course_.surveys, [&](const Survey& one) { survey(one); });
    some("objectives", course_.objectives, [&](const Objective& one) {
      named(one);
      json.field("text", one.text);
      json.number("pass", one.pass);
    });
    json.end_object();
    return json.take();
  }

 private:
  template <typename Thing, typename Write>
  void list(const char* name, const std::vector<Thing>& things, Write write) {
    json.key(name);
    json.begin_list();
    for (const Thing& thing : things) {
      json.begin_object();
      write(thing);
      json.end_object();
    }
    json.end_list();
  }
  template <typename Thing, typename Write>
  void some(const char* name, const std::vector<Thing>& things, Write write) {
    if (!things.empty()) list(name, things, write);
  }
  template <typename Thing>
  void ids(const char* name, const std::vector<Thing>& things, const std::vector<Index>& places) {
    std::vector<std::string> all;
    for (Index at : places) all.push_back(things[at].id);
    json.field(name, all);
  }
  template <typename Thing>
  void named(const Thing& thing) {
    json.field("id", thing.id);
    json.field("key", thing.key);
  }
  template <typename Thing>
  void one(const char* name, const std::vector<Thing>& things, Index at) {
    if (at != kNone) json.field(name, things[at].id);
  }
  void flag(const char* name, bool value) {
    if (value) json.field(name, true);
  }

  void rules() {
    json.key("completion");
    json.begin_list();
    for (const auto& any : course_.completion) {
      if (any.size() > 1) json.begin_list();
      for (Rule rule : any) json.value(kRule[rule]);
      if (any.size() > 1) json.end_list();
    }
    json.end_list();
  }

  void page(const Page& page) {
    named(page);
    json.field("title", page.title);
    json.field("gate", kGate[page.gate]);
    flag("optional", page.optional);
    flag("branch", page.branch);
    one("next", course_.pages, page.next);
    ids("questions", course_.questions, page.questions);
    one("assessment", course_.assessments, page.assessment);
    if (!page.scenarios.empty()) ids("scenarios", course_.scenarios, page.scenarios);
    if (!page.objectives.empty()) ids("objectives", course_.objectives, page.objectives);
  }

  void question(const Question& question) {
    named(question);
    json.field("kind", kKind[question.kind]);
    json.number("points", question.points);
    json.field("credit", kCredit[question.credit]);
    json.number("attempts", question.attempts);
    one("objective", course_.objectives, question.objective);
    json.field("text", question.text);
    if (question.kind == QuestionKind::Text) {
      json.number("length", static_cast<std::int64_t>(question.length));
      std::vector<std::string> exact;
      if (question.exact.letter_case) exact.push_back("case");
      if (question.exact.accents) exact.push_back("accents");
      if (question.exact.spaces) exact.push_back("spaces");
      json.field("exact", exact);
    }
    list("options", question.options, [&](const Option& option) {
      json.field("id", option.id);
      json.field("text", option.text);
      flag("right", option.right);
      flag("fixed", option.fixed);
      if (question.kind != QuestionKind::Number) return;
      json.field("least", decimal(option.least, kMillionthsPlaces));
      json.field("most", decimal(option.most, kMillionthsPlaces));
    });
    some("items", question.items, [&](const Item& item) {
      json.field("id", item.id);
      json.field("text", item.text);
      one("option", question.options, item.option);
    });
    if (!question.order.empty()) ids("order", question.options, question.order);
  }

  void assessment(const Assessment& assessment) {
    named(assessment);
    json.number("pass", assessment.pass);
    json.number("attempts", assessment.attempts);
    json.field("shuffle", kShuffle[assessment.shuffle]);
    if (assessment.counted != Counted::Best) json.field("counted", kCounted[assessment.counted]);
    if (assessment.retake != Retake::All) json.field("retake", kRetake[assessment.retake]);
    if (assessment.review != Review::Answers) json.field("review", kReview[assessment.review]);
    flag("diagnostic", assessment.diagnostic);
    ids("questions", course_.questions, assessment.questions);
    some("draws", assessment.draws, [&](const Draw& draw) {
      one("objective", course_.objectives, draw.objective);
      json.number("count", static_cast<std::int64_t>(draw.count));
    });
  }

  void scenario(const Scenario& scenario) {
    named(scenario);
    json.field("text", scenario.text);
    some("meters", scenario.meters, [&](const Scenario::Meter& meter) {
      json.field("id", meter.id);
      json.number("start", meter.start);
      json.number("least", meter.least);
      json.number("most", meter.most);
    });
    list("states", scenario.states, [&](const Scenario::State& state) {
      json.field("id", state.id);
      some("choices", state.choices, [&](const Scenario::Choice& choice) {
        json.field("id", choice.id);
        json.field("text", choice.text);
        one("to", scenario.states, choice.to);
        some("changes", choice.changes, [&](const Scenario::Change& change) {
          one("meter", scenario.meters, change.meter);
          json.number("by", change.by);
        });
      });
      some("routes", state.routes, [&](const Scenario::Route& route) {
        one("to", scenario.states, route.to);
        one("meter", scenario.meters, route.meter);
        if (route.meter != kNone) json.number("least", route.least);
      });
    });
  }

  void survey(const Survey& survey) {
    json.field("id", survey.id);
    list("dimensions", survey.dimensions, [&](const Survey::Dimension& dimension) {
      json.field("id", dimension.id);
      ids("questions", course_.questions, dimension.questions);
    });
  }

  const Course& course_;
  json::Writer json;
};

}  // namespace

std::string write_course(const Course& course) { return CourseWriter(course).write(); }

}  // namespace lectern
