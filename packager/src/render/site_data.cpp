#include "render/site_data.hpp"

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

void ScriptObject::append_raw(std::string_view key, std::string_view json) {
  if (!members_.empty()) members_ += ",\n";
  append_text(members_, key);
  members_ += ':';
  members_ += json;
}

void ScriptObject::append(std::string_view key, std::string_view text) {
  std::string json;
  json.reserve(text.size() + text.size() / 8 + 2);
  append_text(json, text);
  append_raw(key, json);
}

std::string script_object(const std::map<std::string, std::string>& texts) {
  ScriptObject object;
  for (const auto& [key, text] : texts) object.append(key, text);
  return object.finish();
}

}  // namespace lectern::packager
