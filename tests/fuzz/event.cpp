// Any lines as the events of a session, on a course with every kind and rule. The first byte chooses the course.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "courses.hpp"
#include "lectern/lectern.h"
#include "watch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const lectern_course course = lectern::fuzz::courses()[data[0] % lectern::fuzz::courses().size()];
  std::string_view lines(reinterpret_cast<const char*>(data) + 1, size - 1);
  const lectern::fuzz::Watch watch(size, 256, 4 << 20);
  lectern_session session = 0;
  if (lectern_session_open(course, &session) != LECTERN_OK) std::abort();
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() < lines.size() ? line.size() + 1 : line.size());
    lectern_bytes effects{};
    const lectern_status status = lectern_session_dispatch(session, line.data(), line.size(), &effects);
    lectern_bytes message{};
    lectern_error(session, &message);
    if ((status == LECTERN_OK) != (message.size == 0)) std::abort();
    if (status == LECTERN_OK && (effects.size < 2 || effects.data[0] != '[')) std::abort();
  }
  lectern_session_close(session);
  return 0;
}
