// Any bytes as a compiled course: refused with a message, or read, written and read again as the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lectern/course.hpp"
#include "watch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const lectern::fuzz::Watch watch(size, 128, 1 << 20);
  const auto course = lectern::read_course(bytes);
  if (!course) {
    if (course.error().message.empty()) std::abort();
    return 0;
  }
  const std::string written = lectern::write_course(**course);
  const auto again = lectern::read_course(written);
  if (!again || lectern::write_course(**again) != written) std::abort();
  if (lectern::longest_state(**course) == 0) std::abort();
  return 0;
}
