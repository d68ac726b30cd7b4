// YAML that is nothing but lines of `key: value` and of `  - value`, with comments and empty lines between them, as
// most front matter is, and as our own texts are. yaml-cpp takes some hundred times as long for them, which is half of
// the time a large course takes.
#pragma once

#include <optional>
#include <string_view>

#include "compile/yaml.hpp"

namespace lectern::packager {

// What read_yaml would read, or nothing if there is anything in `text` that could mean something else to YAML.
std::optional<Yaml> read_yaml_lines(std::string_view text, std::size_t base);

}  // namespace lectern::packager
