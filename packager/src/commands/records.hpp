// What is read and recorded of a learner, in words that whoever answers for personal data can file.
#pragma once

#include <string>

#include "lectern/course.hpp"

namespace lectern::packager {

std::string records_of(const Course& course);

}  // namespace lectern::packager
