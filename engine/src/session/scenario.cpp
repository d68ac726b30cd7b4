#include "progress/walk.hpp"
#include "session/inside.hpp"

namespace lectern {

void Session::Inside::show_scenario(Index index, bool restored) {
  const Scenario& scenario = course.scenarios[index];
  Walk walk = lectern::walk(scenario, record.scenarios[index].path);
  auto& shown = emit<effect::ScenarioState>();
  shown.scenario = index;
  shown.state = walk.state;
  shown.end = is_end(scenario, walk.state);
  shown.spent = walk.path.size() == kMaxSteps && !shown.end;
  shown.path = std::move(walk.path);
  shown.meters = std::move(walk.meters);
  shown.restored = restored;
}

Session::Inside::Fault Session::Inside::choose(Index index, std::string_view id) {
  if (index == kNone) return "there is no such scenario";
  const Scenario& scenario = course.scenarios[index];
  ScenarioRecord& scenario_record = record.scenarios[index];
  const Walk before = walk(scenario, scenario_record.path);
  const auto& choices = scenario.states[before.state].choices;
  Index choice = 0;
  while (choice < choices.size() && choices[choice].id != id) ++choice;
  if (choice == choices.size()) return "the scenario's state has no such choice";
  if (before.path.size() == kMaxSteps) return refuse({.why = Reason::Spent, .page = scenario.page});
  scenario_record.path.push_back(choice);
  if (is_end(scenario, walk(scenario, scenario_record.path).state)) scenario_record.ended = true;
  show_scenario(index, false);
  const auto& shown = std::get<effect::ScenarioState>(out.back());
  if (course.report == Report::All && (shown.end || shown.spent))
    report(static_cast<Index>(course.questions.size()) + index);
  changed();
  return nullptr;
}

Session::Inside::Fault Session::Inside::restart(Index index) {
  if (index == kNone) return "there is no such scenario";
  record.scenarios[index].path.clear();
  show_scenario(index, false);
  changed();
  return nullptr;
}

}  // namespace lectern
