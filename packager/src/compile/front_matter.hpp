// The lines between --- and --- at the top of a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compile/keys.hpp"
#include "lectern/course.hpp"
#include "markup/markdown.hpp"

namespace lectern::packager {

struct Date {
  int year = 0;  // 0: no date
  int month = 0;
  int day = 0;
};

struct FrontMatter {
  std::string title;
  std::string id;
  std::string section;
  Gate gate = Gate::None;
  Range gate_place;
  bool optional = false;
  bool branch = false;
  std::optional<Placed> next;      // the file of the page that Next leads to, as a link would name it
  std::string next_page;           // its id, once links are resolved
  std::vector<Placed> objectives;  // ids
  int minutes = 0;                 // 0: not said
  Date as_of;
  std::vector<Fragment> sources;
  Range place;           // for what is wrong with the page as a whole: its first line, or its id
  std::size_t body = 0;  // where the text begins
};

// `file`: the page's path, from which its id derives. Whatever is wrong is reported.
FrontMatter read_front_matter(std::string_view text, std::string_view file, Reporter& reporter);

}  // namespace lectern::packager
