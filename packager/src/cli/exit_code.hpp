// What the program returns to the shell.
#pragma once

namespace lectern::packager {

enum class ExitCode {
  Done = 0,
  Faulty = 1,       // the course, or the inspected package, has errors
  Usage = 2,        // the command line was wrong
  Warnings = 3,     // there are warnings, and --strict was given
  Environment = 4,  // something could not be read or written
  Bug = 70,         // ours
};

}  // namespace lectern::packager
