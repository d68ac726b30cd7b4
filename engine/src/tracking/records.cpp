#include "lectern/records.hpp"

#include <algorithm>

#include "progress/record.hpp"
#include "tracking/elements.hpp"

namespace lectern {
namespace {

#define LECTERN_ELEMENT(name, element, use, purpose, limit, words, clause) \
  {element, Use::use, Purpose::purpose, limit, words, clause},
constexpr Element kScorm12[] = {
#include "tracking/scorm12.def"
};
#define LECTERN_ELEMENT(name, element, use, purpose, limit, words, clause) \
  {element, Use::use, Purpose::purpose, limit, words, clause},
constexpr Element kScorm2004[] = {
#include "tracking/scorm2004.def"
};
#define LECTERN_ELEMENT(name, element, use, purpose, limit, words, clause) \
  {element, Use::use, Purpose::purpose, limit, words, clause},
constexpr Element kWeb[] = {
#include "tracking/web.def"
};

bool has_counted(const Course& course) {
  return std::any_of(course.assessments.begin(), course.assessments.end(),
                     [](const Assessment& assessment) { return !assessment.diagnostic; });
}

bool has_answers(const Course& course) {
  if (course.report == Report::All && !course.scenarios.empty()) return true;
  return std::any_of(course.questions.begin(), course.questions.end(),
                     [&](const Question& question) { return is_reported(course, question); });
}

bool is_told(const Course& course, Purpose purpose) {
  switch (purpose) {
    case Purpose::Success:
      return course.status != StatusStyle::Completed && (has_counted(course) || course.status != StatusStyle::Auto);
    case Purpose::Score:
      return has_counted(course) || course.full_score;
    case Purpose::Answer:
      return has_answers(course);
    case Purpose::Objective:
      return !course.objectives.empty();
    default:
      return true;
  }
}

}  // namespace

std::span<const Element> elements_of(Api api) {
  switch (api) {
    case Api::Scorm12:
      return kScorm12;
    case Api::Scorm2004:
      return kScorm2004;
    case Api::Web:
      return kWeb;
    case Api::None:
      return {};
  }
  return {};
}

std::vector<RecordedElement> recorded_elements(const Course& course, Api api) {
  std::vector<RecordedElement> recorded;
  for (const Element& element : elements_of(api)) {
    const bool read = element.use != Use::Write;
    const bool written = element.use != Use::Read && is_told(course, element.purpose);
    if (read || written) recorded.push_back({element.name, read, written, element.purpose});
  }
  return recorded;
}

}  // namespace lectern
