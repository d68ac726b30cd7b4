// What a text or number question accepts.
#pragma once

#include "compile/attribute_values.hpp"
#include "compile/question_draft.hpp"

namespace lectern::packager {

// Text: the attributes `exact` and `length`, and whether every option can be met.
void read_texts(QuestionDraft& draft, AttributeValues& values);

// Number: the options' texts become ranges.
void read_numbers(QuestionDraft& draft);

// Number: can no right answer be below nothing, or a fraction? What keyboard the learner needs hangs on it.
bool has_negative(const Question& question);
bool has_fraction(const Question& question);

}  // namespace lectern::packager
