// Any text as the saved state an LMS hands back: the session goes on, and what it saves reads as what it saved.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "courses.hpp"
#include "state/state.hpp"
#include "watch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& models = lectern::fuzz::models();
  const lectern::Course& course = *models[data[0] % models.size()];
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const lectern::fuzz::Watch watch(size, 64, 4 << 20);
  const auto read = lectern::read_state(course, text);
  if (!read) return 0;
  constexpr std::size_t kNoLimit = 1u << 20;
  const std::string written = lectern::write_state(course, read->record, kNoLimit);
  const auto again = lectern::read_state(course, written);
  if (!again || !again->whole || lectern::write_state(course, again->record, kNoLimit) != written) std::abort();
  return 0;
}
