// What can happen to a session. The JSON form and the meaning of each event: engine/protocol.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lectern/result.hpp"

namespace lectern {

using Instant = std::int64_t;  // milliseconds since 1970 UTC

enum class Api { None, Scorm12, Scorm2004, Web };

// An answer in the course's ids: options (choice: those chosen; ordering: all, in order), pairs of item and option, or
// the text that was written.
struct GivenAnswer {
  std::vector<std::string> options;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::string text;
};

enum class On {
  Launch,
  LmsReply,
  Next,
  Previous,
  Open,
  Answer,
  Retry,
  Begin,
  Revise,
  Submit,
  Choose,
  Restart,
  Hide,
  Show,
  Leave,
  Wake,
  Twin,
  Summary,
  Forget
};

// Only the fields of its kind are read.
struct Event {
  On on = On::Wake;
  Instant at = 0;

  // Open: page; Answer, Retry, Revise: question; Begin, Submit: assessment; Choose, Restart: scenario
  std::string id;
  std::string choice;  // Choose
  GivenAnswer given;   // Answer

  Api api = Api::None;  // Launch
  std::string seed;     // Launch: 32 hexadecimal digits
  int zone = 0;         // Launch: minutes east of UTC

  std::uint32_t call = 0;  // LmsReply: the id of the effect answered
  bool ok = false;
  std::string value;
  std::string error;
};

inline constexpr std::size_t kMaxEventBytes = 1 << 20;

// Reads one event; Invalid if it is no event of this version. Never crashes, whatever the bytes.
Result<Event> read_event(std::string_view json);

}  // namespace lectern
