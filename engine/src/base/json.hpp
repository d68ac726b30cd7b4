// JSON by RapidJSON, the engine's only third-party code, behind readers that never meet an unexpected type.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.hpp"

#define RAPIDJSON_HAS_STDSTRING 0
#include <rapidjson/document.h>
#include <rapidjson/writer.h>

namespace lectern::json {

using Value = rapidjson::Value;

// Nesting over this is refused: RapidJSON's recursion would overflow the stack on a million brackets.
inline constexpr int kMaxDepth = 32;

// A text, read. A number that is not whole, or has more than 18 characters, reads as null: the engine needs none.
class Document {
 public:
  explicit Document(std::string_view text);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const Value& root() const { return values_; }
  // Why the text is not JSON; empty if it is.
  const std::string& fault() const { return fault_; }

 private:
  std::string text_;  // holds the strings of the values
  rapidjson::Document values_;
  std::string fault_;
};

// A member of an object, or null if it is missing (or `object` is none).
const Value* member(const Value& object, const char* name);

// A member that is a text, or nothing.
std::optional<std::string_view> text(const Value& object, const char* name);

// What becomes of a missing member: its variable stays as it is, or it is a fault.
enum class Missing { Stays, Fault };

// Reads the members of an object into variables. A member of another type is a fault; the first fault is kept, so that
// reading goes straight on and is judged once at its end.
class Fields {
 public:
  Fields(const Value& object, Missing missing, std::string& fault)
      : object_(object), missing_(missing), fault_(fault) {}

  void read(const char* name, std::string& to) const;
  void read(const char* name, bool& to) const;
  void read(const char* name, std::vector<std::string>& to) const;
  // A text counts as a list of one.
  void read(const char* name, std::vector<std::vector<std::string>>& to) const;
  void read(const char* name, std::vector<std::pair<std::string, std::string>>& to) const;

  template <typename Whole>
  void read(const char* name, Whole& to, std::int64_t least, std::int64_t most) const {
    to = static_cast<Whole>(whole(name, static_cast<std::int64_t>(to), least, most));
  }

  template <typename Enum, std::size_t Count>
  void read(const char* name, Enum& to, const Names<Enum, Count>& names) const {
    to = static_cast<Enum>(choice(name, static_cast<std::size_t>(to), names.texts));
  }

  // A list of objects: `read` is called with the fields of each and the thing they are for.
  template <typename Thing, typename Read>
  void each(const char* name, std::vector<Thing>& to, Read read) const {
    const Value* list = objects(name);
    if (!list) return;
    to = std::vector<Thing>(list->Size());
    auto thing = to.begin();
    for (const Value& value : list->GetArray()) read(Fields(value, missing_, fault_), *thing++);
  }

  // A list of objects: `read` is called with the fields of each.
  template <typename Read>
  void each(const char* name, Read read) const {
    const Value* list = objects(name);
    if (!list) return;
    for (const Value& value : list->GetArray()) read(Fields(value, missing_, fault_));
  }

  void fault(const char* name, std::string_view wanted) const;

 private:
  const Value* find(const char* name, bool (*fits)(const Value&), std::string_view wanted) const;
  const Value* objects(const char* name) const;
  std::int64_t whole(const char* name, std::int64_t otherwise, std::int64_t least, std::int64_t most) const;
  std::size_t choice(const char* name, std::size_t otherwise, std::span<const std::string_view> names) const;

  const Value& object_;
  Missing missing_;
  std::string& fault_;
};

class Writer {
 public:
  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_list() { writer_.StartArray(); }
  void end_list() { writer_.EndArray(); }
  void key(const char* name) { value(std::string_view(name)); }

  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void value(std::int64_t number);
  void value(bool boolean) { writer_.Bool(boolean); }
  void null() { writer_.Null(); }

  void field(const char* name, std::string_view text) { key(name), value(text); }
  void field(const char* name, const char* text) { key(name), value(std::string_view(text)); }
  void field(const char* name, bool boolean) { key(name), value(boolean); }
  void number(const char* name, std::int64_t number) { key(name), value(number); }
  void field(const char* name, const std::vector<std::string>& texts);

  std::string take() { return std::move(out_.text); }

 private:
  struct Out {
    using Ch = char;
    void Put(char c) { text += c; }
    void Flush() {}
    std::string text;
  };
  Out out_;
  rapidjson::Writer<Out> writer_{out_};
};

}  // namespace lectern::json
