#include "compile/scenario_paths.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

class PathCheck {
 public:
  PathCheck(const PageScenario& scenario, Reporter& reporter)
      : sections_(scenario.sections), states_(scenario.model.states), reporter_(reporter), scenario_(scenario) {}

  void run() {
    if (states_.empty()) return;
    check_routes();
    read_ways();
    if (lost_) return;  // reported already, and makes more look out of reach than is
    check_reach();
    check_ends();
  }

 private:
  void check_routes() {
    if (!states_[0].routes.empty()) {
      report(Code::ScenarioRoute, sections_[0].ways[0].link->place, "a scenario cannot begin with conditions",
             "begin with a section that is shown");
    }
    for (std::size_t at = 0; at < states_.size(); ++at) {
      for (std::size_t i = 0; i < states_[at].routes.size(); ++i) {
        check_route(sections_[at].ways[i], i + 1 == states_[at].routes.size(), states_[at].routes[i].to);
      }
    }
  }

  void check_route(const PageWay& way, bool last, Index to) {
    if (last && way.conditional) {
      report(Code::ScenarioRoute, way.link->place, "where no condition holds, this list leads nowhere",
             "add a last link without a condition");
    } else if (!last && !way.conditional) {
      report(Code::ScenarioRoute, way.link->place, "this link has no condition, so those below are never followed",
             "put it last, or give it a condition: {when=\"…\"}");
    }
    if (to == kNone || states_[to].routes.empty()) return;
    report(Code::ScenarioRoute, way.link->place, "a condition leads to a section that has conditions itself",
           "put all of them into one list");
  }

  void read_ways() {
    to_.resize(states_.size());
    from_.resize(states_.size());
    for (Index at = 0; at < states_.size(); ++at) {
      for (const Scenario::Choice& choice : states_[at].choices) to_[at].push_back(choice.to);
      for (const Scenario::Route& route : states_[at].routes) to_[at].push_back(route.to);
      for (const Index to : to_[at]) {
        if (to == kNone) {
          lost_ = true;
        } else {
          from_[to].push_back(at);
        }
      }
    }
  }

  // Which sections are met from these, along `ways`.
  static std::vector<bool> met(std::vector<Index> next, const std::vector<std::vector<Index>>& ways) {
    std::vector<bool> seen(ways.size());
    for (const Index at : next) seen[at] = true;
    while (!next.empty()) {
      const Index at = next.back();
      next.pop_back();
      for (const Index to : ways[at]) {
        if (!seen[to]) next.push_back(to);
        seen[to] = true;
      }
    }
    return seen;
  }

  void check_reach() {
    reached_ = met({0}, to_);
    for (std::size_t at = 0; at < states_.size(); ++at) {
      if (reached_[at]) continue;
      report(Code::UnreachableSection, sections_[at].heading->place,
             "no choice leads to the section " + quoted(states_[at].id),
             "link to it: [What I do](#" + states_[at].id + ")");
    }
  }

  void check_ends() {
    std::vector<Index> ends;
    for (Index at = 0; at < states_.size(); ++at) {
      if (to_[at].empty()) ends.push_back(at);
    }
    if (ends.empty()) {
      report(Code::ScenarioWithoutEnd, scenario_.container->place, "the scenario has no end",
             "end it with a section without choices");
      return;
    }
    const std::vector<bool> ending = met(ends, from_);
    for (std::size_t at = 0; at < states_.size(); ++at) {
      if (!reached_[at] || ending[at]) continue;
      report(Code::EndlessLoop, sections_[at].heading->place,
             "from the section " + quoted(states_[at].id) + " no choice leads to an end",
             "let a choice here, or further on, lead out of the circle");
    }
  }

  void report(Code code, Range place, std::string message, std::string hint) {
    reporter_.add(code, place, std::move(message), std::move(hint));
  }

  const std::vector<PageSection>& sections_;
  const std::vector<Scenario::State>& states_;
  Reporter& reporter_;
  const PageScenario& scenario_;
  std::vector<std::vector<Index>> to_;
  std::vector<std::vector<Index>> from_;
  std::vector<bool> reached_;
  bool lost_ = false;  // a way leads nowhere
};

}  // namespace

void check_paths(const PageScenario& scenario, Reporter& reporter) { PathCheck(scenario, reporter).run(); }

}  // namespace lectern::packager
