// A container `planner` becomes a question of that kind.
#pragma once

#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

// Adds the planner and its question to the page. Whatever is wrong is reported.
void read_planner(Node& container, PageContent& page, std::string_view page_text, const Variables& variables,
                  Reporter& reporter);

}  // namespace lectern::packager
