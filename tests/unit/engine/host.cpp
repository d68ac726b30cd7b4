#include "host.hpp"

#include <rapidjson/stringbuffer.h>
#include <catch2/catch.hpp>

#include "base/json.hpp"

namespace lectern {
namespace {

std::string text_of(const json::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return std::string(buffer.GetString(), buffer.GetSize());
}

std::string text(const json::Value& effect, const char* name) {
  return std::string(json::text(effect, name).value_or(""));
}

}  // namespace

Host::Host(const Course& course, std::string api, Memory kept) : memory(std::move(kept)), api_(std::move(api)) {
  const std::string written = write_course(course);
  lectern_course opened = 0;
  REQUIRE(lectern_course_open(written.data(), written.size(), &opened) == LECTERN_OK);
  REQUIRE(lectern_session_open(opened, &session_) == LECTERN_OK);
  lectern_course_close(opened);
}

Host::~Host() { lectern_session_close(session_); }

std::vector<std::string> Host::launch(const std::string& seed) {
  return send(R"("on":"launch","api":")" + api_ + R"(","seed":")" + seed + R"(","zone":0)");
}

std::vector<std::string> Host::send(const std::string& fields) {
  std::vector<std::string> shown;
  dispatch(fields, shown);
  while (!calls_.empty()) {
    const Call call = calls_.front();
    calls_.erase(calls_.begin());
    if (call.verb == "lms.set") memory[call.element] = call.value;
    const std::string value = call.verb == "lms.get" ? memory[call.element] : "";
    dispatch(R"("on":"lms.reply","id":)" + call.id + R"(,"ok":true,"error":"0","value":")" + value + '"', shown);
  }
  return shown;
}

void Host::pass(std::int64_t milliseconds) {
  const std::int64_t until = now + milliseconds;
  while (alarm_ && *alarm_ <= until) {
    now = *alarm_;
    alarm_.reset();
    send(R"("on":"wake")");
  }
  now = until;
}

void Host::dispatch(const std::string& fields, std::vector<std::string>& shown) {
  const std::string event = "{" + fields + ",\"at\":" + std::to_string(now) + "}";
  lectern_bytes answer;
  if (lectern_session_dispatch(session_, event.data(), event.size(), &answer) != LECTERN_OK) {
    lectern_error(session_, &answer);
    shown.emplace_back(answer.data, answer.size);
    return;
  }
  const json::Document effects({answer.data, answer.size});
  REQUIRE(effects.fault() == "");
  for (const json::Value& effect : effects.root().GetArray()) {
    const std::string what = text(effect, "do");
    if (what == "wake")
      alarm_ = now + json::member(effect, "in")->GetInt64();
    else if (what.substr(0, 4) == "lms.")
      calls_.push_back({text_of(*json::member(effect, "id")), what, text(effect, "element"), text(effect, "value")});
    else
      shown.push_back(text_of(effect));
  }
}

}  // namespace lectern
