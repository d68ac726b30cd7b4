#include <malloc.h>

#include <csignal>
#include <exception>

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "commands/commands.hpp"

namespace {

// The end is near: memory that is freed serves again instead of going back to the system page by page.
void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 1 << 25);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  using namespace lectern::packager;
  keep_freed_memory();
  std::signal(SIGXFSZ, SIG_IGN);  // a file over the limit is an error to report, not an end without a word
  Terminal terminal;
  ExitCode exit = ExitCode::Bug;
  try {
    const Arguments arguments = read_arguments(argc, argv);
    exit = std::visit([&](const auto& chosen) { return run(chosen, built_in_assets(), terminal); }, arguments);
  } catch (const std::exception& error) {
    terminal.report(Severity::Error, std::string("this is a fault in lectern itself: ") + error.what(),
                    "please report it with the command you gave");
  }
  if (const auto written = terminal.finish(); !written) {
    terminal.report(Severity::Error, written.error().message);
    if (exit == ExitCode::Done) exit = ExitCode::Environment;
  }
  return static_cast<int>(exit);
}
