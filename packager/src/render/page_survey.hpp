// Surveys and reflections: what is for the learner alone.
#pragma once

#include <string>

#include "compile/content.hpp"
#include "render/words.hpp"

namespace lectern::packager {

std::string render_survey(const PageSurvey& survey, const PageContent& page, const Words& words);
std::string render_reflection(const PageQuestion& question, const std::string& page_id, const Words& words);

}  // namespace lectern::packager
