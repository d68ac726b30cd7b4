#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "spec/example.hpp"

namespace lectern::packager {
namespace {

std::vector<SpecFile> specs() {
  std::vector<SpecFile> found;
  const std::filesystem::path folder = std::filesystem::path(LECTERN_SOURCE) / "tests" / "spec";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string name = entry.path().filename().string();
    if (entry.path().extension() == ".md" && name != "README.md") found.push_back(read_spec("tests/spec/" + name));
  }
  return found;
}

// Their faults cannot be written down in a text file; compile_test.cpp shows them.
const std::set<std::string_view> kShownElsewhere = {"unreadable-file", "invalid-utf8",     "control-character",
                                                    "file-too-large",  "course-too-large", "no-course-file"};

}  // namespace

TEST_CASE("the examples of the language do what they say") {
  bool update = std::getenv("LECTERN_UPDATE") != nullptr;
  std::size_t examples = 0;
  for (SpecFile& spec : specs()) {
    for (Example& example : spec.examples) {
      ++examples;
      Example now = run(example);
      if (update) {
        example = now;
        continue;
      }
      INFO(example.file << ":" << example.line);
      CHECK(now.output == example.output);
      CHECK(now.diagnostics == example.diagnostics);
    }
    if (update) std::ofstream(LECTERN_SOURCE "/" + spec.path, std::ios::binary) << write_spec(spec);
  }
  CHECK(examples > 0);
}

TEST_CASE("every diagnostic has an example") {
  std::string all;
  for (const SpecFile& spec : specs()) {
    for (const Example& example : spec.examples) all += example.diagnostics;
  }
  const std::string_view names[] = {
#define LECTERN_DIAGNOSTIC(name, code, severity, explanation) code,
#include "lectern/packager/catalog.def"
#undef LECTERN_DIAGNOSTIC
  };
  for (std::string_view name : names) {
    INFO(name);
    bool shown = all.find("[" + std::string(name) + "]") != std::string::npos;
    CHECK(shown != (kShownElsewhere.count(name) > 0));
  }
}

}  // namespace lectern::packager
