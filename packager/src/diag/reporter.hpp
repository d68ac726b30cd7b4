// Collects the diagnostics of one file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "lectern/packager/diagnostic.hpp"

namespace lectern::packager {

class Reporter {
 public:
  Reporter(std::vector<Diagnostic>& all, std::string file) : all_(all), file_(std::move(file)) {}

  void add(Code code, Range range, std::string message, std::string hint = "") {
    all_.push_back({code, {file_, range.begin, range.end}, std::move(message), std::move(hint)});
  }

  const std::string& file() const { return file_; }

 private:
  std::vector<Diagnostic>& all_;
  std::string file_;
};

// "…" around a word of the author's.
inline std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

}  // namespace lectern::packager
