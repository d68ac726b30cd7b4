// The examples of tests/spec; the format is told in tests/spec/README.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course.hpp"

namespace lectern::packager {

struct Example {
  std::string file;
  std::size_t line = 0;  // of its fence
  std::string kind;
  std::string input;
  std::string output;
  std::string diagnostics;
};

// What stands between examples belongs to the one after it; after the last comes one without input.
struct SpecFile {
  std::string path;
  std::vector<std::string> prose;
  std::vector<Example> examples;
};

SpecFile read_spec(const std::string& path);

std::string write_spec(const SpecFile& spec);

// Compiles the example's input and fills in its output and diagnostics.
Example run(const Example& example);

}  // namespace lectern::packager
