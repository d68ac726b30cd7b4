// The way that Next leads through a course: does it end, and does it come by every page that completion asks for?
#pragma once

#include <vector>

#include "compile/content.hpp"
#include "compile/links.hpp"

namespace lectern::packager {

void check_path(const std::vector<PageContent>& pages, const Links& links, std::vector<Diagnostic>& diagnostics);

}  // namespace lectern::packager
