#include "navigation/navigation.hpp"

#include <algorithm>

namespace lectern {

std::size_t unanswered(const Course& course, const Record& record, Index page) {
  const auto& questions = course.pages[page].questions;
  return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(), [&](Index question) {
    return record.practice[question].attempts == 0;
  }));
}

Index advance(const Course& course, const Record& record, Index reach) {
  const Index last = static_cast<Index>(course.pages.size()) - 1;
  while (reach < last) {
    if (course.navigation == Navigation::Sequential && !record.seen[reach]) break;
    if (course.pages[reach].gate == Gate::Answered && unanswered(course, record, reach) > 0) break;
    ++reach;
  }
  return reach;
}

}  // namespace lectern
