// The items of a question, and what belongs to each.
#pragma once

#include "compile/question_draft.hpp"

namespace lectern::packager {

// Matching: a table of two columns, what is given and what belongs to it.
void read_pairs(QuestionDraft& draft, Node& table);

// Classify: a list of groups, each with a list of what belongs to it.
void read_groups(QuestionDraft& draft, Node& list);

}  // namespace lectern::packager
