#include "base/json.hpp"

namespace lectern::json {
namespace {

bool too_deep(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<Document> parse(std::string_view text) {
  if (too_deep(text)) return Error{ErrorCode::Invalid, "the JSON is nested deeper than 32 levels"};
  Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  if (document.HasParseError())
    return Error{ErrorCode::Invalid, "not JSON at byte " + std::to_string(document.GetErrorOffset())};
  return document;
}

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::optional<std::string_view> text(const Value& object, const char* name) {
  const Value* value = member(object, name);
  if (!value || !value->IsString()) return std::nullopt;
  return std::string_view(value->GetString(), value->GetStringLength());
}

std::optional<std::int64_t> whole(const Value& object, const char* name) {
  const Value* value = member(object, name);
  if (!value || !value->IsInt64()) return std::nullopt;
  return value->GetInt64();
}

std::optional<bool> boolean(const Value& object, const char* name) {
  const Value* value = member(object, name);
  if (!value || !value->IsBool()) return std::nullopt;
  return value->GetBool();
}

std::optional<std::vector<std::string>> texts(const Value& object, const char* name) {
  const Value* list = member(object, name);
  if (!list || !list->IsArray()) return std::nullopt;
  std::vector<std::string> all;
  all.reserve(list->Size());
  for (const Value& value : list->GetArray()) {
    if (!value.IsString()) return std::nullopt;
    all.emplace_back(value.GetString(), value.GetStringLength());
  }
  return all;
}

void Writer::field(const char* name, const std::vector<std::string>& texts) {
  key(name);
  begin_list();
  for (const std::string& text : texts) value(std::string_view(text));
  end_list();
}

}  // namespace lectern::json
