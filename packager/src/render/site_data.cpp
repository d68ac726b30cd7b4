#include "render/site_data.hpp"

#include <utility>

namespace lectern::packager {
namespace {

void append_control(std::string& out, unsigned char c) {
  out += "\\u00";
  out += "0123456789abcdef"[c >> 4];
  out += "0123456789abcdef"[c & 15];
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      append_control(out, static_cast<unsigned char>(c));
    } else if (c == '<' && text.substr(i, 2) == "</") {
      out += "<\\/";
      ++i;
    } else if (const std::string_view three = text.substr(i, 3); three == "\u2028" || three == "\u2029") {
      out += three == "\u2028" ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
  }
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
  ScriptObject object;
  for (const auto& [name, text] : texts) object.append(name, text);
  text_ += object.finish();
}

std::string ScriptObject::finish(std::string_view after) {
  text_ += '}';
  text_ += after;
  return std::move(text_);
}

}  // namespace lectern::packager
