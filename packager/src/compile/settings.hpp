// course.yml.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/reporter.hpp"
#include "lectern/course.hpp"

namespace lectern::packager {

using Variables = std::map<std::string, std::string, std::less<>>;

// One of the things that a course asks for to be complete, and where it says so.
struct CompletionRule {
  Rule rule = Rule::Pages;
  Range place;
};

struct CourseObjective {
  Objective model;
  Range place;  // of its id
};

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
  StatusStyle status = StatusStyle::Auto;
  bool full_score = false;
  Range score_place;
  bool hidden_time = false;
  int idle_minutes = 0;
  std::vector<std::vector<CompletionRule>> completion;  // none: not given
  std::vector<CourseObjective> objectives;
  Variables variables;
};

// Whatever is wrong is reported, and has its default in what is returned.
Settings read_settings(std::string_view yaml, Reporter& reporter);

}  // namespace lectern::packager
