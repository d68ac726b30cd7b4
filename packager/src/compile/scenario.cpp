#include "compile/scenario.hpp"

#include "compile/attribute_values.hpp"
#include "compile/scenario_paths.hpp"
#include "compile/scenario_ways.hpp"
#include "compile/sections.hpp"

namespace lectern::packager {
namespace {

class ScenarioReader {
 public:
  ScenarioReader(Node& container, const ScenarioSource& source, Reporter& reporter)
      : container_(container), source_(source), reporter_(reporter), ids_("scenario", source.page_text, reporter) {}

  PageScenario read() {
    scenario_.container = &container_;
    read_attributes();
    for (Node& block : container_.children) read_block(block);
    check_size();
    WaysReader ways(scenario_, source_.page_text, source_.variables, reporter_);
    for (std::size_t at = 0; at < lists_.size(); ++at) {
      if (lists_[at]) ways.read(*lists_[at], at);
    }
    if (ids_.clear()) check_paths(scenario_, reporter_);
    return std::move(scenario_);
  }

 private:
  void read_attributes() {
    const Attributes& attributes = *container_.attributes;
    Scenario& model = scenario_.model;
    scenario_.place = attributes.id.empty() ? container_.place : attributes.id_place;
    model.id = attributes.id;
    if (model.id.empty()) {
      model.id = source_.front.id + (source_.place == 1 ? "" : "-" + std::to_string(source_.place));
    } else {
      check_id({model.id, attributes.id_place}, "a scenario", reporter_);
    }
    AttributeValues values(container_, reporter_);
    model.text = values.title();
    if (const auto meters = values.text("meters")) scenario_.meters = read_meters(*meters, reporter_);
    for (const PageMeter& meter : scenario_.meters) model.meters.push_back(meter.model);
    values.finish();
  }

  void read_block(Node& block) {
    if (is_section(block)) return add_section(block);
    if (block.kind == NodeKind::Heading && block.level < kSectionLevel) {
      return report(Code::ScenarioContent, block.place,
                    "in a scenario stands a heading of level " + std::to_string(block.level) +
                        ", and its sections begin with ###",
                    "start it with ###");
    }
    if (lists_.empty()) {
      scenario_.introduction.push_back(&block);
    } else if (lists_.back()) {
      report(Code::ScenarioContent, block.place, "below the choices of a section stands other text",
             "move it above them");
    } else if (is_ways(block)) {
      lists_.back() = &block;
    } else {
      scenario_.sections.back().text.push_back(&block);
    }
  }

  void add_section(Node& heading) {
    scenario_.model.states.push_back({ids_.take(heading), {}, {}});
    scenario_.sections.push_back({&heading, {}, {}});
    lists_.push_back(nullptr);
  }

  void check_size() {
    if (scenario_.sections.empty()) {
      report(Code::ScenarioWithoutSections, container_.place, "the scenario has no sections",
             "begin each with a heading: ### What happens");
    } else if (scenario_.sections.size() > kMaxStates) {
      report(Code::ScenarioTooLarge, scenario_.sections[kMaxStates].heading->place,
             "the scenario has " + std::to_string(scenario_.sections.size()) + " sections, and " +
                 std::to_string(kMaxStates) + " are the most",
             "split it");
    }
  }

  void report(Code code, Range place, std::string message, std::string hint) {
    reporter_.add(code, place, std::move(message), std::move(hint));
  }

  Node& container_;
  const ScenarioSource& source_;
  Reporter& reporter_;
  PageScenario scenario_;
  SectionIds ids_;
  std::vector<Node*> lists_;  // of each section: its choices or conditions, nullptr if it is an end
};

}  // namespace

PageScenario read_scenario(Node& container, const ScenarioSource& source, Reporter& reporter) {
  return ScenarioReader(container, source, reporter).read();
}

}  // namespace lectern::packager
