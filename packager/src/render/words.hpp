// What the HTML takes from outside the page: words of the interface, values of variables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compile/settings.hpp"
#include "lectern/packager/compile.hpp"

namespace lectern::packager {

struct Words {
  using Values = std::vector<std::pair<std::string, std::string>>;

  const Strings& strings;
  const Variables& variables;

  // A word of the interface with {name} filled in; its key, where the strings lack it.
  std::string fill(const std::string& key, const Values& values) const;

  // The same, escaped for HTML.
  std::string text(const std::string& key, const Values& values = {}) const;
};

}  // namespace lectern::packager
