// Attributes in braces at the end of running text: {#id}, {trust=-1}.
#pragma once

#include <optional>
#include <string_view>

#include "diag/reporter.hpp"
#include "markup/node.hpp"

namespace lectern::packager {

// Takes them off the text; nothing if it does not end with a brace. `opening`: "{", or "{#" where other braces belong
// to the text.
std::optional<Attributes> take_attributes(Nodes& text, std::string_view opening, std::string_view source,
                                          Reporter& reporter);

}  // namespace lectern::packager
