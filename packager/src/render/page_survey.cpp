#include "render/page_survey.hpp"

#include "base/html.hpp"
#include "render/parts.hpp"

namespace lectern::packager {
namespace {

class SurveyRenderer {
 public:
  SurveyRenderer(const PageSurvey& survey, const PageContent& page, const Words& words)
      : survey_(survey), page_(page), words_(words), text_(words, page.front.id) {}

  std::string render() {
    const std::string& id = survey_.model.id;
    html_ = "<section class=\"lectern-survey" + classes_of(*survey_.container) + "\" id=\"survey-" + id +
            "\" data-survey=\"" + id + "\"";
    if (!survey_.stages.empty()) html_ += " data-stages=\"" + escape_html(joined(survey_.stages)) + "\"";
    html_ += ">\n<h2 class=\"govuk-heading-m\">" + escape_html(survey_.title) + "</h2>\n";
    for (const Node* block : survey_.introduction) text_.block(html_, *block);
    html_ += "<p class=\"govuk-hint\">" + words_.text("survey-private") + "</p>\n";
    for (std::size_t at = 0; at < survey_.dimensions.size(); ++at) dimension(at);
    return html_ + "<div data-place=\"profile\"></div>\n</section>\n";
  }

 private:
  static std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ",") + name;
    return all;
  }

  void dimension(std::size_t at) {
    const PageDimension& dimension = survey_.dimensions[at];
    html_ += "<section class=\"lectern-dimension\" data-dimension=\"" + survey_.model.dimensions[at].id +
             "\">\n<h3 class=\"govuk-heading-s\" id=\"" + page_.front.id + "--" + dimension.heading->text + "\">";
    text_.inlines(html_, dimension.heading->children);
    html_ += "</h3>\n";
    for (const std::size_t question : dimension.questions) statement(page_.questions[question]);
    html_ += "<div class=\"lectern-next-step\"><p class=\"govuk-body\"><strong>" + words_.text("next-step") +
             "</strong></p>\n";
    for (const Node* quotation : dimension.next_step) text_.blocks(html_, quotation->children);
    html_ += "</div>\n</section>\n";
  }

  void statement(const PageQuestion& question) {
    const std::string id = "question-" + question.model.id;
    html_ += "<form class=\"lectern-statement\" id=\"" + id + "\" data-question=\"" + question.model.id +
             "\" data-kind=\"rating\" data-live novalidate>\n";
    for (const Node* block : question.stem) text_.block(html_, *block);
    html_ += "<fieldset class=\"govuk-fieldset\">\n<legend class=\"govuk-fieldset__legend\">";
    text_.inlines(html_, question.proper->children);
    html_ += "</legend>\n<div class=\"govuk-radios\">\n";
    for (const Part& part : question.options) append_option(html_, "radio", question, part, text_);
    html_ += "</div>\n</fieldset>\n</form>\n";
  }

  const PageSurvey& survey_;
  const PageContent& page_;
  const Words& words_;
  TextRenderer text_;
  std::string html_;
};

}  // namespace

std::string render_survey(const PageSurvey& survey, const PageContent& page, const Words& words) {
  return SurveyRenderer(survey, page, words).render();
}

std::string render_reflection(const PageQuestion& question, const std::string& page_id, const Words& words) {
  const TextRenderer text(words, page_id);
  const std::string id = "question-" + question.model.id;
  std::string html = "<form class=\"lectern-question" + classes_of(*question.container) + "\" id=\"" + id +
                     "\" data-question=\"" + question.model.id + "\" data-kind=\"reflection\" data-live novalidate>\n";
  for (const Node* block : question.stem) text.block(html, *block);
  html +=
      "<div class=\"govuk-form-group\"><label class=\"govuk-label govuk-label--m\" for=\"" + id + "--field--text\">";
  text.inlines(html, question.proper->children);
  html += "</label>\n<div class=\"govuk-hint\" id=\"" + id + "--field--hint\">" + words.text("reflection-private") +
          "</div>\n<textarea class=\"govuk-textarea\" id=\"" + id +
          "--field--text\" rows=\"6\" data-copy aria-describedby=\"" + id +
          "--field--hint\"></textarea></div>\n<div class=\"govuk-button-group\">\n" +
          secondary_button("print", words.text("print")) + secondary_button("copy", words.text("copy")) +
          "</div>\n<div data-place=\"told\" role=\"status\"></div>\n</form>\n";
  return html;
}

}  // namespace lectern::packager
