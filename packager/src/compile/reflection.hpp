// A container `reflection` becomes a question of that kind.
#pragma once

#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

// Whatever is wrong is reported. `place`: among the page's questions, from 1.
PageQuestion read_reflection(const Node& container, std::string_view page_id, std::size_t place,
                             const Variables& variables, Reporter& reporter);

}  // namespace lectern::packager
