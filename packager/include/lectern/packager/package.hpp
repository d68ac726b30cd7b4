// A compiled course becomes packages: the same content for every target, with the target's manifest and schemas.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/packager/compile.hpp"

namespace lectern::packager {

enum class Target { Scorm12, Scorm2004_3, Scorm2004_4, Web };

// "scorm12", "scorm2004-3", "scorm2004-4", "web"; "scorm2004" means the 3rd edition, which more LMSs accept.
Result<Target> target_from(std::string_view name);
std::string_view name_of(Target target);
std::string_view title_of(Target target);  // "SCORM 1.2"

// How many characters of saved state the target keeps; 0: as many as there are.
std::size_t state_limit(Target target);

struct OutputFile {
  std::string name;  // in the package: [A-Za-z0-9._/-]
  std::string bytes;
};

// What the binary carries, built in by CMake; a map from name to bytes that lives as long as the program. What is the
// same in every package is there as a zip, compressed once and for all: "runtime.zip" (player, fallback, theme,
// notices) and the schemas of each target, "schemas/scorm12.zip". The rest is "strings/en.yml", "help/build.txt", …
using Assets = std::map<std::string, std::string_view, std::less<>>;
const Assets& built_in_assets();

// An asset's bytes. Failure is our bug: it was left out of the program.
Result<std::string_view> asset(const Assets& assets, const std::string& name);

// Who keeps the learner's progress: an LMS, or their own browser.
enum class Store { Lms, Web };
inline Store store_of(Target target) { return target == Target::Web ? Store::Web : Store::Lms; }

// index.html, text.html, course data, media: sorted by name. The same for every target; runtime.zip holds the rest.
Result<std::vector<OutputFile>> render_site(const Compiled& compiled, const Files& files, const Assets& assets,
                                            const Strings& strings, Store store = Store::Lms);

// imsmanifest.xml for a target of SCORM; `names` are all files of the package but the manifest.
std::string write_manifest(const Compiled& compiled, Target target, const std::vector<std::string>& names);

// One zip a target, in their order: manifest first, then by name; fixed times and modes; no directory entries. The same
// bytes for the same input. What the targets share is compressed once, what is built in not at all.
Result<std::vector<std::string>> write_packages(const Compiled& compiled, const std::vector<OutputFile>& site,
                                                const Assets& assets, const std::vector<Target>& targets);

}  // namespace lectern::packager
