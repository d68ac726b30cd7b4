#include "render/page_planner.hpp"

#include "base/html.hpp"
#include "render/parts.hpp"

namespace lectern::packager {
std::string render_planner(const PagePlanner& planner, const PageQuestion& question, const std::string& page_id,
                           const Words& words) {
  const TextRenderer text(words, page_id);
  const std::string id = "question-" + question.model.id;
  std::string html = "<form class=\"lectern-question" + classes_of(*question.container) + "\" id=\"" + id +
                     "\" data-question=\"" + question.model.id +
                     "\" data-kind=\"planner\" data-live novalidate>\n<h2 class=\"govuk-heading-m\" id=\"" + id +
                     "--field--title\">" + escape_html(question.model.text) + "</h2>\n";
  for (const Node* block : planner.introduction) text.block(html, *block);
  html += "<div class=\"govuk-hint\" id=\"" + id + "--field--hint\">" + words.text("choose-planner") + "</div>\n";
  for (const PageGroup& group : planner.groups) {
    html += "<fieldset class=\"govuk-fieldset\" aria-describedby=\"" + id + "--field--hint\"";
    if (group.heading) {
      html +=
          ">\n<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\"><h3 class=\"govuk-fieldset__heading\" "
          "id=\"" +
          page_id + "--" + group.heading->text + "\">";
      text.inlines(html, group.heading->children);
      html += "</h3></legend>\n";
    } else {
      html += " aria-labelledby=\"" + id + "--field--title\">\n";
    }
    html += "<div class=\"govuk-checkboxes\">\n";
    for (std::size_t at = group.begin; at < group.end; ++at)
      append_option(html, "checkbox", question, question.options[at], text);
    html += "</div>\n</fieldset>\n";
  }
  return html + "</form>\n";
}

std::string render_picks(const std::vector<PageContent>& pages, const Words& words) {
  std::string html;
  for (const PageContent& page : pages) {
    const TextRenderer text(words, page.front.id, false);
    for (const PagePlanner& planner : page.planners) {
      const PageQuestion& question = page.questions[planner.question];
      html += "<section data-planner=\"" + question.model.id +
              "\">\n<h3 class=\"govuk-heading-s\"><a class=\"govuk-link\" href=\"#page-" + page.front.id +
              "\" data-open=\"" + page.front.id + "\">" + escape_html(question.model.text) +
              "</a></h3>\n<ol class=\"govuk-list govuk-list--number\">\n";
      for (const Part& part : question.options) {
        html += "<li data-pick=\"" + part.id + "\"><span>";
        text.inlines(html, part.text->children);
        html += "</span></li>\n";
      }
      html += "</ol>\n</section>\n";
    }
  }
  return html;
}

std::string render_sheet(const PageSheet& sheet, const std::string& picks, const std::string& page_id,
                         const Words& words) {
  const TextRenderer text(words, page_id);
  std::string html = "<section class=\"lectern-sheet" + classes_of(*sheet.container) +
                     "\" data-sheet>\n<h2 class=\"govuk-heading-m\">" + escape_html(sheet.title) + "</h2>\n";
  text.blocks(html, sheet.container->children);
  html += "<p class=\"govuk-body\" data-place=\"none\" hidden>" + words.text("sheet-empty") +
          "</p>\n<div data-copy>\n" + picks + "</div>\n" + "<div class=\"govuk-button-group\">\n" +
          secondary_button("print", words.text("print")) + secondary_button("copy", words.text("copy")) +
          secondary_button("save", words.text("save-as-text")) +
          "</div>\n<div data-place=\"told\" role=\"status\"></div>\n</section>\n";
  return html;
}

}  // namespace lectern::packager
