// A course's model as lines that people can compare.
#pragma once

#include <string>

#include "lectern/course.hpp"

namespace lectern::packager {

std::string dump(const Course& course);

}  // namespace lectern::packager
