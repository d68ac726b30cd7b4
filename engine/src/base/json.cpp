#include "base/json.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace lectern::json {
namespace {

using rapidjson::SizeType;

constexpr SizeType kMaxNumber = 18;  // characters; an std::int64_t holds them all

// What forbids parsing, or null. A NUL would end the text early.
const char* obstacle(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\0') return "the JSON holds a NUL";
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return "the JSON is nested deeper than 32 levels";
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return nullptr;
}

// RapidJSON's own reading of numbers brings floating point with it, and 5 KB to every browser.
struct Handler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
  explicit Handler(rapidjson::Document& to) : to(to) {}

  bool RawNumber(const char* text, SizeType size, bool) {
    const bool negative = text[0] == '-';
    std::int64_t value = 0;
    for (SizeType at = negative; at < size; ++at) {
      if (text[at] < '0' || text[at] > '9' || at >= kMaxNumber) return to.Null();
      value = value * 10 + (text[at] - '0');
    }
    return to.Int64(negative ? -value : value);
  }
  bool Null() { return to.Null(); }
  bool Bool(bool value) { return to.Bool(value); }
  bool String(const char* text, SizeType size, bool copy) { return to.String(text, size, copy); }
  bool Key(const char* text, SizeType size, bool copy) { return to.Key(text, size, copy); }
  bool StartObject() { return to.StartObject(); }
  bool EndObject(SizeType size) { return to.EndObject(size); }
  bool StartArray() { return to.StartArray(); }
  bool EndArray(SizeType size) { return to.EndArray(size); }

  rapidjson::Document& to;
};

bool is_text(const Value& value) { return value.IsString(); }
bool is_boolean(const Value& value) { return value.IsBool(); }
bool is_whole(const Value& value) { return value.IsInt64(); }

template <bool (*fits)(const Value&)>
bool is_list(const Value& value) {
  return value.IsArray() && std::all_of(value.Begin(), value.End(), fits);
}
bool is_object(const Value& value) { return value.IsObject(); }
bool is_text_or_list(const Value& value) { return is_text(value) || is_list<is_text>(value); }
bool is_pair(const Value& value) { return is_list<is_text>(value) && value.Size() == 2; }

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

}  // namespace

Document::Document(std::string_view text) : text_(text) {
  // A character cut short at the end makes RapidJSON look for its other bytes, up to two beyond the NUL that ends a text.
  text_.append(2, '\0');
  if (const char* found = obstacle(text)) {
    fault_ = found;
    return;
  }
  constexpr unsigned kFlags =
      rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
  auto parse = [&](rapidjson::Document& values) {
    rapidjson::InsituStringStream stream(text_.data());
    rapidjson::Reader reader;
    Handler handler(values);
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
    if (result.IsError()) fault_ = "not JSON at byte " + decimal(static_cast<std::int64_t>(result.Offset()));
    return !result.IsError();
  };
  values_.Populate(parse);
}

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::optional<std::string_view> text(const Value& object, const char* name) {
  const Value* value = member(object, name);
  if (!value || !value->IsString()) return std::nullopt;
  return text_of(*value);
}

void Fields::fault(const char* name, std::string_view wanted) const {
  if (!fault_.empty()) return;
  fault_ += '"';
  fault_ += name;
  fault_ += "\" should be ";
  fault_ += wanted;
}

const Value* Fields::find(const char* name, bool (*fits)(const Value&), std::string_view wanted) const {
  const Value* value = member(object_, name);
  if (value && fits(*value)) return value;
  if (value || missing_ == Missing::Fault) fault(name, wanted);
  return nullptr;
}

void Fields::read(const char* name, std::string& to) const {
  if (const Value* value = find(name, is_text, "a text")) to = text_of(*value);
}

void Fields::read(const char* name, bool& to) const {
  if (const Value* value = find(name, is_boolean, "true or false")) to = value->GetBool();
}

void Fields::read(const char* name, std::vector<std::string>& to) const {
  const Value* list = find(name, is_list<is_text>, "a list of texts");
  if (!list) return;
  to = std::vector<std::string>(list->Size());
  for (SizeType at = 0; at < list->Size(); ++at) to[at] = text_of((*list)[at]);
}

void Fields::read(const char* name, std::vector<std::vector<std::string>>& to) const {
  const Value* list = find(name, is_list<is_text_or_list>, "a list of texts or of lists of texts");
  if (!list) return;
  to = std::vector<std::vector<std::string>>(list->Size());
  for (SizeType at = 0; at < list->Size(); ++at) {
    const Value& value = (*list)[at];
    if (value.IsString()) to[at].emplace_back(text_of(value));
    else for (const Value& text : value.GetArray()) to[at].emplace_back(text_of(text));
  }
}

void Fields::read(const char* name, std::vector<std::pair<std::string, std::string>>& to) const {
  const Value* list = find(name, is_list<is_pair>, "a list of pairs of texts");
  if (!list) return;
  to = std::vector<std::pair<std::string, std::string>>(list->Size());
  for (SizeType at = 0; at < list->Size(); ++at) {
    to[at].first = text_of((*list)[at][0]);
    to[at].second = text_of((*list)[at][1]);
  }
}

std::int64_t Fields::whole(const char* name, std::int64_t otherwise, std::int64_t least, std::int64_t most) const {
  constexpr std::string_view kWanted = "a whole number within its range";
  const Value* value = find(name, is_whole, kWanted);
  if (!value) return otherwise;
  if (value->GetInt64() >= least && value->GetInt64() <= most) return value->GetInt64();
  fault(name, kWanted);
  return otherwise;
}

std::size_t Fields::choice(const char* name, std::size_t otherwise, std::span<const std::string_view> names) const {
  const Value* value = find(name, is_text, "a text");
  if (!value) return otherwise;
  const auto found = std::find(names.begin(), names.end(), text_of(*value));
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  fault(name, "one of its known values");
  return otherwise;
}

const Value* Fields::objects(const char* name) const { return find(name, is_list<is_object>, "a list of objects"); }

void Writer::value(std::int64_t number) {
  const std::string digits = decimal(number);
  writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void Writer::field(const char* name, const std::vector<std::string>& texts) {
  key(name);
  begin_list();
  for (const std::string& text : texts) value(std::string_view(text));
  end_list();
}

}  // namespace lectern::json
