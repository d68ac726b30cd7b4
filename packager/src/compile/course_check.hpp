// What is wrong with a course as a whole: ids given twice, limits.
#pragma once

#include <vector>

#include "compile/content.hpp"

namespace lectern::packager {

void check_course(const std::vector<PageContent>& pages, const std::vector<Source>& sources,
                  std::vector<Diagnostic>& diagnostics);

}  // namespace lectern::packager
