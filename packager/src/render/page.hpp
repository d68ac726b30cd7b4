// A page as HTML, as wasm/page.md describes it.
#pragma once

#include <string>

#include "compile/content.hpp"
#include "render/words.hpp"

namespace lectern::packager {

// <article>, with its practice questions; those of an assessment are rendered by render_question. `picks`: of
// render_picks.
std::string render_page(const PageContent& page, const std::string& language, const std::string& picks,
                        const Words& words);

}  // namespace lectern::packager
