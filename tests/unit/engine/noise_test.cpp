// Whatever bytes come, readers say no and nothing breaks.
#include <catch2/catch.hpp>

#include "learner.hpp"
#include "lectern/event.hpp"
#include "lectern/lectern.h"
#include "sample.hpp"

using namespace lectern;

namespace {

std::string noise(Chance& chance, std::size_t length) {
  std::string bytes;
  while (bytes.size() < length) bytes += static_cast<char>(chance.below(256));
  return bytes;
}

// A few bytes lost, doubled, or replaced by others that mean something in JSON.
std::string mutated(Chance& chance, std::string text) {
  static const std::vector<std::string> pieces{"\"",
                                               "{",
                                               "}",
                                               "[",
                                               "]",
                                               ",",
                                               ":",
                                               "\\",
                                               "\\u0000",
                                               "null",
                                               "true",
                                               "-1",
                                               "1e999",
                                               "0.5",
                                               "{}",
                                               "[]",
                                               "\"\"",
                                               "\xc3",
                                               "99999999999999999999"};
  for (std::size_t faults = 1 + chance.below(4); faults > 0; --faults) {
    const std::size_t at = chance.below(text.size());
    const std::size_t length = chance.below(20);
    switch (chance.below(3)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(chance.below(text.size()), length));
        break;
      default:
        text.replace(at, chance.below(3), chance.of(pieces));
    }
    if (text.empty()) text = "{";
  }
  return text;
}

const std::vector<std::string> kEvents{
    R"({"on":"launch","api":"scorm12","seed":"000102030405060708090a0b0c0d0e0f","zone":60,"at":1795338000000})",
    R"({"on":"lms.reply","id":3,"ok":true,"value":"incomplete","error":"0","at":1})",
    R"({"on":"answer","question":"question-1","pairs":[["a","b"],["b","a"]],"at":2})",
    R"({"on":"answer","question":"question-0","options":["a","b","c"],"at":2})",
    R"({"on":"open","page":"page-1","at":3})",
    R"({"on":"begin","assessment":"assessment-0","at":4})"};

}  // namespace

TEST_CASE("Noise is neither course nor event") {
  Chance chance(11);
  for (int run = 0; run < 3000; ++run) {
    const std::string bytes = noise(chance, chance.below(200));
    REQUIRE_FALSE(read_course(bytes));
    REQUIRE_FALSE(read_event(bytes));
  }
}

TEST_CASE("A mutated course is read soundly or refused with a message") {
  Chance chance(12);
  for (int run = 0; run < 3000; ++run) {
    Chance own(static_cast<std::uint64_t>(run / 100));
    const std::string course = mutated(chance, write_course(*sample::finished(sample::random_course(own))));
    const auto read = read_course(course);
    if (read)
      REQUIRE(read_course(write_course(**read)).ok());
    else
      REQUIRE_FALSE(read.error().message.empty());
  }
}

TEST_CASE("A mutated event is read or refused with a message") {
  Chance chance(13);
  for (int run = 0; run < 6000; ++run) {
    const auto read = read_event(mutated(chance, chance.of(kEvents)));
    if (!read) REQUIRE_FALSE(read.error().message.empty());
  }
}

// Under the sanitizers a byte read beyond the text is seen.
TEST_CASE("A character cut short at the end is refused") {
  for (const char* cut : {"\xc3", "\xe2", "\xe2\x82", "\xed", "\xf0", "\xf0\x9f", "\xf0\x9f\x98"})
    for (const std::string before : {"\"", "{\"on\":\"", "{\"lectern\":1,\"id\":\"0123456789012345678901234567890123456789"}) {
      std::string text = before + cut;
      text.shrink_to_fit();
      REQUIRE_FALSE(read_event(text));
      REQUIRE_FALSE(read_course(text));
    }
}

TEST_CASE("An event has a limit") {
  const std::string event = R"({"on":"next","at":0})";
  CHECK(read_event(std::string(kMaxEventBytes - event.size(), ' ') + event).ok());
  const auto large = read_event(std::string(kMaxEventBytes - event.size() + 1, ' ') + event);
  REQUIRE_FALSE(large);
  CHECK(large.error().code == ErrorCode::Full);
}

TEST_CASE("A session outlives any host: replies made up, saved states made up, events mutated") {
  Chance chance(14);
  for (int run = 0; run < 150; ++run) {
    const std::string course = write_course(*sample::finished(sample::random_course(chance)));
    const auto read = read_course(course);
    lectern_course opened = 0;
    lectern_session session = 0;
    REQUIRE(lectern_course_open(course.data(), course.size(), &opened) == LECTERN_OK);
    REQUIRE(lectern_session_open(opened, &session) == LECTERN_OK);
    lectern_course_close(opened);
    auto send = [&](const std::string& event) {
      lectern_bytes effects;
      return lectern_session_dispatch(session, event.data(), event.size(), &effects);
    };
    const char* api = chance.one_in(2) ? "scorm12" : "scorm2004";
    REQUIRE(send(std::string(R"({"on":"launch","seed":"000102030405060708090a0b0c0d0e0f","zone":0,"at":0,"api":")") +
                 api + "\"}") == LECTERN_OK);
    std::size_t id = 1;
    for (int step = 0; step < 120; ++step) {
      const std::string at = ",\"at\":" + std::to_string(step * static_cast<int>(chance.below(3000))) + "}";
      lectern_status status = LECTERN_OK;
      if (chance.one_in(3)) {
        status = send("{" + random_event(chance, **read) + at);
      } else if (chance.one_in(20)) {
        status = send(mutated(chance, chance.of(kEvents)));
      } else {
        static const std::vector<std::string> values{"",    "1CAi", "normal",  "passed",
                                                     "100", "-5",   "unknown", "question-0"};
        static const std::vector<std::string> errors{"0", "101", "301", "401", "405", "133", "exception", ""};
        status = send(R"({"on":"lms.reply","id":)" + std::to_string(id) + R"(,"ok":)" +
                      (chance.one_in(8) ? "false" : "true") + R"(,"value":")" + chance.of(values) + R"(","error":")" +
                      chance.of(errors) + '"' + at);
        // The next call's id, or a little further when some were thrown away.
        id += status == LECTERN_OK ? 1 : chance.below(3);
      }
      REQUIRE((status == LECTERN_OK || status == LECTERN_BAD_EVENT));
    }
    lectern_session_close(session);
  }
}
