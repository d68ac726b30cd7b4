#include "spec/exercise_dump.hpp"

namespace lectern::packager {

std::string dump(const Scenario& scenario) {
  std::string out = "  scenario " + scenario.id + ": " + scenario.text + "\n";
  for (const Scenario::Meter& meter : scenario.meters) {
    out += "    meter " + meter.id + ": " + std::to_string(meter.start) + " of " + std::to_string(meter.least) +
           " to " + std::to_string(meter.most) + "\n";
  }
  for (const Scenario::State& state : scenario.states) {
    out += "    " + state.id + (state.choices.empty() && state.routes.empty() ? ": an end" : "") + "\n";
    for (const Scenario::Choice& choice : state.choices) {
      out += "      " + choice.id + ": " + choice.text + " -> " + scenario.states[choice.to].id;
      for (const Scenario::Change& change : choice.changes) {
        out += ", " + scenario.meters[change.meter].id + " by " + std::to_string(change.by);
      }
      out += "\n";
    }
    for (const Scenario::Route& route : state.routes) {
      out += "      -> " + scenario.states[route.to].id;
      if (route.meter != kNone) {
        out += " if " + scenario.meters[route.meter].id + " >= " + std::to_string(route.least);
      }
      out += "\n";
    }
  }
  return out;
}

std::string dump(const Survey& survey, const Course& course) {
  std::string out = "  survey " + survey.id + "\n";
  for (const Survey::Dimension& dimension : survey.dimensions) {
    out += "    " + dimension.id + ":";
    for (Index question : dimension.questions) out += " " + course.questions[question].id;
    out += "\n";
  }
  return out;
}

}  // namespace lectern::packager
