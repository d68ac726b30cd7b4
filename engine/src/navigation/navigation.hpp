// Which pages are open, and what holds the learner back.
#pragma once

#include "lectern/course.hpp"
#include "progress/record.hpp"

namespace lectern {

// Practice questions of the page that were never answered.
std::size_t unanswered(const Course& course, const Record& record, Index page);

// The last page that is open, moved on from `reach` (0 at first) as far as the record allows.
// Sequential: a page opens when the one before it has been seen. A gate holds back all pages after its own.
Index advance(const Course& course, const Record& record, Index reach);

// A page already seen stays open, whatever a new edition puts before it.
inline bool is_open(const Record& record, Index reach, Index page) { return page <= reach || record.seen[page]; }

}  // namespace lectern
