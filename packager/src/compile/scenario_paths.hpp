// Where a scenario's ways lead: every section can be reached, and from each an end.
#pragma once

#include "compile/content.hpp"

namespace lectern::packager {

void check_paths(const PageScenario& scenario, Reporter& reporter);

}  // namespace lectern::packager
