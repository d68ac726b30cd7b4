#include "compile/model.hpp"

namespace lectern::packager {

Course build_model(const Settings& settings, const std::vector<PageContent>& pages) {
  Course course;
  course.id = settings.id;
  course.title = settings.title;
  course.version = settings.version;
  course.language = settings.language;
  course.navigation = settings.navigation;
  course.report = settings.report;
  for (const PageContent& content : pages) {
    lectern::Page page;
    page.id = content.front.id;
    page.title = content.front.title;
    page.gate = content.front.gate;
    std::vector<Index> counting;
    for (const PageQuestion& question : content.questions) {
      auto index = static_cast<Index>(course.questions.size());
      (question.counts ? counting : page.questions).push_back(index);
      course.questions.push_back(question.model);
    }
    if (content.assessment) {
      page.assessment = static_cast<Index>(course.assessments.size());
      course.assessments.push_back(content.assessment->model);
      course.assessments.back().questions = std::move(counting);
    }
    course.pages.push_back(std::move(page));
  }
  course.completion.clear();
  if (settings.complete_by_pages) course.completion.push_back({Rule::Pages});
  if (settings.completion_given ? settings.complete_by_assessment : !course.assessments.empty())
    course.completion.push_back({Rule::Assessment});
  assign_keys(course);
  return course;
}

}  // namespace lectern::packager
