#include "markup/table.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

Range trimmed(std::string_view text, Range range) {
  while (range.begin < range.end && is_space(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_space(text[range.end - 1])) --range.end;
  return range;
}

// A | after a backslash belongs to its cell, as on GitHub.
bool is_pipe(std::string_view text, std::size_t at, std::size_t line_begin) {
  return text[at] == '|' && (at == line_begin || text[at - 1] != '\\');
}

std::vector<Range> split_row(std::string_view text, Range line) {
  line = trimmed(text, line);
  std::size_t begin = line.begin;
  if (line.begin < line.end && text[line.begin] == '|') ++line.begin;
  if (line.begin < line.end && is_pipe(text, line.end - 1, begin)) --line.end;
  std::vector<Range> cells;
  std::size_t cell = line.begin;
  for (std::size_t at = line.begin; at <= line.end; ++at) {
    if (at < line.end && !is_pipe(text, at, begin)) continue;
    cells.push_back(trimmed(text, {cell, at}));
    cell = at + 1;
  }
  return cells;
}

// `:--`, `--:`, `:-:` or `--`.
std::optional<Align> read_dashes(std::string_view cell) {
  bool left = !cell.empty() && cell.front() == ':';
  if (left) cell.remove_prefix(1);
  bool right = !cell.empty() && cell.back() == ':';
  if (right) cell.remove_suffix(1);
  if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return std::nullopt;
  return left && right ? Align::Centre : right ? Align::Right : left ? Align::Left : Align::None;
}

std::optional<std::vector<Align>> read_dash_row(std::string_view text, Range line) {
  if (text.substr(line.begin, line.end - line.begin).find('|') == std::string_view::npos) return std::nullopt;
  std::vector<Align> columns;
  for (Range cell : split_row(text, line)) {
    std::optional<Align> align = read_dashes(text.substr(cell.begin, cell.end - cell.begin));
    if (!align) return std::nullopt;
    columns.push_back(*align);
  }
  return columns;
}

std::string dash_row(std::size_t columns) {
  std::string row = "|";
  for (std::size_t i = 0; i < columns; ++i) row += " --- |";
  return row;
}

void report_lookalike(std::string_view text, const std::vector<Range>& lines, Reporter& reporter) {
  for (std::size_t i = 2; i < lines.size(); ++i) {
    if (!read_dash_row(text, lines[i])) continue;
    reporter.add(Code::TableWithoutHeader, lines[i - 1], "the table is taken as part of the paragraph above it",
                 "put an empty line before the table");
    return;
  }
  Range first = trimmed(text, lines[0]);
  bool row = first.end - first.begin > 2 && text[first.begin] == '|' && text[first.end - 1] == '|';
  if (!row) return;
  reporter.add(Code::TableWithoutHeader, first, "the table has no row of headings",
               "let the first row hold the headings, and put under it:\n" + dash_row(split_row(text, first).size()));
}

}  // namespace

std::optional<TableShape> read_table(std::string_view text, const std::vector<Range>& lines, Reporter& reporter) {
  bool pipes = std::any_of(lines.begin(), lines.end(), [&](Range line) {
    return text.substr(line.begin, line.end - line.begin).find('|') != std::string_view::npos;
  });
  if (!pipes) return std::nullopt;
  std::optional<std::vector<Align>> columns;
  if (lines.size() > 1) columns = read_dash_row(text, lines[1]);
  if (!columns) {
    report_lookalike(text, lines, reporter);
    return std::nullopt;
  }

  std::vector<Range> header = split_row(text, lines[0]);
  if (header.size() != columns->size()) {
    reporter.add(Code::TableWithoutHeader, trimmed(text, lines[1]),
                 "the row of dashes has " + counted(columns->size(), "cell") + ", the row of headings " +
                     std::to_string(header.size()),
                 "make the row of dashes:\n" + dash_row(header.size()));
    return std::nullopt;
  }
  if (std::all_of(header.begin(), header.end(), [](Range cell) { return cell.begin == cell.end; })) {
    reporter.add(Code::TableWithoutHeader, trimmed(text, lines[0]), "the table's headings are empty",
                 "write what each column holds");
  }

  TableShape table{*columns, {std::move(header)}};
  for (std::size_t i = 2; i < lines.size(); ++i) {
    std::vector<Range> cells = split_row(text, lines[i]);
    if (cells.size() > columns->size()) {
      reporter.add(
          Code::TableRow, {cells[columns->size()].begin, trimmed(text, lines[i]).end},
          "this row has " + counted(cells.size(), "cell") + ", the row of headings " + std::to_string(columns->size()),
          "write a | that belongs to the text as \\|");
    }
    cells.resize(columns->size(), {lines[i].end, lines[i].end});
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace lectern::packager
