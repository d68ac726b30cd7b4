#include "progress/walk.hpp"

#include <algorithm>

namespace lectern {
namespace {

Index settled(const Scenario& scenario, Index state, const std::vector<int>& meters) {
  for (const Scenario::Route& route : scenario.states[state].routes)
    if (route.meter == kNone || meters[route.meter] >= route.least) return route.to;
  return state;
}

}  // namespace

Walk walk(const Scenario& scenario, const std::vector<Index>& choices) {
  Walk walk;
  for (const Scenario::Meter& meter : scenario.meters) walk.meters.push_back(meter.start);
  for (Index at : choices) {
    const Scenario::State& state = scenario.states[walk.state];
    if (at >= state.choices.size() || walk.path.size() == kMaxSteps) break;
    const Scenario::Choice& choice = state.choices[at];
    walk.path.push_back({walk.state, at});
    for (const Scenario::Change& change : choice.changes) {
      const Scenario::Meter& meter = scenario.meters[change.meter];
      int& value = walk.meters[change.meter];
      value = std::clamp(value + change.by, meter.least, meter.most);
    }
    walk.state = settled(scenario, choice.to, walk.meters);
  }
  return walk;
}

}  // namespace lectern
