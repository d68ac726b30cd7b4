// Scenarios and surveys of the model as lines that people can compare.
#pragma once

#include <string>

#include "lectern/course.hpp"

namespace lectern::packager {

std::string dump(const Scenario& scenario);
std::string dump(const Survey& survey, const Course& course);

}  // namespace lectern::packager
