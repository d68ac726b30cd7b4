// JSON by RapidJSON, the engine's only third-party code, behind readers that never meet an unexpected type.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/result.hpp"

#define RAPIDJSON_HAS_STDSTRING 0
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace lectern::json {

using Document = rapidjson::Document;
using Value = rapidjson::Value;

// Nesting over this is refused: RapidJSON's own recursion would overflow the stack on a million brackets.
inline constexpr int kMaxDepth = 32;

Result<Document> parse(std::string_view text);

// A member of an object, or null if it is missing (or `object` is none).
const Value* member(const Value& object, const char* name);

// A member of the wanted type, or nothing.
std::optional<std::string_view> text(const Value& object, const char* name);
std::optional<std::int64_t> whole(const Value& object, const char* name);
std::optional<bool> boolean(const Value& object, const char* name);

// A member that is a list of texts; nothing if it is missing, no list, or holds anything else.
std::optional<std::vector<std::string>> texts(const Value& object, const char* name);

class Writer {
 public:
  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_list() { writer_.StartArray(); }
  void end_list() { writer_.EndArray(); }
  void key(const char* name) { writer_.Key(name); }

  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void value(std::int64_t number) { writer_.Int64(number); }
  void value(bool boolean) { writer_.Bool(boolean); }
  void null() { writer_.Null(); }

  void field(const char* name, std::string_view text) { key(name), value(text); }
  void field(const char* name, const char* text) { key(name), value(std::string_view(text)); }
  void field(const char* name, bool boolean) { key(name), value(boolean); }
  void number(const char* name, std::int64_t number) { key(name), value(number); }
  void field(const char* name, const std::vector<std::string>& texts);

  std::string take() const { return std::string(buffer_.GetString(), buffer_.GetSize()); }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace lectern::json
