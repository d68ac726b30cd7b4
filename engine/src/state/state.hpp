// The saved state as text: engine/state.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "progress/record.hpp"

namespace lectern {

inline constexpr int kStateFormat = 1;

// At most `limit` characters; over it, the least important parts are left out.
std::string write_state(const Course& course, const Record& record, std::size_t limit);

struct ReadState {
  Record record;
  bool whole = true;  // false: damaged, some is lost
};

// Nothing if not even the head can be read: another course, a later version, or no saved state at all.
// Never crashes, whatever the text.
std::optional<ReadState> read_state(const Course& course, std::string_view text);

}  // namespace lectern
