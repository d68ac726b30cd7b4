// A container `survey` becomes a survey and its questions.
#pragma once

#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

// Adds them to the page. Whatever is wrong is reported.
void read_survey(Node& container, PageContent& page, std::string_view page_text, const Variables& variables,
                 Reporter& reporter);

}  // namespace lectern::packager
