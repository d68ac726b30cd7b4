// The transcripts' courses: between them every kind and rule.
#pragma once

#include <memory>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/lectern.h"

namespace lectern::fuzz {

const std::vector<std::unique_ptr<const Course>>& models();
const std::vector<lectern_course>& courses();

}  // namespace lectern::fuzz
