// A learner who is interrupted sees the same as one who is not.
#include <catch2/catch.hpp>

#include <memory>

#include "host.hpp"
#include "learner.hpp"
#include "sample.hpp"

using namespace lectern;

namespace {

const std::string kSeed = "000102030405060708090a0b0c0d0e0f";
const std::string kOtherSeed = "ffffffffffffffffffffffffffffffff";

// A mark comes anew with its page after a relaunch; nothing else may differ.
std::vector<std::string> without_restored(std::vector<std::string> shown) {
  std::erase_if(shown,
                [](const std::string& effect) { return effect.find(R"("restored":true)") != std::string::npos; });
  return shown;
}

// What an LMS shows to people.
std::vector<std::string> reported(const Host& host) {
  std::vector<std::string> all;
  for (const auto& [element, value] : host.memory) {
    const bool own = element.find("suspend_data") != std::string::npos || element.find("time") != std::string::npos;
    if (!own) all.push_back(element + " = " + value);
  }
  return all;
}

void interrupted(const char* api, std::uint64_t number) {
  Chance chance(number);
  const Course course = *sample::finished(sample::random_course(chance));
  Host steady(course, api);
  auto torn = std::make_unique<Host>(course, api);
  steady.launch(kSeed);
  torn->launch(kSeed);
  for (int step = 0; step < 40; ++step) {
    const std::string event = random_event(chance, course);
    CAPTURE(api, number, step, event);
    REQUIRE(without_restored(torn->send(event)) == without_restored(steady.send(event)));
    const std::int64_t time = chance.one_in(2) ? 300 : 3000;
    steady.pass(time);
    torn->pass(time);
    if (!chance.one_in(6)) continue;
    if (chance.one_in(2)) {
      torn->send(R"("on":"leave")");
    } else {
      torn->pass(1000);
      steady.pass(1000);
    }
    const std::int64_t now = torn->now;
    torn = std::make_unique<Host>(course, api, torn->memory);
    torn->now = now;
    torn->launch(kOtherSeed);
  }
  steady.send(R"("on":"leave")");
  torn->send(R"("on":"leave")");
  REQUIRE(reported(*torn) == reported(steady));
}

}  // namespace

TEST_CASE("A learner who leaves and comes back goes on as if nothing had happened, in SCORM 1.2") {
  for (std::uint64_t number = 1; number <= 150; ++number) interrupted("scorm12", number);
}

TEST_CASE("A learner who leaves and comes back goes on as if nothing had happened, in SCORM 2004") {
  for (std::uint64_t number = 1001; number <= 1150; ++number) interrupted("scorm2004", number);
}
