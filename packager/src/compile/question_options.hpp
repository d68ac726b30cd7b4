// The options of a question that are a list: tasks, steps, or the steps of a scale.
#pragma once

#include "compile/question_draft.hpp"
#include "compile/question_form.hpp"

namespace lectern::packager {

// Takes boxes and marks off the text. True if every option has the box that it needs.
bool read_options(QuestionDraft& draft, Node& list, bool with_boxes);

// Two options that are the language's words for true and false.
bool is_true_false(const QuestionDraft& draft);

// What is true comes first, and ids that are not given are `true` and `false`, so that nothing hangs on the order.
void order_true_false(QuestionDraft& draft);

// Steps stand in another order than the right one, always the same for a question's id.
void shuffle_steps(QuestionDraft& draft);

}  // namespace lectern::packager
