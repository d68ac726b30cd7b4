// A page's file becomes its content: everything but links to other files, which need all pages.
#pragma once

#include <string>
#include <string_view>

#include "compile/content.hpp"
#include "lectern/packager/compile.hpp"

namespace lectern::packager {

// `text` is valid UTF-8 without control characters.
PageContent read_page(std::string file, std::string_view text, const Variables& variables, const Strings& strings,
                      Reporter& reporter);

}  // namespace lectern::packager
