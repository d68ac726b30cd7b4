// The items of a list that are one line each: what a planner offers, the stages of a survey.
#pragma once

#include <string>
#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

// Adds the list's items to the question's options. `noun`: "a stage". Whatever is wrong with one is reported.
void add_items(Node& list, std::string_view noun, std::string_view page_text, const Variables& variables,
               PageQuestion& question, Reporter& reporter);

}  // namespace lectern::packager
