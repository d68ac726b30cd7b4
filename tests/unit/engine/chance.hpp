// Chance that is the same in every run (SplitMix64).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace lectern {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  // 0 to limit - 1.
  std::size_t below(std::size_t limit) {
    std::uint64_t value = state_ += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return static_cast<std::size_t>((value ^ (value >> 31)) % limit);
  }

  bool one_in(std::size_t count) { return below(count) == 0; }

  template <typename Thing>
  const Thing& of(const std::vector<Thing>& things) {
    return things[below(things.size())];
  }

  template <typename Thing>
  void shuffle(std::vector<Thing>& things) {
    for (std::size_t left = things.size(); left > 1; --left) std::swap(things[left - 1], things[below(left)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace lectern
