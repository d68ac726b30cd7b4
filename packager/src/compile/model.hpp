// The pages' contents become the engine's model.
#pragma once

#include <vector>

#include "compile/content.hpp"
#include "lectern/course.hpp"

namespace lectern::packager {

// With keys, not yet linked.
Course build_model(const Settings& settings, const std::vector<PageContent>& pages);

}  // namespace lectern::packager
