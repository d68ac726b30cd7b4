// The text of each enumerator, in the enumerators' order: one table serves reading and writing.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lectern {

template <typename Enum, std::size_t Count>
struct Names {
  std::array<std::string_view, Count> texts;

  constexpr std::string_view operator[](Enum value) const { return texts[static_cast<std::size_t>(value)]; }

  constexpr std::optional<Enum> find(std::string_view text) const {
    for (std::size_t at = 0; at < Count; ++at)
      if (texts[at] == text) return static_cast<Enum>(at);
    return std::nullopt;
  }
};

}  // namespace lectern
