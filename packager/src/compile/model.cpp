#include "compile/model.hpp"

#include <algorithm>
#include <map>

namespace lectern::packager {
namespace {

Index place_of(const std::optional<Placed>& objective, const Course& course) {
  for (Index i = 0; objective && i < course.objectives.size(); ++i) {
    if (course.objectives[i].id == objective->text) return i;
  }
  return kNone;
}

// Everything is asked for that the course says; if it says nothing, its pages and what it assesses.
std::vector<std::vector<Rule>> completion_of(const Settings& settings, const Course& course) {
  std::vector<std::vector<Rule>> completion;
  for (const auto& any : settings.completion) {
    completion.emplace_back();
    for (const CompletionRule& one : any) completion.back().push_back(one.rule);
  }
  if (!completion.empty()) return completion;
  bool assessed = std::any_of(course.assessments.begin(), course.assessments.end(),
                              [](const Assessment& assessment) { return !assessment.diagnostic; });
  completion.push_back({Rule::Pages});
  if (assessed) completion.push_back({Rule::Assessment});
  return completion;
}

Assessment build_assessment(const PageAssessment& content, const Course& course) {
  Assessment assessment = content.model;
  for (const PageDraw& draw : content.draws) assessment.draws.push_back({place_of(draw.objective, course), draw.count});
  return assessment;
}

}  // namespace

Course build_model(const Settings& settings, const std::vector<PageContent>& pages) {
  Course course;
  course.id = settings.id;
  course.title = settings.title;
  course.version = settings.version;
  course.language = settings.language;
  course.navigation = settings.navigation;
  course.report = settings.report;
  course.status = settings.status;
  course.full_score = settings.full_score;
  course.hidden_time = settings.hidden_time;
  course.idle_minutes = settings.idle_minutes;
  for (const CourseObjective& objective : settings.objectives) course.objectives.push_back(objective.model);
  std::map<std::string_view, Index> page_places;
  for (const PageContent& content : pages) {
    page_places.emplace(content.front.id, static_cast<Index>(page_places.size()));
  }
  for (const PageContent& content : pages) {
    lectern::Page page;
    page.id = content.front.id;
    page.title = content.front.title;
    page.gate = content.front.gate;
    page.optional = content.front.optional;
    page.branch = content.front.branch;
    if (!content.front.next_page.empty()) page.next = page_places.at(content.front.next_page);
    for (const Placed& objective : content.front.objectives) page.objectives.push_back(place_of(objective, course));
    std::vector<Index> counting;
    const std::size_t first = course.questions.size();
    for (const PageQuestion& question : content.questions) {
      auto index = static_cast<Index>(course.questions.size());
      (question.counts ? counting : page.questions).push_back(index);
      course.questions.push_back(question.model);
      course.questions.back().objective = place_of(question.objective, course);
    }
    for (const PageSurvey& survey : content.surveys) {
      course.surveys.push_back(survey.model);
      for (std::size_t i = 0; i < survey.dimensions.size(); ++i) {
        for (std::size_t at : survey.dimensions[i].questions) {
          course.surveys.back().dimensions[i].questions.push_back(static_cast<Index>(first + at));
        }
      }
    }
    for (const PageScenario& scenario : content.scenarios) {
      page.scenarios.push_back(static_cast<Index>(course.scenarios.size()));
      course.scenarios.push_back(scenario.model);
    }
    if (content.assessment) {
      page.assessment = static_cast<Index>(course.assessments.size());
      course.assessments.push_back(build_assessment(*content.assessment, course));
      course.assessments.back().questions = std::move(counting);
    }
    course.pages.push_back(std::move(page));
  }
  course.completion = completion_of(settings, course);
  assign_keys(course);
  return course;
}

}  // namespace lectern::packager
