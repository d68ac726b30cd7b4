// The classic scripts that carry a course's data: lecternCourse and lecternPages of wasm/page.md.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lectern::packager {

// A JSON object of texts that is JavaScript too, wherever the script may stand: no "</", no U+2028 or U+2029 inside.
// `append` adds a key with text, `append_raw` one with a value that is such JSON already.
class ScriptObject {
 public:
  void append(std::string_view key, std::string_view text);
  void append_raw(std::string_view key, std::string_view json);
  std::string finish() const { return "{" + members_ + "}"; }

 private:
  std::string members_;
};

// The same of a whole map.
std::string script_object(const std::map<std::string, std::string>& texts);

}  // namespace lectern::packager
