#include "cli/terminal.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "disk_files.hpp"

namespace lectern::packager {
namespace {

void write_to(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

std::string without_controls(std::string_view text) {
  std::string clean(text);
  for (char& c : clean) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7f) c = '?';
  }
  return clean;
}

}  // namespace

Terminal::Terminal() {
  const char* no_colour = std::getenv("NO_COLOR");
  colour_ = isatty(STDERR_FILENO) == 1 && (!no_colour || *no_colour == '\0');
}

void Terminal::result(std::string_view text) { write_to(stdout, text); }

void Terminal::diagnostics(std::string_view text) { write_to(stderr, text); }

void Terminal::report(Severity severity, std::string_view message, std::string_view hint) {
  const bool error = severity == Severity::Error;
  std::string text = colour_ ? (error ? "\033[1;31m" : "\033[1;33m") : "";
  text += error ? "error: " : "warning: ";
  if (colour_) text += "\033[0m";
  text += without_controls(message) + "\n";
  if (!hint.empty()) {
    text += colour_ ? "\033[1;34mhint: \033[0m" : "hint: ";
    text += without_controls(hint) + "\n";
  }
  write_to(stderr, text);
}

Status Terminal::finish() {
  const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (!written) return about("the result cannot be written", disk_error(errno));
  return Done{};
}

std::string in_kilobytes(std::uint64_t bytes) { return std::to_string((bytes + 999) / 1000) + " KB"; }

}  // namespace lectern::packager
