// The elements of each standard as data: scorm12.def, scorm2004.def, web.def.
#pragma once

#include <span>

#include "lectern/records.hpp"

namespace lectern {

enum class Use { Read, Write, Both };

struct Element {
  std::string_view name;
  Use use;
  Purpose purpose;
  std::size_t limit;  // characters; 0: its words and its format say
  std::string_view words;
  std::string_view clause;
};

// In no particular order; empty for Api::None.
std::span<const Element> elements_of(Api api);

}  // namespace lectern
