#include "navigation/navigation.hpp"

#include <algorithm>

#include "progress/standing.hpp"

namespace lectern {

std::size_t held_by(const Course& course, const Record& record, Index index) {
  const Page& page = course.pages[index];
  switch (page.gate) {
    case Gate::None:
      return 0;
    case Gate::Answered:
      return static_cast<std::size_t>(std::count_if(page.questions.begin(), page.questions.end(), [&](Index question) {
        return is_asked_for(course.questions[question]) && record.practice[question].attempts == 0;
      }));
    case Gate::Passed:
      return !record.assessments[page.assessment].passed;
    case Gate::Ended:
      return static_cast<std::size_t>(std::count_if(page.scenarios.begin(), page.scenarios.end(),
                                                    [&](Index at) { return !record.scenarios[at].ended; }));
  }
  return 0;
}

Index advance(const Course& course, const Record& record, Index reach) {
  const Index last = static_cast<Index>(course.pages.size()) - 1;
  for (; reach < last; ++reach) {
    const Page& page = course.pages[reach];
    if (page.branch) continue;
    const bool done = record.seen[reach] || is_credited(course, record, reach);
    if (course.navigation == Navigation::Sequential && !page.optional && !done) break;
    if (held_by(course, record, reach) > 0) break;
  }
  return reach;
}

Index next_of(const Course& course, Index page) {
  if (course.pages[page].next != kNone) return course.pages[page].next;
  while (++page < course.pages.size())
    if (!course.pages[page].branch) return page;
  return kNone;
}

Index previous_of(const Course& course, Index page) {
  while (page-- > 0)
    if (!course.pages[page].branch) return page;
  return kNone;
}

}  // namespace lectern
