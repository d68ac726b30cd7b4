// A compiled course becomes packages: the same content for every target, with the target's manifest and schemas.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/packager/compile.hpp"

namespace lectern::packager {

enum class Target { Scorm12, Scorm2004_3, Scorm2004_4 };

// "scorm12", "scorm2004-3", "scorm2004-4"; "scorm2004" means the 3rd edition, which more LMSs accept.
Result<Target> target_from(std::string_view name);
std::string_view name_of(Target target);

struct OutputFile {
  std::string name;  // in the package: [A-Za-z0-9._/-]
  std::string bytes;
};

// What the binary carries: "player.js", "fallback.js", "theme.css", "strings/en.yml", "schemas/scorm12/…", …
// Built in by CMake; a map from name to bytes that lives as long as the program.
using Assets = std::map<std::string, std::string_view, std::less<>>;
const Assets& built_in_assets();

// index.html, text.html, player, theme, course data, media: sorted by name, no manifest. The same for every target.
Result<std::vector<OutputFile>> render_site(const Compiled& compiled, const Files& files, const Assets& assets,
                                            const Strings& strings);

// imsmanifest.xml for the target; `names` are all files of the package but the manifest.
std::string write_manifest(const Compiled& compiled, Target target, const std::vector<std::string>& names);

// One zip a target, in their order: manifest first, then by name; fixed times and modes; no directory entries. The same
// bytes for the same input. What the targets share is compressed once.
Result<std::vector<std::string>> write_packages(const Compiled& compiled, const std::vector<OutputFile>& site,
                                                const Assets& assets, const std::vector<Target>& targets);

}  // namespace lectern::packager
