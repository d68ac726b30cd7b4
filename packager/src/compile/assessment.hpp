// A container `assessment`, but for its questions.
#pragma once

#include <string_view>

#include "compile/content.hpp"

namespace lectern::packager {

PageAssessment read_assessment(const Node& container, std::string_view page_id, Reporter& reporter);

}  // namespace lectern::packager
