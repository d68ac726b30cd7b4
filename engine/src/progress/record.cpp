#include "progress/record.hpp"

namespace lectern {

Record::Record(const Course& course)
    : seen(course.pages.size()),
      practice(course.questions.size()),
      assessments(course.assessments.size()),
      answers(course.questions.size()) {}

bool Record::see(Index page) {
  if (seen[page]) return false;
  seen[page] = true;
  ++seen_count;
  return true;
}

}  // namespace lectern
