// A page's file becomes its content: everything but links to other files, which need all pages.
#pragma once

#include <string>
#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

// `text` is valid UTF-8 without control characters.
PageContent read_page(std::string file, std::string_view text, const Variables& variables, Reporter& reporter);

}  // namespace lectern::packager
