#include "base/sorted.hpp"

#include <algorithm>

namespace lectern {

std::vector<std::uint32_t> sorted(const Texts& texts) {
  std::vector<std::uint32_t> order(texts.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) order[at] = at;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int difference = texts[a].compare(texts[b]);
    return difference == 0 ? a < b : difference < 0;
  });
  return order;
}

std::size_t first_repeated(const Texts& texts, const std::vector<std::uint32_t>& order) {
  for (std::size_t at = 1; at < order.size(); ++at)
    if (texts[order[at - 1]] == texts[order[at]]) return order[at];
  return texts.size();
}

}  // namespace lectern
