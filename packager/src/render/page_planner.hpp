// Planners, and the sheet that collects what was picked in them.
#pragma once

#include <string>
#include <vector>

#include "compile/content.hpp"
#include "render/words.hpp"

namespace lectern::packager {

std::string render_planner(const PagePlanner& planner, const PageQuestion& question, const std::string& page_id,
                           const Words& words);

// What all planners of the course offer, as every sheet lists it.
std::string render_picks(const std::vector<PageContent>& pages, const Words& words);

// `picks`: of render_picks.
std::string render_sheet(const PageSheet& sheet, const std::string& picks, const std::string& page_id,
                         const Words& words);

}  // namespace lectern::packager
