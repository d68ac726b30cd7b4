// Courses in memory.
#pragma once

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "lectern/packager/compile.hpp"

namespace lectern::packager {

inline std::string read_source_file(const std::string& path) {
  std::ifstream file(LECTERN_SOURCE "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const Strings& english() {
  static const Strings strings = *read_strings(read_source_file("packager/data/strings/en.yml"));
  return strings;
}

// Some files cannot be read.
class CourseFiles : public MemoryFiles {
 public:
  std::set<std::string> unreadable;
  bool listable = true;

  Result<std::vector<std::string>> list() const override {
    if (!listable) return Error{ErrorCode::Denied, "permission denied"};
    return MemoryFiles::list();
  }

  Result<std::string> read(const std::string& path) const override {
    if (unreadable.count(path) > 0) return Error{ErrorCode::Denied, "permission denied"};
    return MemoryFiles::read(path);
  }
};

// A course.yml and one page, en/10-page.md.
inline CourseFiles one_page(const std::string& page) {
  CourseFiles files;
  files.files["course.yml"] = "id: course\ntitle: Course\n";
  files.files["en/10-page.md"] = page;
  return files;
}

// A page with this text below its front matter, which has three lines.
inline CourseFiles one_body(const std::string& body) { return one_page("---\ntitle: Page\n---\n" + body); }

// Every diagnostic as people read it.
inline std::string problems(const Files& files) {
  Compiled compiled = compile(files, english());
  return render_human(compiled.diagnostics, compiled.sources, false);
}

}  // namespace lectern::packager
