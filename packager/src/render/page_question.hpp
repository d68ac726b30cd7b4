// A question as a form.
#pragma once

#include <string>

#include "compile/content.hpp"
#include "render/words.hpp"

namespace lectern::packager {

// With buttons and, for readers without script, the answer, if it is a practice question.
std::string render_question(const PageQuestion& question, const std::string& page_id, const Words& words);

}  // namespace lectern::packager
