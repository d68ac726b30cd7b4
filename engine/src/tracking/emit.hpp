// How effects join a list.
#pragma once

#include <vector>

#include "lectern/effect.hpp"

namespace lectern {

// A new effect at the end of the list, to be filled in there: moving one in costs far more code in the browser.
template <typename What>
What& emit(std::vector<Effect>& out) {
  out.emplace_back();
  return out.back().emplace<What>();
}

}  // namespace lectern
