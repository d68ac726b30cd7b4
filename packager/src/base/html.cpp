#include "base/html.hpp"

namespace lectern::packager {

void append_html(std::string& html, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view reference;
    switch (text[i]) {
      case '&':
        reference = "&amp;";
        break;
      case '<':
        reference = "&lt;";
        break;
      case '>':
        reference = "&gt;";
        break;
      case '"':
        reference = "&quot;";
        break;
      default:
        continue;
    }
    html.append(text, done, i - done);
    html += reference;
    done = i + 1;
  }
  html.append(text, done, text.size() - done);
}

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  append_html(html, text);
  return html;
}

}  // namespace lectern::packager
