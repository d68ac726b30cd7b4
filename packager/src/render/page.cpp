#include "render/page.hpp"

#include "base/html.hpp"
#include "render/page_planner.hpp"
#include "render/page_question.hpp"
#include "render/page_scenario.hpp"
#include "render/page_survey.hpp"
#include "render/page_text.hpp"

namespace lectern::packager {
namespace {

class PageRenderer {
 public:
  PageRenderer(const PageContent& page, const std::string& language, const std::string& picks, const Words& words)
      : page_(page),
        language_(language),
        picks_(picks),
        words_(words),
        text_(words, page.front.id),
        verdict_(words, page.front.id, false) {}

  std::string render() {
    const std::string& id = page_.front.id;
    html_ = "<article class=\"lectern-page\" id=\"page-" + id + "\" data-page=\"" + id + "\" lang=\"" + language_ +
            "\">\n<h1 class=\"govuk-heading-l\" tabindex=\"-1\">" + escape_html(page_.front.title) + "</h1>\n";
    minutes();
    bool after = false;
    for (const Node& block : page_.document.blocks) {
      if (is_container(block, "assessment")) {
        assessment(block);
        html_ += "<div data-after=\"" + page_.assessment->model.id + "\">\n";
        after = true;
      } else if (is_exercise(block)) {
        html_ += exercise(block);
      } else {
        text_.block(html_, block);
      }
    }
    if (after) html_ += "</div>\n";
    sources();
    return html_ + "</article>\n";
  }

 private:
  void minutes() {
    int n = page_.front.minutes;
    if (n == 0) return;
    html_ += "<p class=\"lectern-minutes\">" + words_.text(n == 1 ? "minute" : "minutes", {{"n", std::to_string(n)}}) +
             "</p>\n";
  }

  std::string exercise(const Node& block) const {
    const std::string& id = page_.front.id;
    const auto at = static_cast<std::size_t>(block.exercise);
    if (block.text == "scenario") return render_scenario(page_.scenarios[at], id, words_);
    if (block.text == "survey") return render_survey(page_.surveys[at], page_, words_);
    if (block.text == "sheet") return render_sheet(page_.sheets[at], picks_, id, words_);
    if (block.text == "reflection") return render_reflection(page_.questions[at], id, words_);
    if (block.text == "question") return render_question(page_.questions[at], id, words_);
    const PagePlanner& planner = page_.planners[at];
    return render_planner(planner, page_.questions[planner.question], id, words_);
  }

  // The introduction stands above the section, which is the player's to fill.
  void assessment(const Node& container) {
    html_ += "<div class=\"lectern-introduction\">\n";
    for (const Node& block : container.children) {
      if (is_container(block, "question")) break;
      if (is_container(block, "feedback")) continue;
      text_.block(html_, block);
    }
    html_ += "</div>\n<section class=\"lectern-assessment\" id=\"assessment-" + page_.assessment->model.id +
             "\" data-assessment=\"" + page_.assessment->model.id +
             "\"><p class=\"govuk-body lectern-without-script\">" + words_.text("assessment-needs-script") +
             "</p></section>\n";
    for (const ResultFeedback& result : page_.assessment->results) verdict(result);
  }

  // The player copies it into the result.
  void verdict(const ResultFeedback& result) {
    for (const std::string& when : result.when) {
      html_ += "<template data-feedback=\"" + page_.assessment->model.id + "\" data-when=\"" + when + "\">\n";
      verdict_.blocks(html_, result.container->children);
      html_ += "</template>\n";
    }
  }

  void sources() {
    const Date& date = page_.front.as_of;
    if (page_.document.fragments.empty() && date.year == 0) return;
    html_ += "<section class=\"lectern-sources\">\n";
    if (!page_.document.fragments.empty()) {
      html_ += "<h2 class=\"govuk-heading-s\">" + words_.text("sources") + "</h2>\n<ul class=\"govuk-list\">\n";
      for (const Nodes& source : page_.document.fragments) {
        html_ += "<li>";
        text_.inlines(html_, source);
        html_ += "</li>\n";
      }
      html_ += "</ul>\n";
    }
    if (date.year != 0) html_ += "<p>" + checked_on(date) + "</p>\n";
    html_ += "</section>\n";
  }

  std::string checked_on(const Date& date) const {
    std::string month = words_.fill("month-" + std::to_string(date.month), {});
    std::string day = std::to_string(date.day);
    std::string written = words_.fill("date", {{"day", day}, {"month", month}, {"year", std::to_string(date.year)}});
    return words_.text("checked", {{"date", written}});
  }

  const PageContent& page_;
  const std::string& language_;
  const std::string& picks_;
  const Words& words_;
  TextRenderer text_;
  TextRenderer verdict_;  // stands twice in the document once it is shown
  std::string html_;
};

}  // namespace

std::string render_page(const PageContent& page, const std::string& language, const std::string& picks,
                        const Words& words) {
  return PageRenderer(page, language, picks, words).render();
}

}  // namespace lectern::packager
