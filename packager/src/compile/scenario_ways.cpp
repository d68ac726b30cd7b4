#include "compile/scenario_ways.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "compile/braces.hpp"
#include "compile/keys.hpp"

namespace lectern::packager {
namespace {

constexpr int kFurthest = 100;  // how far a meter goes either way

bool is_way(const Node& item) {
  if (item.children.empty() || item.children[0].kind != NodeKind::Paragraph) return false;
  const Nodes& text = item.children[0].children;
  return !text.empty() && text[0].kind == NodeKind::Link && text[0].target->url.substr(0, 1) == "#";
}

const Attribute* condition_of(const Attributes& attributes) {
  for (const Attribute& pair : attributes.pairs) {
    if (pair.key == "when") return &pair;
  }
  return nullptr;
}

Index place_of(std::string_view id, const std::vector<std::string_view>& ids) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? kNone : static_cast<Index>(found - ids.begin());
}

}  // namespace

bool is_ways(const Node& block) {
  return block.kind == NodeKind::List && !block.ordered &&
         std::any_of(block.children.begin(), block.children.end(), is_way);
}

WaysReader::WaysReader(PageScenario& scenario, std::string_view page_text, const Variables& variables,
                       Reporter& reporter)
    : scenario_(scenario), page_text_(page_text), variables_(variables), reporter_(reporter) {
  for (const Scenario::State& state : scenario.model.states) sections_.push_back(state.id);
  for (const Scenario::Meter& meter : scenario.model.meters) meters_.push_back(meter.id);
}

void WaysReader::read(Node& list, std::size_t at) {
  PageSection& section = scenario_.sections[at];
  Scenario::State& state = scenario_.model.states[at];
  std::vector<Way> ways;
  for (Node& item : list.children) {
    Way way;
    if (read_way(item, way, section)) ways.push_back(std::move(way));
  }
  const bool routes =
      std::any_of(ways.begin(), ways.end(), [](const Way& way) { return condition_of(way.attributes) != nullptr; });
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const Way& way = ways[i];
    section.ways[i].conditional = condition_of(way.attributes) != nullptr;
    if (routes) {
      state.routes.push_back(route_of(way));
    } else {
      state.choices.push_back(choice_of(way, state.choices.size()));
      check_unique(state.choices, way);
    }
  }
  if (ways.size() > kMaxOptions) {
    reporter_.add(Code::ScenarioTooLarge, ways[kMaxOptions].link->place,
                  "the section has " + std::to_string(ways.size()) + " choices, and " + std::to_string(kMaxOptions) +
                      " are the most");
  }
  if (routes && !section.text.empty()) {
    reporter_.add(Code::ScenarioContent, section.text[0]->place,
                  "this text is never shown, because its section only leads on",
                  "move it into the sections it leads to");
  }
}

bool WaysReader::read_way(Node& item, Way& way, PageSection& section) {
  if (is_way(item)) {
    Nodes& text = item.children[0].children;
    if (auto taken = take_attributes(text, "{", page_text_, reporter_)) way.attributes = std::move(*taken);
    if (text.size() == 1) way.link = &text[0];
  }
  if (!way.link) {
    reporter_.add(Code::ScenarioChoice, item.place, "a choice is a link to a section of the scenario, and nothing else",
                  "- [What I do](#" + std::string(sections_.back()) + ")");
    return false;
  }
  PageWay shown{way.link, {}};
  for (std::size_t i = 1; i < item.children.size(); ++i) {
    if (item.children[i].kind != NodeKind::Quote) {
      reporter_.add(Code::ScenarioChoice, item.children[i].place,
                    "under a choice stands only what comes of it, as a quotation", "put > before it");
      break;
    }
    shown.consequence.push_back(&item.children[i]);
  }
  way.to = target_of(*way.link);
  section.ways.push_back(std::move(shown));
  return true;
}

Index WaysReader::target_of(Node& link) {
  link.target->kind = LinkKind::Section;
  const std::string id = decode_percent(link.target->url.substr(1));
  const Index to = place_of(id, sections_);
  if (to != kNone) return to;
  const std::string hint = did_you_mean(id, sections_);
  reporter_.add(Code::UnknownSection, link.place, "the scenario has no section " + quoted("#" + id),
                hint.empty() ? "its sections are " + alternatives(sections_) : hint);
  return kNone;
}

Scenario::Choice WaysReader::choice_of(const Way& way, std::size_t place) {
  const Attributes& attributes = way.attributes;
  Scenario::Choice choice;
  choice.id = attributes.id.empty() ? letter(std::min(place, kMaxOptions - 1)) : attributes.id;
  if (!attributes.id.empty()) check_id({attributes.id, attributes.id_place}, "a choice", reporter_, true);
  choice.text = plain_text(way.link->children, variables_);
  choice.to = way.to;
  for (const Attribute& pair : attributes.pairs) {
    const Index meter = meter_of(pair.key, pair.key_place);
    const bool plus = pair.value.substr(0, 1) == "+";
    const auto by = read_number(std::string_view(pair.value).substr(plus ? 1 : 0), -kFurthest, kFurthest);
    if (!by) {
      reporter_.add(Code::InvalidValue, pair.value_place,
                    "`" + pair.key + "` must be by how much the meter changes, not " + quoted(pair.value),
                    "for example: " + pair.key + "=-1");
    } else if (meter != kNone) {
      choice.changes.push_back({meter, *by});
    }
  }
  return choice;
}

void WaysReader::check_unique(const std::vector<Scenario::Choice>& choices, const Way& last) {
  const std::string& id = choices.back().id;
  const auto same = std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.id == id; });
  if (same == choices.end() - 1 || choices.size() > kMaxOptions) return;
  reporter_.add(Code::DuplicateId, last.attributes.id.empty() ? last.link->place : last.attributes.id_place,
                "two choices of the section have the id " + quoted(id), "give one of them another: {#my-choice}");
}

Scenario::Route WaysReader::route_of(const Way& way) {
  Scenario::Route route{way.to, kNone, 0};
  const Attribute* when = condition_of(way.attributes);
  for (const Attribute& pair : way.attributes.pairs) {
    if (pair.key == "when") continue;
    reporter_.add(Code::ScenarioRoute, pair.key_place, "a list with conditions changes no meters",
                  "change them in the choices that lead here");
  }
  if (!when) return route;
  const std::string_view condition = when->value;
  const std::size_t sign = std::min(condition.find(">="), condition.size());
  const auto least =
      sign == condition.size() ? std::nullopt : read_number(trim(condition.substr(sign + 2)), -kFurthest, kFurthest);
  if (!least) {
    reporter_.add(Code::ScenarioRoute, when->value_place, quoted(condition) + " is no condition",
                  "for example: when=\"" + std::string(meters_.empty() ? "trust" : meters_[0]) + ">=3\"");
    return route;
  }
  route.meter = meter_of(trim(condition.substr(0, sign)), when->value_place);
  route.least = *least;
  return route;
}

Index WaysReader::meter_of(std::string_view id, Range place) {
  const Index meter = place_of(id, meters_);
  if (meter != kNone) return meter;
  std::string hint = did_you_mean(id, meters_);
  if (hint.empty()) {
    hint = meters_.empty() ? "name it at the scenario: meters=\"" + std::string(id) + " 2 of 5\""
                           : "its meters are " + alternatives(meters_);
  }
  reporter_.add(Code::UnknownMeter, place, "the scenario has no meter " + quoted(id), hint);
  return kNone;
}

}  // namespace lectern::packager
