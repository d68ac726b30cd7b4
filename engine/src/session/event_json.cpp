#include "base/json.hpp"
#include "base/names.hpp"
#include "lectern/event.hpp"

namespace lectern {
namespace {

constexpr Names<On, 19> kOn{{"launch", "lms.reply", "next", "previous", "open", "answer", "retry", "begin", "revise",
                             "submit", "choose", "restart", "hide", "show", "leave", "wake", "twin", "summary",
                             "forget"}};
constexpr Names<Api, 4> kApi{{"none", "scorm12", "scorm2004", "web"}};

// Refused rather than trusted: the arithmetic of time has room to spare on both sides.
constexpr Instant kLastInstant = 253402300799999;  // the end of the year 9999

}  // namespace

Result<Event> read_event(std::string_view text) {
  if (text.size() > kMaxEventBytes) return Error{ErrorCode::Full, "the event is larger than 1 MiB"};
  const json::Document json(text);
  if (!json.fault().empty()) return Error{ErrorCode::Invalid, json.fault()};
  const auto name = json::text(json.root(), "on");
  if (!name) return Error{ErrorCode::Invalid, "an event is a JSON object with a text \"on\""};
  const auto kind = kOn.find(*name);
  if (!kind) return Error{ErrorCode::Unsupported, "this engine knows no event \"" + std::string(*name) + "\""};

  std::string fault;
  const json::Fields fields(json.root(), json::Missing::Fault, fault);
  const json::Fields loose(json.root(), json::Missing::Stays, fault);
  Event event;
  event.on = *kind;
  fields.read("at", event.at, 0, kLastInstant);
  switch (event.on) {
    case On::Launch:
      fields.read("api", event.api, kApi);
      fields.read("seed", event.seed);
      fields.read("zone", event.zone, -1440, 1440);
      break;
    case On::LmsReply:
      fields.read("id", event.call, 0, 0xffffffff);
      fields.read("ok", event.ok);
      event.value = json::text(json.root(), "value").value_or("");
      event.error = json::text(json.root(), "error").value_or("");
      break;
    case On::Open:
      fields.read("page", event.id);
      break;
    case On::Answer:
      loose.read("options", event.given.options);
      loose.read("pairs", event.given.pairs);
      loose.read("text", event.given.text);
      [[fallthrough]];
    case On::Retry:
    case On::Revise:
      fields.read("question", event.id);
      break;
    case On::Choose:
      fields.read("choice", event.choice);
      [[fallthrough]];
    case On::Restart:
      fields.read("scenario", event.id);
      break;
    case On::Begin:
    case On::Submit:
      fields.read("assessment", event.id);
      break;
    default:
      break;
  }
  if (!fault.empty()) return Error{ErrorCode::Invalid, std::move(fault)};
  return event;
}

}  // namespace lectern
