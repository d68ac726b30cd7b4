// Lines of colons that open and close containers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/reporter.hpp"
#include "markup/node.hpp"

namespace lectern::packager {

// A line that looks like a fence. Whether it is one, or stands in a block of code, cmark decides.
struct Fence {
  std::size_t line = 0;    // from 0
  std::size_t colons = 0;  // how many
  Range place;             // from the first colon to the end of the line
  Range name;              // empty: a closing line
  Range attributes;        // with its braces, or whatever stands behind the name
  bool closes() const { return name.begin == name.end && attributes.begin == attributes.end; }
};

// `starts`: of the lines of `text`.
std::vector<Fence> find_fences(std::string_view text, const std::vector<std::size_t>& starts);

// Reads {…}; what cannot be read is reported.
Attributes read_attributes(std::string_view text, Range place, Reporter& reporter);

}  // namespace lectern::packager
