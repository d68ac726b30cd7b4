// YAML as a tree of texts with their places. The only user of yaml-cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace lectern::packager {

struct Yaml {
  enum class Kind { Nothing, Text, List, Map };

  Kind kind = Kind::Nothing;
  std::string text;
  Range place;  // of Nothing: empty
  std::vector<Yaml> list;
  std::vector<std::pair<Yaml, Yaml>> map;  // in the order written; a key may come twice
};

struct YamlFault {
  Range place;
  std::string message;
  std::string hint;
};

struct YamlDocument {
  Yaml root;
  std::optional<YamlFault> fault;
};

// Reads the first document of `text`. Places are counted from `base`.
YamlDocument read_yaml(std::string_view text, std::size_t base);

}  // namespace lectern::packager
