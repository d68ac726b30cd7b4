#include "lectern/lectern.h"

#include <cstdlib>

#include "base/json.hpp"
#include "capi/handles.hpp"
#include "state/state.hpp"

using lectern::Error;
using lectern::ErrorCode;
using lectern::capi::handles;
using lectern::capi::Object;
using lectern::capi::Ref;

namespace {

thread_local std::string open_error;

lectern_bytes bytes_of(const std::string& text) { return {text.data(), text.size()}; }

lectern_status fail_open(lectern_status status, std::string message) {
  open_error = std::move(message);
  return status;
}

lectern_status fail(Object& object, lectern_status status, std::string message) {
  object.error = std::move(message);
  return status;
}

std::string description() {
  lectern::json::Writer json;
  json.begin_object();
  json.number("abi", LECTERN_ABI_VERSION);
  json.number("course", lectern::kCourseFormat);
  json.number("state", lectern::kStateFormat);
  json.number("pages", static_cast<std::int64_t>(lectern::kMaxPages));
  json.number("questions", static_cast<std::int64_t>(lectern::kMaxQuestions));
  json.number("options", static_cast<std::int64_t>(lectern::kMaxOptions));
  json.number("event_bytes", static_cast<std::int64_t>(lectern::kMaxEventBytes));
  json.end_object();
  return json.take();
}

}  // namespace

uint32_t lectern_abi_version(void) { return LECTERN_ABI_VERSION; }

void lectern_describe(lectern_bytes* json) {
  static const std::string text = description();
  if (json) *json = bytes_of(text);
}

void* lectern_alloc(size_t size) { return std::malloc(size); }
void lectern_free(void* memory) { std::free(memory); }

lectern_status lectern_course_open(const char* json, size_t size, lectern_course* course) {
  open_error.clear();
  if (!course) return fail_open(LECTERN_BAD_ARGUMENT, "there is no place for the course's handle");
  *course = 0;
  if (!json) return fail_open(LECTERN_BAD_ARGUMENT, "there are no bytes to read a course from");
  auto read = lectern::read_course({json, size});
  if (!read) {
    const bool full = read.error().code == ErrorCode::Full;
    return fail_open(full ? LECTERN_NO_ROOM : LECTERN_BAD_COURSE, read.error().message);
  }
  const Ref object(new Object);
  object->course = std::move(*read);
  *course = handles().add(object);
  return *course ? LECTERN_OK : fail_open(LECTERN_NO_ROOM, "too many handles are open");
}

void lectern_course_close(lectern_course course) {
  if (auto object = handles().find(course); object && !object->session) handles().remove(course);
}

lectern_status lectern_session_open(lectern_course course, lectern_session* session) {
  open_error.clear();
  if (!session) return fail_open(LECTERN_BAD_ARGUMENT, "there is no place for the session's handle");
  *session = 0;
  auto opened = handles().find(course);
  if (!opened || opened->session) return fail_open(LECTERN_BAD_HANDLE, "there is no open course with this handle");
  const Ref object(new Object);
  object->course_of_session = opened;
  object->session = std::make_unique<lectern::Session>(*opened->course);
  *session = handles().add(object);
  return *session ? LECTERN_OK : fail_open(LECTERN_NO_ROOM, "too many handles are open");
}

lectern_status lectern_session_dispatch(lectern_session session, const char* event, size_t size,
                                        lectern_bytes* effects) {
  if (effects) *effects = {nullptr, 0};
  auto object = handles().find(session);
  if (!object || !object->session) return LECTERN_BAD_HANDLE;
  object->error.clear();
  if (!event || !effects) return fail(*object, LECTERN_BAD_ARGUMENT, "there is no event, or no place for its effects");
  auto read = lectern::read_event({event, size});
  if (!read) return fail(*object, LECTERN_BAD_EVENT, read.error().message);
  auto done = object->session->dispatch(*read);
  if (!done) return fail(*object, LECTERN_BAD_EVENT, done.error().message);
  object->answer = lectern::write_effects(*object->course_of_session->course, *done);
  *effects = bytes_of(object->answer);
  return LECTERN_OK;
}

void lectern_session_close(lectern_session session) {
  if (auto object = handles().find(session); object && object->session) handles().remove(session);
}

void lectern_error(uint32_t handle, lectern_bytes* message) {
  static const std::string closed = "there is no open course or session with this handle";
  if (!message) return;
  if (handle == 0) {
    *message = bytes_of(open_error);
    return;
  }
  auto object = handles().find(handle);
  *message = bytes_of(object ? object->error : closed);
}
