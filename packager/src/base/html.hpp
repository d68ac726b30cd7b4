// Text on its way into HTML.
#pragma once

#include <string>
#include <string_view>

namespace lectern::packager {

// For text and for double-quoted attributes alike: & < > " become character references.
void append_html(std::string& html, std::string_view text);
std::string escape_html(std::string_view text);

}  // namespace lectern::packager
