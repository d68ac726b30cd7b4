#include "lectern/course.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/kinds.hpp"

namespace lectern {
namespace {

constexpr std::uint32_t kKeys = 1u << 18;

Index find(const Course& course, const std::vector<Index>& order, TextOf text, std::string_view wanted) {
  const auto found = std::lower_bound(order.begin(), order.end(), wanted,
                                      [&](Index at, std::string_view wanted) { return text(course, at) < wanted; });
  return found != order.end() && text(course, *found) == wanted ? *found : kNone;
}

template <typename Part>
Index position(const std::vector<Part>& parts, std::string_view id) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
  return found == parts.end() ? kNone : static_cast<Index>(found - parts.begin());
}

}  // namespace

Index Question::find_option(std::string_view id) const { return position(options, id); }
Index Question::find_item(std::string_view id) const { return position(items, id); }

Index Course::find_page(std::string_view id) const { return find(*this, page_lookup.by_id, kPages.id, id); }
Index Course::find_page_key(std::string_view key) const { return find(*this, page_lookup.by_key, kPages.key, key); }
Index Course::find_question(std::string_view id) const { return find(*this, question_lookup.by_id, kQuestions.id, id); }
Index Course::find_question_key(std::string_view key) const {
  return find(*this, question_lookup.by_key, kQuestions.key, key);
}
Index Course::find_assessment(std::string_view id) const {
  return find(*this, assessment_lookup.by_id, kAssessments.id, id);
}
Index Course::find_assessment_key(std::string_view key) const {
  return find(*this, assessment_lookup.by_key, kAssessments.key, key);
}
Index Course::find_scenario(std::string_view id) const { return find(*this, scenario_lookup.by_id, kScenarios.id, id); }
Index Course::find_scenario_key(std::string_view key) const {
  return find(*this, scenario_lookup.by_key, kScenarios.key, key);
}
Index Course::find_objective(std::string_view id) const {
  return find(*this, objective_lookup.by_id, kObjectives.id, id);
}
Index Course::find_objective_key(std::string_view key) const {
  return find(*this, objective_lookup.by_key, kObjectives.key, key);
}

const Draw* Assessment::draw_of(const Question& question) const {
  const Draw* rest = nullptr;
  for (const Draw& draw : draws) {
    if (draw.objective == kNone)
      rest = &draw;
    else if (draw.objective == question.objective)
      return &draw;
  }
  return rest;
}

std::size_t Assessment::asked() const {
  if (draws.empty()) return questions.size();
  std::size_t count = 0;
  for (const Draw& draw : draws) count += draw.count;
  return count;
}

namespace {

using Taken = std::vector<bool>;

template <typename Thing>
void assign(std::vector<Thing>& things, Taken& taken) {
  for (Thing& thing : things) {
    std::uint32_t value = hash(thing.id) % kKeys;
    while (taken[value]) value = (value + 1) % kKeys;
    taken[value] = true;
    thing.key.clear();
    append_digits(thing.key, value, kKeyDigits);
  }
}

}  // namespace

void assign_keys(Course& course) {
  Taken none(kKeys);
  none[0] = true;
  Taken pages = none, questions = none, assessments = none, objectives = none;
  assign(course.pages, pages);
  assign(course.questions, questions);
  assign(course.scenarios, questions);
  assign(course.assessments, assessments);
  assign(course.objectives, objectives);
}

}  // namespace lectern
