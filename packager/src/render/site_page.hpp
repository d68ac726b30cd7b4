// The two HTML documents of a package, as wasm/page.md describes them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lectern/packager/compile.hpp"

namespace lectern::packager {

// What the documents refer to: names of files in the package.
struct SiteNames {
  std::string theme;
  std::string player;
  std::string course;
  std::map<std::string, std::string> later_pages;  // page id to script: the pages that are not in index.html
};

// Names of strings that the documents use; render_site refuses to go on without one of them.
inline constexpr const char* kSiteStrings[] = {"contents", "exit",  "new-tab",  "next", "no-script",    "notice-fault",
                                               "optional", "pages", "previous", "skip", "text-version", "third-party"};

// Contents, the pages that are not `names.later_pages`, and the scripts.
std::string index_document(const Compiled& compiled, const Strings& strings, const SiteNames& names);

// Contents and every page, without script.
std::string text_document(const Compiled& compiled, const Strings& strings, const SiteNames& names);

}  // namespace lectern::packager
