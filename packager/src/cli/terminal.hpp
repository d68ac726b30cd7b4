// Where a command speaks: results to stdout, everything else to stderr.
#pragma once

#include <string_view>

#include "base/text.hpp"
#include "lectern/packager/diagnostic.hpp"
#include "lectern/result.hpp"

namespace lectern::packager {

class Terminal {
 public:
  Terminal();

  void result(std::string_view text);

  // "error: …" with a hint; either may hold names in any bytes, what would steer a terminal is shown as '?'.
  void report(Severity severity, std::string_view message, std::string_view hint = {});

  // Text made for stderr already.
  void diagnostics(std::string_view text);

  // stderr is a terminal, and NO_COLOR (no-color.org) is not set.
  bool colour() const { return colour_; }

  // Fails if a result did not get through: a full disk, a closed pipe.
  Status finish();

 private:
  bool colour_;
};

// "813 KB"
std::string in_kilobytes(std::uint64_t bytes);

}  // namespace lectern::packager
