#include "base/sorted.hpp"

#include <algorithm>

namespace lectern {

std::vector<std::uint32_t> places(std::size_t size) {
  std::vector<std::uint32_t> all(size);
  for (std::uint32_t at = 0; at < size; ++at) all[at] = at;
  return all;
}

std::vector<std::uint32_t> sorted(const Texts& texts) {
  std::vector<std::uint32_t> order = places(texts.size());
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    const int difference = texts[a].compare(texts[b]);
    return difference == 0 ? a < b : difference < 0;
  };
  // A heap sort: a fifth of the code of std::sort.
  std::make_heap(order.begin(), order.end(), before);
  std::sort_heap(order.begin(), order.end(), before);
  return order;
}

std::size_t first_repeated(const Texts& texts, const std::vector<std::uint32_t>& order) {
  for (std::size_t at = 1; at < order.size(); ++at)
    if (texts[order[at - 1]] == texts[order[at]]) return order[at];
  return texts.size();
}

}  // namespace lectern
