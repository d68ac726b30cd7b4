// Does the saved state of a course fit where it is to be kept?
#pragma once

#include <string>
#include <vector>

#include "cli/terminal.hpp"
#include "lectern/packager/package.hpp"

namespace lectern::packager {

// Reports the targets for which the course's state can become too long; true if there are none.
bool check_sizes(const Course& course, const std::vector<Target>& targets, Terminal& terminal);

// The longest state against what each target keeps, as lines.
std::string sizes_of(const Course& course);

}  // namespace lectern::packager
