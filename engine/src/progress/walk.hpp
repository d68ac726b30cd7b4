// Where a path of choices leads through a scenario.
#pragma once

#include <vector>

#include "lectern/effect.hpp"

namespace lectern {

struct Walk {
  Index state = 0;
  std::vector<int> meters;
  std::vector<effect::ScenarioState::Step> path;  // as far as the choices exist
};

// The first choice that its state does not have ends the walk, and so does the kMaxSteps-th.
Walk walk(const Scenario& scenario, const std::vector<Index>& choices);

// Nothing is left to choose.
inline bool is_end(const Scenario& scenario, Index state) { return scenario.states[state].choices.empty(); }

}  // namespace lectern
