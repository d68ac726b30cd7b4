// A question's id: given at its container, or derived from the page's.
#pragma once

#include "compile/content.hpp"

namespace lectern::packager {

// `place`: among the page's questions, from 1.
void read_question_id(const Node& container, std::string_view page_id, std::size_t place, PageQuestion& question,
                      Reporter& reporter);

}  // namespace lectern::packager
