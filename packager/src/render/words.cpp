#include "render/words.hpp"

#include "base/html.hpp"

namespace lectern::packager {

std::string Words::fill(const std::string& key, const Values& values) const {
  auto found = strings.find(key);
  std::string text = found == strings.end() ? key : found->second;
  for (const auto& [name, value] : values) {
    std::string slot = "{" + name + "}";
    std::size_t at = text.find(slot);
    if (at != std::string::npos) text.replace(at, slot.size(), value);
  }
  return text;
}

std::string Words::text(const std::string& key, const Values& values) const { return escape_html(fill(key, values)); }

}  // namespace lectern::packager
