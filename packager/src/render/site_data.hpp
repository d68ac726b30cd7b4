// The classic scripts that carry a course's data: lecternCourse and lecternPages of wasm/page.md.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lectern::packager {

// Writes a JSON object of texts, which is JavaScript too (ECMA-262 since 2019). `before` is what the script says
// before it.
class ScriptObject {
 public:
  explicit ScriptObject(std::string_view before) : text_(std::string(before) + "{") {}

  void append(std::string_view key, std::string_view text);
  void append(std::string_view key, const std::map<std::string, std::string>& texts);

  // The whole with what the script says after it; once.
  std::string finish(std::string_view after);

 private:
  void append_key(std::string_view key);

  std::string text_;
  bool empty_ = true;  // of the object that is being written
};

}  // namespace lectern::packager
