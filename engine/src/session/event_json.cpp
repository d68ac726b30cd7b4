#include <string_view>

#include "base/json.hpp"
#include "base/names.hpp"
#include "lectern/event.hpp"

namespace lectern {
namespace {

constexpr Names<On, 14> kOn{{"launch", "lms.reply", "next", "previous", "open", "answer", "retry", "begin", "revise",
                              "submit", "hide", "show", "leave", "wake"}};
constexpr Names<Api, 3> kApi{{"none", "scorm12", "scorm2004"}};

// Refused rather than trusted: the arithmetic of time has room to spare on both sides.
constexpr Instant kLastInstant = 253402300799999;  // the end of the year 9999

class Fields {
 public:
  explicit Fields(const json::Value& event) : event_(event) {}

  std::string text(const char* name) {
    auto value = json::text(event_, name);
    if (!value) fault(name, "a text");
    return std::string(value.value_or(""));
  }
  std::string text_or_nothing(const char* name) { return std::string(json::text(event_, name).value_or("")); }
  std::int64_t whole(const char* name, std::int64_t least, std::int64_t most) {
    auto value = json::whole(event_, name);
    if (!value || *value < least || *value > most) fault(name, "a whole number within its range");
    return value.value_or(least);
  }
  bool boolean(const char* name) {
    auto value = json::boolean(event_, name);
    if (!value) fault(name, "true or false");
    return value.value_or(false);
  }
  Api api(const char* name) {
    auto found = kApi.find(text(name));
    if (!found) fault(name, "scorm12, scorm2004 or none");
    return found.value_or(Api::None);
  }
  GivenAnswer given() {
    GivenAnswer given;
    if (auto options = json::texts(event_, "options")) given.options = std::move(*options);
    else if (json::member(event_, "options")) fault("options", "a list of texts");
    const json::Value* pairs = json::member(event_, "pairs");
    if (!pairs) return given;
    if (!pairs->IsArray()) return fault("pairs", "a list of pairs"), given;
    for (const json::Value& pair : pairs->GetArray()) {
      if (!pair.IsArray() || pair.Size() != 2 || !pair[0].IsString() || !pair[1].IsString()) {
        fault("pairs", "a list of pairs of texts");
        break;
      }
      given.pairs.emplace_back(pair[0].GetString(), pair[1].GetString());
    }
    return given;
  }

  const std::string& first_fault() const { return fault_; }

 private:
  void fault(const char* name, const char* wanted) {
    if (fault_.empty()) fault_ = std::string("\"") + name + "\" should be " + wanted;
  }

  const json::Value& event_;
  std::string fault_;
};

}  // namespace

Result<Event> read_event(std::string_view text) {
  if (text.size() > kMaxEventBytes) return Error{ErrorCode::Full, "the event is larger than 1 MiB"};
  auto parsed = json::parse(text);
  if (!parsed) return parsed.error();
  const auto name = json::text(*parsed, "on");
  if (!name) return Error{ErrorCode::Invalid, "an event is a JSON object with a text \"on\""};

  Fields fields(*parsed);
  Event event;
  event.at = fields.whole("at", 0, kLastInstant);
  const auto kind = kOn.find(*name);
  if (!kind) return Error{ErrorCode::Unsupported, "this engine knows no event \"" + std::string(*name) + "\""};
  event.on = *kind;
  switch (event.on) {
    case On::Launch:
      event.api = fields.api("api");
      event.seed = fields.text("seed");
      event.zone = static_cast<int>(fields.whole("zone", -1440, 1440));
      break;
    case On::LmsReply:
      event.call = static_cast<std::uint32_t>(fields.whole("id", 0, 0xffffffff));
      event.ok = fields.boolean("ok");
      event.value = fields.text_or_nothing("value");
      event.error = fields.text_or_nothing("error");
      break;
    case On::Open:
      event.id = fields.text("page");
      break;
    case On::Answer:
      event.given = fields.given();
      [[fallthrough]];
    case On::Retry:
    case On::Revise:
      event.id = fields.text("question");
      break;
    case On::Begin:
    case On::Submit:
      event.id = fields.text("assessment");
      break;
    default:
      break;
  }
  if (!fields.first_fault().empty()) return Error{ErrorCode::Invalid, fields.first_fault()};
  return event;
}

}  // namespace lectern
