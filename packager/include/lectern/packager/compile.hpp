// A course folder becomes a compiled course: the engine's model, the pages as HTML, and every problem found.
// The language is described in packager/language.md, the HTML in wasm/page.md.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/packager/diagnostic.hpp"
#include "lectern/packager/files.hpp"

namespace lectern::packager {

// UI text: a flat map from packager/data/strings/LANG.yml.
using Strings = std::map<std::string, std::string>;
Result<Strings> read_strings(std::string_view yaml);

struct Page {
  std::string id;
  std::string title;
  std::string section;    // heading of the contents list above this page, or ""
  std::string html;       // <article class="lectern-page" …>…</article>
  bool optional = false;  // completion does not ask for it
};

struct Media {
  std::string path;  // in the course folder
  std::string name;  // in the package: lower-case ASCII with a hash of the content, below media/
};

struct Compiled {
  Course model;  // linked, if ok()
  std::string description;
  std::string licence;
  int duration = 0;  // minutes; 0: not said
  std::vector<Page> pages;
  std::map<std::string, std::string> question_html;  // the assessments' questions, by id
  std::vector<Media> media;                          // sorted by name
  std::vector<Diagnostic> diagnostics;               // sorted
  std::vector<Source> sources;

  bool ok() const { return count(diagnostics, Severity::Error) == 0; }
};

// Never throws; problems of the course, of its files too, are diagnostics.
Compiled compile(const Files& files, const Strings& strings);

}  // namespace lectern::packager
