// Orders of texts. One sort serves every list in the engine, which keeps the browser's download small.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

using Texts = std::vector<std::string_view>;

// 0, 1, … below `size`.
std::vector<std::uint32_t> places(std::size_t size);

// The places of texts in the order of their texts by byte; equal texts stay in their order.
std::vector<std::uint32_t> sorted(const Texts& texts);

// The place of the first text equal to one before it in that order; texts.size() if all differ.
std::size_t first_repeated(const Texts& texts, const std::vector<std::uint32_t>& order);

template <typename Thing>
Texts texts_of(const std::vector<Thing>& things, std::string Thing::*member) {
  Texts texts(things.size());
  for (std::size_t at = 0; at < things.size(); ++at) texts[at] = things[at].*member;
  return texts;
}

}  // namespace lectern
