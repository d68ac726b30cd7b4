// What can happen to a session. The JSON form and the meaning of each event: engine/protocol.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lectern/result.hpp"

namespace lectern {

using Instant = std::int64_t;  // milliseconds since 1970 UTC

enum class Api { None, Scorm12, Scorm2004 };

// An answer in the course's ids: options (choice: those chosen; ordering: all, in order) or pairs of item and option.
struct GivenAnswer {
  std::vector<std::string> options;
  std::vector<std::pair<std::string, std::string>> pairs;
};

namespace on {
struct Launch {
  Api api = Api::None;
  std::string seed;  // 32 hexadecimal digits
  int zone = 0;      // minutes east of UTC
};
struct LmsReply {
  std::uint32_t id = 0;
  bool ok = false;
  std::string value;
  std::string error;
};
struct Next {};
struct Previous {};
struct Open {
  std::string page;
};
struct Answer {
  std::string question;
  GivenAnswer given;
};
struct Retry {
  std::string question;
};
struct Begin {
  std::string assessment;
};
struct Revise {
  std::string question;
};
struct Submit {
  std::string assessment;
};
struct Hide {};
struct Show {};
struct Leave {};
struct Wake {};
}  // namespace on

struct Event {
  Instant at = 0;
  std::variant<on::Launch, on::LmsReply, on::Next, on::Previous, on::Open, on::Answer, on::Retry, on::Begin, on::Revise,
               on::Submit, on::Hide, on::Show, on::Leave, on::Wake>
      what;
};

inline constexpr std::size_t kMaxEventBytes = 1 << 20;

// Reads one event; Invalid if it is no event of this version. Never crashes, whatever the bytes.
Result<Event> read_event(std::string_view json);

}  // namespace lectern
