// Which pages are open, and what holds the learner back.
#pragma once

#include "lectern/course.hpp"
#include "progress/record.hpp"

namespace lectern {

// What a page's gate still asks for: so many practice questions or scenarios, or (1) the assessment. 0: it is open.
std::size_t held_by(const Course& course, const Record& record, Index page);

// The last page that is open, moved on from `reach` (0 at first) as far as the record allows.
// Sequential: a page opens when the one before it has been seen. A gate holds back all pages after its own. Optional
// pages need not be seen, branches hold nothing back.
Index advance(const Course& course, const Record& record, Index reach);

// A page already seen stays open, whatever a new edition puts before it.
inline bool is_open(const Record& record, Index reach, Index page) { return page <= reach || record.seen[page]; }

// Where Next and Previous lead; kNone if nowhere.
Index next_of(const Course& course, Index page);
Index previous_of(const Course& course, Index page);

}  // namespace lectern
