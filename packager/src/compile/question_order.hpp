// An order that tells nothing: the same each time, so that packages are too.
#pragma once

#include <string_view>
#include <vector>

#include "lectern/course.hpp"

namespace lectern::packager {

// The places 0 to `size` - 1 in an order that hangs on `id` alone; never as they were.
std::vector<Index> shuffled(std::string_view id, std::size_t size);

// The things at those places, in that order.
template <typename Thing>
void arrange(std::vector<Thing>& things, const std::vector<Index>& order) {
  std::vector<Thing> arranged;
  arranged.reserve(things.size());
  for (Index place : order) arranged.push_back(std::move(things[place]));
  things = std::move(arranged);
}

// Where each place has gone in that order.
std::vector<Index> inverse(const std::vector<Index>& order);

}  // namespace lectern::packager
