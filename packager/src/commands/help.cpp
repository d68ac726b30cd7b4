// Texts that the program carries: help, licences, its version.
#include "commands/commands.hpp"
#include "commands/course.hpp"

namespace lectern::packager {
namespace {

ExitCode show(const std::string& name, const Assets& assets, Terminal& terminal) {
  const Result<std::string_view> text = asset(assets, name);
  if (!text) {
    terminal.report(Severity::Error, text.error().message);
    return ExitCode::Bug;
  }
  terminal.result(*text);
  return ExitCode::Done;
}

}  // namespace

ExitCode run(const LicencesArguments&, const Assets& assets, Terminal& terminal) {
  return show("THIRD-PARTY.md", assets, terminal);
}

ExitCode run(const HelpArguments& arguments, const Assets& assets, Terminal& terminal) {
  return show("help/" + arguments.topic + ".txt", assets, terminal);
}

ExitCode run(const VersionArguments&, const Assets&, Terminal& terminal) {
  terminal.result("lectern " LECTERN_VERSION "\n");
  return ExitCode::Done;
}

ExitCode run(const UsageError& error, const Assets&, Terminal& terminal) {
  const std::string command = error.topic == "lectern" ? "lectern" : "lectern " + error.topic;
  terminal.report(Severity::Error, error.message, command + " --help shows what can be given");
  return ExitCode::Usage;
}

}  // namespace lectern::packager
