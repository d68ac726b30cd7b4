#include "render/page_scenario.hpp"

#include "base/html.hpp"
#include "render/parts.hpp"

namespace lectern::packager {
namespace {

class ScenarioRenderer {
 public:
  ScenarioRenderer(const PageScenario& scenario, const std::string& page_id, const Words& words)
      : scenario_(scenario), page_id_(page_id), words_(words), text_(words, page_id) {}

  std::string render() {
    const std::string& id = scenario_.model.id;
    html_ = "<section class=\"lectern-scenario" + classes_of(*scenario_.container) + "\" id=\"scenario-" + id +
            "\" data-scenario=\"" + id + "\" aria-labelledby=\"scenario-" + id +
            "--field--title\">\n<h2 class=\"govuk-heading-m\" id=\"scenario-" + id + "--field--title\">" +
            escape_html(scenario_.model.text) + "</h2>\n";
    for (const Node* block : scenario_.introduction) text_.block(html_, *block);
    html_ += "<div data-place=\"path\"></div>\n";
    for (const PageMeter& meter : scenario_.meters) this->meter(meter);
    for (std::size_t at = 0; at < scenario_.sections.size(); ++at) section(at);
    return html_ + "<div data-place=\"end\"></div>\n</section>\n";
  }

 private:
  void meter(const PageMeter& meter) {
    const Scenario::Meter& model = meter.model;
    const std::string start = std::to_string(model.start);
    const std::string least = std::to_string(model.least);
    const std::string most = std::to_string(model.most);
    html_ += "<p class=\"lectern-meter\" data-meter=\"" + model.id + "\"><span>" +
             words_.text(model.least == 0 ? "meter" : "meter-between",
                         {{"name", meter.name}, {"value", start}, {"least", least}, {"most", most}}) +
             "</span> <meter aria-hidden=\"true\" min=\"" + least + "\" max=\"" + most + "\" value=\"" + start +
             "\" data-name=\"" + escape_html(meter.name) + "\"></meter></p>\n";
  }

  void section(std::size_t at) {
    const PageSection& section = scenario_.sections[at];
    const Scenario::State& state = scenario_.model.states[at];
    html_ += "<section class=\"lectern-state\" data-state=\"" + state.id + "\">\n<h3 class=\"govuk-heading-s\" id=\"" +
             anchor(*section.heading) + "\" tabindex=\"-1\">";
    text_.inlines(html_, section.heading->children);
    html_ += "</h3>\n";
    for (const Node* block : section.text) text_.block(html_, *block);
    if (!section.ways.empty()) {
      html_ += "<ul class=\"lectern-choices\">\n";
      for (std::size_t way = 0; way < section.ways.size(); ++way) {
        if (state.routes.empty()) {
          choice(section.ways[way], state.choices[way]);
        } else {
          route(section.ways[way], state.routes[way]);
        }
      }
      html_ += "</ul>\n";
    }
    html_ += "</section>\n";
  }

  void choice(const PageWay& way, const Scenario::Choice& choice) {
    html_ += "<li data-choice=\"" + choice.id + "\">";
    link(way, choice.to);
    for (const Scenario::Change& change : choice.changes) {
      note(change.by < 0 ? "meter-falls" : "meter-rises", change.meter, std::abs(change.by));
    }
    if (!way.consequence.empty()) {
      html_ += "\n<div class=\"lectern-consequence\">\n";
      for (const Node* quotation : way.consequence) text_.blocks(html_, quotation->children);
      html_ += "</div>\n";
    }
    html_ += "</li>\n";
  }

  void route(const PageWay& way, const Scenario::Route& route) {
    html_ += "<li>";
    link(way, route.to);
    if (route.meter != kNone) note("meter-from", route.meter, route.least);
    html_ += "</li>\n";
  }

  void link(const PageWay& way, Index to) {
    html_ += "<a class=\"govuk-link\" href=\"#" + anchor(*scenario_.sections[to].heading) + "\">";
    text_.inlines(html_, way.link->children);
    html_ += "</a>";
  }

  // What a way has to do with a meter, for readers without script.
  void note(const std::string& key, Index meter, int value) {
    html_ += " <span class=\"lectern-without-script\">" +
             words_.text(key, {{"name", scenario_.meters[meter].name}, {"n", std::to_string(value)}}) + "</span>";
  }

  std::string anchor(const Node& heading) const { return page_id_ + "--" + heading.text; }

  const PageScenario& scenario_;
  const std::string& page_id_;
  const Words& words_;
  TextRenderer text_;
  std::string html_;
};

}  // namespace

std::string render_scenario(const PageScenario& scenario, const std::string& page_id, const Words& words) {
  return ScenarioRenderer(scenario, page_id, words).render();
}

}  // namespace lectern::packager
