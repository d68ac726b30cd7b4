#include <algorithm>

#include "base/json.hpp"
#include "base/sorted.hpp"
#include "base/text.hpp"
#include "lectern/course.hpp"
#include "model/names.hpp"

namespace lectern {
namespace {

constexpr std::size_t kMaxCourseBytes = 16u << 20;

constexpr std::int64_t kMost = 1'000'000;  // of any number

using Find = Index (Course::*)(std::string_view id) const;

// Ids become indexes when what they name has been read; an unknown one becomes kNone, which `link` refuses.
void read_ids(const json::Fields& fields, const char* name, const Course& course, Find find, std::vector<Index>& to) {
  std::vector<std::string> ids;
  fields.read(name, ids);
  for (const std::string& id : ids) to.push_back((course.*find)(id));
}

// Without the member it stays kNone.
template <typename FindId>
void read_id(const json::Fields& fields, const char* name, const char* wanted, FindId find, Index& to) {
  std::string id;
  fields.read(name, id);
  if (id.empty()) return;
  to = find(id);
  if (to == kNone) fields.fault(name, wanted);
}

void read_fraction(const json::Fields& fields, const char* name, Millionths& to) {
  std::string text;
  fields.read(name, text);
  if (!text.empty() && !read_decimal(text, kMillionthsPlaces, to)) fields.fault(name, "a decimal as text");
}

void read_exact(const json::Fields& fields, Exact& exact) {
  std::vector<std::string> names;
  fields.read("exact", names);
  for (const std::string& name : names) {
    if (name == "case")
      exact.letter_case = true;
    else if (name == "accents")
      exact.accents = true;
    else if (name == "spaces")
      exact.spaces = true;
    else
      fields.fault("exact", "case, accents or spaces");
  }
}

void read_question(const json::Fields& fields, const Course& course, Question& question) {
  fields.read("id", question.id);
  fields.read("key", question.key);
  fields.read("kind", question.kind, kKind);
  fields.read("credit", question.credit, kCredit);
  fields.read("points", question.points, 0, kMost);
  fields.read("attempts", question.attempts, 0, kMost);
  fields.read("length", question.length, 0, kMost);
  read_exact(fields, question.exact);
  fields.read("text", question.text);
  read_id(
      fields, "objective", "the id of an objective", [&](auto id) { return course.find_objective(id); },
      question.objective);
  fields.each("options", question.options, [](const json::Fields& fields, Option& option) {
    fields.read("id", option.id);
    fields.read("text", option.text);
    fields.read("right", option.right);
    fields.read("fixed", option.fixed);
    read_fraction(fields, "least", option.least);
    read_fraction(fields, "most", option.most);
  });
  // Looking up parts of a question takes time by the square of their number.
  if (question.options.size() > kMaxOptions) return fields.fault("options", "36 at most");
  fields.each("items", question.items, [&](const json::Fields& fields, Item& item) {
    std::string option;
    fields.read("id", item.id);
    fields.read("text", item.text);
    fields.read("option", option);
    item.option = question.find_option(option);
  });
  std::vector<std::string> order;
  fields.read("order", order);
  for (const std::string& id : order) question.order.push_back(question.find_option(id));
}

void read_assessment(const json::Fields& fields, const Course& course, Assessment& assessment) {
  fields.read("id", assessment.id);
  fields.read("key", assessment.key);
  fields.read("pass", assessment.pass, 0, kMost);
  fields.read("attempts", assessment.attempts, 0, kMost);
  fields.read("shuffle", assessment.shuffle, kShuffle);
  fields.read("counted", assessment.counted, kCounted);
  fields.read("retake", assessment.retake, kRetake);
  fields.read("review", assessment.review, kReview);
  fields.read("diagnostic", assessment.diagnostic);
  read_ids(fields, "questions", course, &Course::find_question, assessment.questions);
  fields.each("draws", assessment.draws, [&](const json::Fields& fields, Draw& draw) {
    read_id(
        fields, "objective", "the id of an objective", [&](auto id) { return course.find_objective(id); },
        draw.objective);
    fields.read("count", draw.count, 0, kMost);
  });
  // Counting what each can deal takes time by their number.
  if (assessment.draws.size() > kMaxObjectives) fields.fault("draws", "100 at most");
}

void read_scenario(const json::Fields& fields, Scenario& scenario) {
  fields.read("id", scenario.id);
  fields.read("key", scenario.key);
  fields.read("text", scenario.text);
  fields.each("meters", scenario.meters, [](const json::Fields& fields, Scenario::Meter& meter) {
    fields.read("id", meter.id);
    fields.read("start", meter.start, -kMost, kMost);
    fields.read("least", meter.least, -kMost, kMost);
    fields.read("most", meter.most, -kMost, kMost);
  });
  if (scenario.meters.size() > kMaxMeters) return fields.fault("meters", "6 at most");
  const auto meter_of = [&](const std::string& id) {
    for (Index at = 0; at < scenario.meters.size(); ++at)
      if (scenario.meters[at].id == id) return at;
    return kNone;
  };
  // States name states that follow: all ids come first.
  std::vector<std::string> ids;
  fields.each("states", [&](const json::Fields& fields) { fields.read("id", ids.emplace_back()); });
  if (ids.size() > kMaxStates) return fields.fault("states", "60 at most");
  const auto state_of = [&](const std::string& id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? kNone : static_cast<Index>(found - ids.begin());
  };
  fields.each("states", scenario.states, [&](const json::Fields& fields, Scenario::State& state) {
    fields.read("id", state.id);
    fields.each("choices", state.choices, [&](const json::Fields& fields, Scenario::Choice& choice) {
      fields.read("id", choice.id);
      fields.read("text", choice.text);
      read_id(fields, "to", "the id of a state", state_of, choice.to);
      fields.each("changes", choice.changes, [&](const json::Fields& fields, Scenario::Change& change) {
        read_id(fields, "meter", "the id of a meter", meter_of, change.meter);
        fields.read("by", change.by, -kMost, kMost);
      });
    });
    fields.each("routes", state.routes, [&](const json::Fields& fields, Scenario::Route& route) {
      read_id(fields, "to", "the id of a state", state_of, route.to);
      read_id(fields, "meter", "the id of a meter", meter_of, route.meter);
      fields.read("least", route.least, -kMost, kMost);
    });
  });
}

void read_survey(const json::Fields& fields, const Course& course, Survey& survey) {
  fields.read("id", survey.id);
  fields.each("dimensions", survey.dimensions, [&](const json::Fields& fields, Survey::Dimension& dimension) {
    fields.read("id", dimension.id);
    read_ids(fields, "questions", course, &Course::find_question, dimension.questions);
  });
}

void read_objective(const json::Fields& fields, Objective& objective) {
  fields.read("id", objective.id);
  fields.read("key", objective.key);
  fields.read("text", objective.text);
  fields.read("pass", objective.pass, 0, kMost);
}

void read_page(const json::Fields& fields, const Course& course, Page& page) {
  fields.read("id", page.id);
  fields.read("key", page.key);
  fields.read("title", page.title);
  fields.read("gate", page.gate, kGate);
  fields.read("optional", page.optional);
  fields.read("branch", page.branch);
  read_ids(fields, "questions", course, &Course::find_question, page.questions);
  read_ids(fields, "scenarios", course, &Course::find_scenario, page.scenarios);
  read_ids(fields, "objectives", course, &Course::find_objective, page.objectives);
  read_id(
      fields, "assessment", "the id of an assessment", [&](auto id) { return course.find_assessment(id); },
      page.assessment);
}

void read_rules(const json::Fields& fields, std::vector<std::vector<Rule>>& rules) {
  std::vector<std::vector<std::string>> all;
  fields.read("completion", all);
  rules.clear();
  for (const auto& any : all) {
    std::vector<Rule>& list = rules.emplace_back();
    for (const std::string& name : any) {
      const auto rule = kRule.find(name);
      if (!rule) return fields.fault("completion", "pages, questions, assessment, scenarios, or lists of them");
      list.push_back(*rule);
    }
  }
}

// Reads a list of things with ids, and makes them known to those that are read after.
template <typename Thing, typename Read>
void read_known(const json::Fields& fields, const char* name, std::vector<Thing>& to, Course::Lookup& lookup,
                Read read) {
  fields.each(name, to, read);
  lookup.by_id = sorted(texts_of(to, &Thing::id));
}

}  // namespace

Result<std::unique_ptr<const Course>> read_course(std::string_view text) {
  if (text.size() > kMaxCourseBytes) return Error{ErrorCode::Full, "the compiled course is larger than 16 MiB"};
  const json::Document json(text);
  if (!json.fault().empty()) return Error{ErrorCode::Invalid, json.fault()};
  if (!json.root().IsObject()) return Error{ErrorCode::Invalid, "a compiled course is a JSON object"};

  std::string fault;
  const json::Fields fields(json.root(), json::Missing::Stays, fault);
  int version = 0;
  fields.read("lectern", version, 0, kMost);
  if (version != kCourseFormat)
    return Error{ErrorCode::Unsupported, "this engine reads compiled courses of version 1, not " + decimal(version)};

  auto read = std::make_unique<Course>();
  Course& course = *read;
  fields.read("id", course.id);
  fields.read("title", course.title);
  fields.read("version", course.version);
  fields.read("language", course.language);
  fields.read("navigation", course.navigation, kNavigation);
  fields.read("report", course.report, kReport);
  fields.read("status", course.status, kStatus);
  fields.read("full-score", course.full_score);
  fields.read("hidden-time", course.hidden_time);
  fields.read("idle-minutes", course.idle_minutes, 0, kMost);
  read_rules(fields, course.completion);
  using json::Fields;
  read_known(fields, "objectives", course.objectives, course.objective_lookup, read_objective);
  read_known(fields, "questions", course.questions, course.question_lookup,
             [&](const Fields& fields, Question& question) { read_question(fields, course, question); });
  read_known(fields, "assessments", course.assessments, course.assessment_lookup,
             [&](const Fields& fields, Assessment& assessment) { read_assessment(fields, course, assessment); });
  read_known(fields, "scenarios", course.scenarios, course.scenario_lookup, read_scenario);
  fields.each("surveys", course.surveys,
              [&](const Fields& fields, Survey& survey) { read_survey(fields, course, survey); });
  read_known(fields, "pages", course.pages, course.page_lookup,
             [&](const Fields& fields, Page& page) { read_page(fields, course, page); });
  Index at = 0;
  // Pages name pages that follow.
  fields.each("pages", [&](const Fields& fields) {
    Page& page = course.pages[at++];
    read_id(
        fields, "next", "the id of a page", [&](auto id) { return course.find_page(id); }, page.next);
  });

  if (!fault.empty()) return Error{ErrorCode::Invalid, std::move(fault)};
  if (Status linked = link(course); !linked) return linked.error();
  return std::unique_ptr<const Course>(std::move(read));
}

}  // namespace lectern
