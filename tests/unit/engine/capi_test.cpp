#include "lectern/lectern.h"

#include <catch2/catch.hpp>

#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "sample.hpp"

namespace {

const std::string& course_json() {
  static const std::string json = [] {
    lectern::Course course;
    course.id = "small";
    course.pages = {lectern::sample::page("one"), lectern::sample::page("two")};
    return lectern::write_course(*lectern::sample::finished(course));
  }();
  return json;
}

const std::string kLaunch = R"({"on":"launch","api":"none","seed":"000102030405060708090a0b0c0d0e0f","zone":0,"at":0})";
const std::string kNext = R"({"on":"next","at":1})";

lectern_course open_course() {
  lectern_course course = 0;
  REQUIRE(lectern_course_open(course_json().data(), course_json().size(), &course) == LECTERN_OK);
  return course;
}

lectern_session open_session(lectern_course course) {
  lectern_session session = 0;
  REQUIRE(lectern_session_open(course, &session) == LECTERN_OK);
  return session;
}

lectern_status dispatch(lectern_session session, const std::string& event, std::string* effects = nullptr) {
  lectern_bytes bytes;
  const lectern_status status = lectern_session_dispatch(session, event.data(), event.size(), &bytes);
  if (effects) effects->assign(bytes.data ? bytes.data : "", bytes.size);
  return status;
}

std::string error(uint32_t handle) {
  lectern_bytes bytes;
  lectern_error(handle, &bytes);
  return std::string(bytes.data, bytes.size);
}

}  // namespace

TEST_CASE("The ABI names its versions and limits") {
  CHECK(lectern_abi_version() == LECTERN_ABI_VERSION);
  lectern_bytes json;
  lectern_describe(&json);
  CHECK(std::string(json.data, json.size) ==
        R"({"abi":1,"course":1,"state":1,"pages":5000,"questions":5000,"options":36,"event_bytes":1048576})");
  lectern_describe(nullptr);
}

TEST_CASE("A session on a course answers events, and the course may be closed before it") {
  const lectern_course course = open_course();
  const lectern_session session = open_session(course);
  lectern_course_close(course);
  std::string effects;
  CHECK(dispatch(session, kLaunch, &effects) == LECTERN_OK);
  CHECK(effects.substr(0, 40) == R"([{"do":"notice","code":"no-lms","shown":)");
  CHECK(error(session) == "");
  lectern_session_close(session);
}

TEST_CASE("Sessions on one course do not know of each other") {
  const lectern_course course = open_course();
  const lectern_session first = open_session(course);
  const lectern_session second = open_session(course);
  std::string one, other;
  CHECK(dispatch(first, kLaunch, &one) == LECTERN_OK);
  CHECK(dispatch(first, kNext) == LECTERN_OK);
  CHECK(dispatch(second, kNext) == LECTERN_BAD_EVENT);
  CHECK(dispatch(second, kLaunch, &other) == LECTERN_OK);
  CHECK(one == other);
  lectern_session_close(first);
  lectern_session_close(second);
  lectern_course_close(course);
}

TEST_CASE("Null pointers are refused") {
  lectern_course course = 7;
  CHECK(lectern_course_open(nullptr, 0, &course) == LECTERN_BAD_ARGUMENT);
  CHECK(course == 0);
  CHECK(lectern_course_open(course_json().data(), course_json().size(), nullptr) == LECTERN_BAD_ARGUMENT);
  CHECK_FALSE(error(0).empty());
  course = open_course();
  CHECK(lectern_session_open(course, nullptr) == LECTERN_BAD_ARGUMENT);
  const lectern_session session = open_session(course);
  lectern_bytes effects{"x", 1};
  CHECK(lectern_session_dispatch(session, nullptr, 0, &effects) == LECTERN_BAD_ARGUMENT);
  CHECK(effects.size == 0);
  CHECK(lectern_session_dispatch(session, kLaunch.data(), kLaunch.size(), nullptr) == LECTERN_BAD_ARGUMENT);
  CHECK_FALSE(error(session).empty());
  lectern_error(session, nullptr);
  CHECK(dispatch(session, kLaunch) == LECTERN_OK);
  lectern_session_close(session);
  lectern_course_close(course);
}

TEST_CASE("Handles that are closed, foreign or made up are known for it") {
  const lectern_course course = open_course();
  const lectern_session session = open_session(course);
  lectern_session other = 7;
  CHECK(lectern_session_open(session, &other) == LECTERN_BAD_HANDLE);
  CHECK(other == 0);
  CHECK(dispatch(course, kLaunch) == LECTERN_BAD_HANDLE);
  for (uint32_t made_up : {0u, 1u, 77u, 0xffffffffu, course + 1000, session ^ 1u << 20}) {
    CHECK(dispatch(made_up, kLaunch) == LECTERN_BAD_HANDLE);
    CHECK(lectern_session_open(made_up, &other) == LECTERN_BAD_HANDLE);
    lectern_session_close(made_up);
    lectern_course_close(made_up);
  }
  lectern_course_close(session);
  lectern_session_close(course);
  CHECK(dispatch(session, kLaunch) == LECTERN_OK);
  lectern_session_close(session);
  CHECK(dispatch(session, kNext) == LECTERN_BAD_HANDLE);
  CHECK_FALSE(error(session).empty());
  lectern_session_close(session);
  lectern_course_close(course);
  lectern_course_close(course);
  CHECK(lectern_session_open(course, &other) == LECTERN_BAD_HANDLE);
}

TEST_CASE("An old handle never names a new object") {
  const lectern_course course = open_course();
  std::vector<lectern_session> old;
  for (int run = 0; run < 5000; ++run) {
    const lectern_session session = open_session(course);
    REQUIRE(session != 0);
    if (!old.empty()) REQUIRE(session != old.back());
    if (run % 500 == 0) old.push_back(session);
    lectern_session_close(session);
    for (lectern_session closed : old) REQUIRE(dispatch(closed, kLaunch) == LECTERN_BAD_HANDLE);
  }
  lectern_course_close(course);
}

TEST_CASE("Bytes that are no course of this version are refused, and why is told") {
  lectern_course course = 7;
  auto open = [&](const std::string& json) { return lectern_course_open(json.data(), json.size(), &course); };
  CHECK(open("") == LECTERN_BAD_COURSE);
  CHECK(course == 0);
  CHECK(open(R"({"lectern":2})") == LECTERN_BAD_COURSE);
  CHECK(error(0) == "this engine reads compiled courses of version 1, not 2");
  CHECK(open(std::string((16u << 20) + 1, ' ')) == LECTERN_NO_ROOM);
  CHECK(open(course_json()) == LECTERN_OK);
  CHECK(error(0) == "");
  lectern_course_close(course);
}

TEST_CASE("An event that is refused changes nothing, and the next clears the error") {
  const lectern_course course = open_course();
  const lectern_session session = open_session(course);
  CHECK(dispatch(session, kNext) == LECTERN_BAD_EVENT);
  CHECK(error(session) == "the session was not launched");
  CHECK(dispatch(session, "nonsense") == LECTERN_BAD_EVENT);
  CHECK(dispatch(session, R"({"on":"dance","at":0})") == LECTERN_BAD_EVENT);
  CHECK(dispatch(session, kLaunch) == LECTERN_OK);
  CHECK(error(session) == "");
  lectern_session_close(session);
  lectern_course_close(course);
}

TEST_CASE("Memory for hosts is the engine's to give and take") {
  void* memory = lectern_alloc(100);
  REQUIRE(memory);
  std::memset(memory, 1, 100);
  lectern_free(memory);
  lectern_free(nullptr);
}

TEST_CASE("Threads share a course, each with sessions of its own") {
  const lectern_course course = open_course();
  std::vector<int> done(4);
  std::vector<std::thread> threads;
  for (int& count : done)
    threads.emplace_back([course, &count] {
      for (int run = 0; run < 200; ++run) {
        lectern_session session = 0;
        lectern_bytes effects;
        if (lectern_session_open(course, &session) != LECTERN_OK) return;
        if (lectern_session_dispatch(session, kLaunch.data(), kLaunch.size(), &effects) != LECTERN_OK) return;
        lectern_session_close(session);
        ++count;
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(done == std::vector<int>(4, 200));
  lectern_course_close(course);
}
