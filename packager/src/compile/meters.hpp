// The attribute `meters` of a scenario: "Trust 2 of 5, Calm 0 of -3 to 3".
#pragma once

#include <string>
#include <vector>

#include "compile/keys.hpp"
#include "lectern/course.hpp"

namespace lectern::packager {

struct PageMeter {
  Scenario::Meter model;
  std::string name;  // as it is shown
};

// Whatever is wrong is reported and left out.
std::vector<PageMeter> read_meters(const Placed& written, Reporter& reporter);

}  // namespace lectern::packager
