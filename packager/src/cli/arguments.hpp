// The command line, read by CLI11 and nothing else.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/exit_code.hpp"

namespace lectern::packager {

struct CheckArguments {
  std::string course;
  bool strict = false;
  bool sizes = false;
  bool records = false;
};

struct BuildArguments {
  std::string course;
  std::vector<std::string> targets = {"scorm12", "scorm2004"};
  std::string out = ".";
  bool strict = false;
};

struct InspectArguments {
  std::string package;
  bool strict = false;
};

struct ExplainArguments {
  std::string code;  // "": list them all
};

struct LicencesArguments {};

struct HelpArguments {
  std::string topic;  // a command's name, or "lectern"
};

struct VersionArguments {};

// The command line made no sense.
struct UsageError {
  std::string message;
  std::string topic;  // whose --help tells more
};

using Arguments = std::variant<CheckArguments, BuildArguments, InspectArguments, ExplainArguments, LicencesArguments,
                               HelpArguments, VersionArguments, UsageError>;

Arguments read_arguments(int argc, char** argv);

}  // namespace lectern::packager
