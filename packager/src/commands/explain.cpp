#include <iterator>

#include "base/nearest.hpp"
#include "commands/commands.hpp"

namespace lectern::packager {
namespace {

constexpr Code kCodes[] = {
#define LECTERN_DIAGNOSTIC(name, code, severity, explanation) Code::name,
#include "lectern/packager/catalog.def"
#undef LECTERN_DIAGNOSTIC
};

std::string list_codes() {
  std::string text;
  for (const Code code : kCodes) text += std::string(code_name(code)) + "\n";
  return text;
}

// Lines of at most 80 characters.
std::string wrap(std::string_view text) {
  constexpr std::size_t kWidth = 80;
  std::string wrapped;
  while (text.size() > kWidth) {
    const std::size_t space = text.rfind(' ', kWidth);
    if (space == std::string_view::npos) break;
    wrapped += std::string(text.substr(0, space)) + "\n";
    text.remove_prefix(space + 1);
  }
  return wrapped + std::string(text) + "\n";
}

}  // namespace

ExitCode run(const ExplainArguments& arguments, const Assets&, Terminal& terminal) {
  if (arguments.code.empty()) {
    terminal.result(list_codes());
    return ExitCode::Done;
  }
  std::vector<std::string_view> names;
  for (const Code code : kCodes) {
    names.push_back(code_name(code));
    if (names.back() != arguments.code) continue;
    const bool error = severity_of(code) == Severity::Error;
    terminal.result(arguments.code + (error ? ": error\n\n" : ": warning\n\n") + wrap(explanation_of(code)));
    return ExitCode::Done;
  }
  const std::string hint = did_you_mean(arguments.code, names);
  terminal.report(Severity::Error, "there is no code '" + arguments.code + "'",
                  hint.empty() ? "lectern explain lists them all" : hint);
  return ExitCode::Usage;
}

}  // namespace lectern::packager
