// course.yml.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diag/reporter.hpp"
#include "lectern/course.hpp"

namespace lectern::packager {

using Variables = std::map<std::string, std::string, std::less<>>;

struct Settings {
  std::string id;
  std::string title;
  std::string version = "1";
  std::string language = "en";
  std::string description;
  std::string licence;
  int duration = 0;
  Navigation navigation = Navigation::Free;
  Report report = Report::Assessment;
  bool completion_given = false;
  bool complete_by_pages = true;
  bool complete_by_assessment = false;
  Range completion_place;
  Variables variables;
};

// Whatever is wrong is reported, and has its default in what is returned.
Settings read_settings(std::string_view yaml, Reporter& reporter);

}  // namespace lectern::packager
