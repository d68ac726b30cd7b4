// What is wrong with a page's text by itself; and the names of its headings and containers.
#pragma once

#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

// Gives headings and containers their ids, and the page its anchors.
void check_page(PageContent& page, std::string_view text, const Variables& variables, Reporter& reporter);

}  // namespace lectern::packager
