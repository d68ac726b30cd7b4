// Containers `feedback`.
#pragma once

#include "compile/content.hpp"

namespace lectern::packager {

// Of a question: {when=correct}, {when="partial incorrect"}.
ResultFeedback read_question_feedback(const Node& container, Reporter& reporter);

// Of an assessment: {when=passed}, {when=failed}.
ResultFeedback read_assessment_feedback(const Node& container, Reporter& reporter);

}  // namespace lectern::packager
