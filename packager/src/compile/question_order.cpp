#include "compile/question_order.hpp"

#include <algorithm>

namespace lectern::packager {

std::vector<Index> shuffled(std::string_view id, std::size_t size) {
  std::vector<Index> order(size);
  for (Index i = 0; i < size; ++i) order[i] = i;
  std::uint64_t state = 14695981039346656037u;
  for (char c : id) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211u;
  for (std::size_t i = size; i-- > 1;) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    std::swap(order[i], order[(state >> 33) % (i + 1)]);
  }
  if (size > 1 && std::is_sorted(order.begin(), order.end()))
    std::rotate(order.begin(), order.begin() + 1, order.end());
  return order;
}

std::vector<Index> inverse(const std::vector<Index>& order) {
  std::vector<Index> to(order.size());
  for (Index i = 0; i < order.size(); ++i) to[order[i]] = i;
  return to;
}

}  // namespace lectern::packager
