// Pipe tables, which CommonMark does not have: a row of headings, a row of dashes, rows of cells.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/reporter.hpp"
#include "markup/node.hpp"

namespace lectern::packager {

struct TableShape {
  std::vector<Align> columns;
  std::vector<std::vector<Range>> rows;  // the cells' places, without the spaces around; the first row is the header
};

// The table that a paragraph of these lines is, if it is one. What looks like a table and is none is reported.
std::optional<TableShape> read_table(std::string_view text, const std::vector<Range>& lines, Reporter& reporter);

}  // namespace lectern::packager
