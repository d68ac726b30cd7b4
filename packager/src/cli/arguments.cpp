#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace lectern::packager {
namespace {

// The text of --help stands in packager/data/help.
std::string topic_of(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? "lectern" : commands.front()->get_name();
}

// What the options say, for whichever command is chosen.
struct Read {
  CheckArguments check;
  BuildArguments build;
  InspectArguments inspect;
  ExplainArguments explain;

  Arguments of(const std::string& command) const {
    if (command == "check") return check;
    if (command == "build") return build;
    if (command == "inspect") return inspect;
    if (command == "explain") return explain;
    return LicencesArguments{};
  }
};

void define(CLI::App& app, Read& read) {
  app.set_version_flag("--version", "");
  app.require_subcommand(1);

  CLI::App* check = app.add_subcommand("check");
  check->add_option("COURSE", read.check.course)->required();
  check->add_flag("--strict", read.check.strict);
  check->add_flag("--sizes", read.check.sizes);
  check->add_flag("--records", read.check.records);

  CLI::App* build = app.add_subcommand("build");
  build->add_option("COURSE", read.build.course)->required();
  build->add_option("--target", read.build.targets)->delimiter(',')->take_all();
  build->add_option("--out", read.build.out);
  build->add_flag("--strict", read.build.strict);

  CLI::App* inspect = app.add_subcommand("inspect");
  inspect->add_option("PACKAGE", read.inspect.package)->required();
  inspect->add_flag("--strict", read.inspect.strict);

  CLI::App* explain = app.add_subcommand("explain");
  explain->add_option("CODE", read.explain.code);

  app.add_subcommand("licences");
}

// CLI11's own messages are for programmers where the words are not known to it.
std::string explain(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> unknown = app.remaining(true);
  const bool has_command = !app.get_subcommands().empty();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
    const std::string what = error.what();
    return "'" + what.substr(0, what.find(':')) + "' needs a value";
  }
  if (unknown.empty()) return has_command ? error.what() : "no command was given";
  if (!has_command && unknown.front()[0] != '-') return "there is no command '" + unknown.front() + "'";
  return "'" + unknown.front() + "' was not expected";
}

}  // namespace

Arguments read_arguments(int argc, char** argv) {
  CLI::App app("", "lectern");
  Read read;
  define(app, read);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return HelpArguments{topic_of(app)};
  } catch (const CLI::CallForVersion&) {
    return VersionArguments{};
  } catch (const CLI::ParseError& error) {
    return UsageError{explain(app, error), topic_of(app)};
  }
  return read.of(topic_of(app));
}

}  // namespace lectern::packager
