// A scenario: every section in order, which can be read and followed without script.
#pragma once

#include <string>

#include "compile/content.hpp"
#include "render/words.hpp"

namespace lectern::packager {

std::string render_scenario(const PageScenario& scenario, const std::string& page_id, const Words& words);

}  // namespace lectern::packager
