#include "render/site_data.hpp"

#include <utility>

namespace lectern::packager {
namespace {

std::string escape_control(unsigned char c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  return {'\\', 'u', '0', '0', kDigits[c >> 4], kDigits[c & 15]};
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;
  const auto replace = [&](std::size_t at, std::string_view by) {
    out.append(text, done, at - done);
    out += by;
    done = at + 1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c > '\\') continue;  // most characters, and none of those below
    if (c == '"') {
      replace(i, "\\\"");
    } else if (c == '\\') {
      replace(i, "\\\\");
    } else if (c == '\n') {
      replace(i, "\\n");
    } else if (c < 0x20) {
      replace(i, escape_control(c));
    }
  }
  out.append(text, done);
  out += '"';
}

}  // namespace

void ScriptObject::append_key(std::string_view key) {
  if (!empty_) text_ += ",\n";
  empty_ = false;
  append_text(text_, key);
  text_ += ':';
}

void ScriptObject::append(std::string_view key, std::string_view text) {
  append_key(key);
  append_text(text_, text);
}

void ScriptObject::append(std::string_view key, const std::map<std::string, std::string>& texts) {
  append_key(key);
  text_ += '{';
  empty_ = true;
  for (const auto& [name, text] : texts) append(name, text);
  text_ += '}';
  empty_ = false;
}

std::string ScriptObject::finish(std::string_view after) {
  text_ += '}';
  text_ += after;
  return std::move(text_);
}

}  // namespace lectern::packager
