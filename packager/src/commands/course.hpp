// The course a command is given: found, compiled, its problems told.
#pragma once

#include <optional>

#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "disk_files.hpp"
#include "lectern/packager/package.hpp"

namespace lectern::packager {

struct OpenedCourse {
  DiskFiles files;
  Strings strings;
  Compiled compiled;
};

// Either a course without errors (and, if `strict`, without warnings), or how the command ends; the reader knows why.
struct Opening {
  std::optional<OpenedCourse> course;
  ExitCode exit = ExitCode::Done;
};
Opening open_course(const std::string& folder, bool strict, const Assets& assets, Terminal& terminal);

}  // namespace lectern::packager
