#include "compile/braces.hpp"

#include <algorithm>

#include "markup/fences.hpp"

namespace lectern::packager {

std::optional<Attributes> take_attributes(Nodes& text, std::string_view opening, std::string_view source,
                                          Reporter& reporter) {
  if (text.empty() || text.back().kind != NodeKind::Text) return std::nullopt;
  Node& last = text.back();
  const std::size_t open = last.text.rfind(opening);
  if (open == std::string::npos || last.text.back() != '}') return std::nullopt;
  if (open > 0 && last.text[open - 1] == '{') return std::nullopt;  // \{{name}} is shown as it stands
  const std::size_t written = source.substr(0, last.place.end).rfind(opening);
  last.text = std::string(last.text, 0, open == 0 ? 0 : last.text.find_last_not_of(' ', open - 1) + 1);
  const Range place{written, std::max(written, last.place.end)};
  if (last.text.empty()) text.pop_back();
  return read_attributes(source, place, reporter);
}

}  // namespace lectern::packager
