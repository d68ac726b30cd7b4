// A container `question` becomes a question.
#pragma once

#include <string_view>

#include "compile/content.hpp"
#include "lectern/packager/compile.hpp"

namespace lectern::packager {

struct QuestionSource {
  std::string_view page_text;
  std::string_view page_id;
  std::size_t place = 1;  // among the page's questions
  bool counts = false;    // stands in an assessment
  const Variables& variables;
  const Strings& strings;
};

// Takes boxes and marks out of the options' text. Whatever is wrong is reported; then the question may lack parts.
PageQuestion read_question(Node& container, const QuestionSource& source, Reporter& reporter);

}  // namespace lectern::packager
