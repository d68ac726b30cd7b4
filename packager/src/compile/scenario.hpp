// A container `scenario` becomes a scenario.
#pragma once

#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

struct ScenarioSource {
  std::string_view page_text;
  const FrontMatter& front;
  std::size_t place = 1;  // among the page's scenarios
  const Variables& variables;
};

// Takes the attributes behind choices out of their text. Whatever is wrong is reported; then the scenario may lack
// parts.
PageScenario read_scenario(Node& container, const ScenarioSource& source, Reporter& reporter);

}  // namespace lectern::packager
