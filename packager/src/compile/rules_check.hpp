// Do the rules of a course fit what it has? Objectives, draws, gates, the way through its pages, completion.
#pragma once

#include <vector>

#include "compile/content.hpp"
#include "compile/links.hpp"

namespace lectern::packager {

// After the links of all pages are resolved.
void check_rules(const Settings& settings, const std::vector<PageContent>& pages, const Links& links,
                 std::vector<Diagnostic>& diagnostics);

}  // namespace lectern::packager
