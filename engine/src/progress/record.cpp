#include "progress/record.hpp"

#include <algorithm>

namespace lectern {

Record::Record(const Course& course)
    : seen(course.pages.size()),
      practice(course.questions.size()),
      assessments(course.assessments.size()),
      answers(course.questions.size()),
      scenarios(course.scenarios.size()),
      objectives(course.objectives.size()) {}

bool is_credited(const Course& course, const Record& record, Index page) {
  const auto& objectives = course.pages[page].objectives;
  return !objectives.empty() && std::all_of(objectives.begin(), objectives.end(),
                                            [&](Index objective) { return record.objectives[objective].credited; });
}

bool is_reported(const Course& course, const Question& question) {
  if (course.report == Report::None) return false;
  if (question.assessment != kNone) return true;
  return course.report == Report::All && is_asked_for(question) && question.survey == kNone;
}

}  // namespace lectern
