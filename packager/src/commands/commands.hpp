// What `lectern COMMAND` does, one file each.
#pragma once

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "lectern/packager/package.hpp"

namespace lectern::packager {

ExitCode run(const CheckArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const BuildArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const InspectArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const ExplainArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const LicencesArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const HelpArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const VersionArguments& arguments, const Assets& assets, Terminal& terminal);
ExitCode run(const UsageError& error, const Assets& assets, Terminal& terminal);

}  // namespace lectern::packager
