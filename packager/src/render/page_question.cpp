#include "render/page_question.hpp"

#include "base/html.hpp"
#include "compile/question_answers.hpp"
#include "render/page_text.hpp"

namespace lectern::packager {
namespace {

class QuestionRenderer {
 public:
  QuestionRenderer(const PageQuestion& question, const std::string& page_id, const Words& words)
      : question_(question),
        model_(question.model),
        words_(words),
        text_(words, page_id),
        again_(words, page_id, false),
        id_("question-" + question.model.id) {}

  std::string render() {
    html_ = "<form class=\"lectern-question";
    for (const Attribute& name : question_.container->attributes->classes) html_ += " " + name.key;
    html_ +=
        "\" id=\"" + id_ + "\" data-question=\"" + model_.id + "\" data-kind=\"" + kind().name + "\" novalidate>\n";
    for (const Node* block : question_.stem) text_.block(html_, *block);
    if (is_written(model_.kind)) {
      field();
    } else {
      fieldset();
    }
    for (const Node* block : question_.hints) hint(*block);
    html_ += "<div data-place=\"result\" tabindex=\"-1\"></div>\n";
    if (is_written(model_.kind)) met();
    for (const ResultFeedback& result : question_.results) result_feedback(result);
    if (!question_.feedback.empty()) feedback("", question_.feedback);
    if (!question_.counts) buttons();
    if (!question_.counts) answer();
    return html_ + "</form>\n";
  }

 private:
  struct Kind {
    const char* name;  // in data-kind
    const char* hint;  // a key of the strings
  };
  Kind kind() const {
    switch (model_.kind) {
      case QuestionKind::Several:
        return {"several", "choose-several"};
      case QuestionKind::TrueFalse:
        return {"true-false", "choose-one"};
      case QuestionKind::Matching:
        return {"matching", "choose-matching"};
      case QuestionKind::Classify:
        return {"classify", "choose-group"};
      case QuestionKind::Ordering:
        return {"ordering", "choose-ordering"};
      case QuestionKind::Text:
        return {"text", "write-answer"};
      case QuestionKind::Number:
        return {"number", "write-number"};
      case QuestionKind::Rating:
        return {"rating", "choose-one"};
      default:
        return {"choice", "choose-one"};
    }
  }

  void fieldset() {
    html_ += "<div class=\"govuk-form-group\"><fieldset class=\"govuk-fieldset\" aria-describedby=\"" + hint_id() +
             "\">\n<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">";
    text_.inlines(html_, question_.proper->children);
    html_ += "</legend>\n";
    how();
    controls();
    html_ += "</fieldset></div>\n";
  }

  // An answer that is written.
  void field() {
    html_ += "<div class=\"govuk-form-group\"><label class=\"govuk-label govuk-label--m\" for=\"" + id_ + "--field\">";
    text_.inlines(html_, question_.proper->children);
    html_ += "</label>\n";
    how();
    bool number = model_.kind == QuestionKind::Number;
    html_ += std::string("<input class=\"govuk-input") + (number ? " govuk-input--width-10" : "") +
             "\" type=\"text\" id=\"" + id_ + "--field\" name=\"" + model_.id + "\" aria-describedby=\"" + hint_id() +
             "\" autocomplete=\"off\"";
    // Keyboards for numbers have no minus sign.
    if (number && !has_negative(model_))
      html_ += has_fraction(model_) ? " inputmode=\"decimal\"" : " inputmode=\"numeric\"";
    html_ += ">\n</div>\n";
  }

  // Feedback of the answers known, and for the player what is accepted.
  void met() {
    for (const Part& part : question_.options) {
      if (!part.feedback.empty()) feedback(part.id, part.feedback);
    }
    html_ += "<ul class=\"govuk-list\" data-place=\"accepted\" hidden>\n";
    for (std::size_t i = 0; i < model_.options.size(); ++i) {
      if (!model_.options[i].right) continue;
      html_ += "<li>";
      again_.inlines(html_, question_.options[i].text->children);
      html_ += "</li>\n";
    }
    html_ += "</ul>\n";
  }

  std::string hint_id() const { return id_ + "--field--hint"; }

  void how() { html_ += "<div class=\"govuk-hint\" id=\"" + hint_id() + "\">" + words_.text(kind().hint) + "</div>\n"; }

  void controls() {
    switch (model_.kind) {
      case QuestionKind::Matching:
      case QuestionKind::Classify:
        for (const Part& item : question_.items) pair(item);
        break;
      case QuestionKind::Ordering:
        html_ += "<ol class=\"lectern-order\">\n";
        for (std::size_t i = 0; i < question_.options.size(); ++i) step(question_.options[i], model_.options[i].text);
        html_ += "</ol>\n";
        break;
      default: {
        bool several = model_.kind == QuestionKind::Several;
        html_ += several ? "<div class=\"govuk-checkboxes\">\n" : "<div class=\"govuk-radios\">\n";
        for (const Part& part : question_.options) option(part, several);
        html_ += "</div>\n";
      }
    }
  }

  void option(const Part& part, bool several) {
    std::string block = several ? "govuk-checkboxes" : "govuk-radios";
    std::string id = id_ + "--option--" + part.id;
    html_ += "<div class=\"" + block + "__item\" data-option=\"" + part.id + "\">\n<input class=\"" + block +
             "__input\" type=\"" + (several ? "checkbox" : "radio") + "\" id=\"" + id + "\" name=\"" + model_.id +
             "\" value=\"" + part.id + "\">\n<label class=\"govuk-label " + block + "__label\" for=\"" + id + "\">";
    text_.inlines(html_, part.text->children);
    html_ += "</label>\n";
    if (!part.feedback.empty()) feedback(part.id, part.feedback);
    html_ += "</div>\n";
  }

  void pair(const Part& item) {
    std::string id = id_ + "--item--" + item.id;
    html_ += "<div class=\"govuk-form-group lectern-pair\" data-item=\"" + item.id +
             "\"><label class=\"govuk-label\" for=\"" + id + "\">";
    text_.inlines(html_, item.text->children);
    html_ += "</label>\n<select class=\"govuk-select\" id=\"" + id + "\"><option value=\"\">" + words_.text("choose") +
             "</option>";
    for (const Option& option : model_.options) {
      html_ += "<option value=\"" + option.id + "\">" + escape_html(option.text) + "</option>";
    }
    html_ += "</select></div>\n";
  }

  void step(const Part& part, const std::string& plain) {
    html_ += "<li data-option=\"" + part.id + "\"><span>";
    text_.inlines(html_, part.text->children);
    html_ += "</span>\n";
    move_button("up", "move-up", plain);
    move_button("down", "move-down", plain);
    if (!part.feedback.empty()) feedback(part.id, part.feedback);
    html_ += "</li>\n";
  }

  void move_button(const std::string& action, const std::string& key, const std::string& plain) {
    html_ += "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" data-do=\"" + action + "\">" +
             words_.text(key) + "<span class=\"govuk-visually-hidden\">: " + escape_html(plain) + "</span></button>\n";
  }

  void feedback(const std::string& of, const NodeRefs& quotations) {
    html_ += "<div class=\"lectern-feedback\" data-feedback=\"" + of + "\" hidden>\n";
    for (const Node* quotation : quotations) text_.blocks(html_, quotation->children);
    html_ += "</div>\n";
  }

  void hint(const Node& container) {
    html_ +=
        "<details class=\"govuk-details lectern-hint\"><summary class=\"govuk-details__summary\">"
        "<span class=\"govuk-details__summary-text\">" +
        words_.text("hint") + "</span></summary>\n<div class=\"govuk-details__text\">\n";
    text_.blocks(html_, container.children);
    html_ += "</div></details>\n";
  }

  void result_feedback(const ResultFeedback& result) {
    html_ += "<div class=\"lectern-feedback\" data-when=\"";
    for (const std::string& when : result.when) html_ += (&when == &result.when.front() ? "" : " ") + when;
    html_ += "\" hidden>\n";
    text_.blocks(html_, result.container->children);
    html_ += "</div>\n";
  }

  void buttons() {
    bool scored = is_scored(model_.kind);
    html_ += "<div class=\"govuk-button-group\"><button class=\"govuk-button\" data-do=\"answer\">" +
             words_.text(scored ? "check-answer" : "save-answer") +
             "</button>\n<button type=\"button\" class=\"govuk-button govuk-button--secondary\" data-do=\"retry\" "
             "hidden>" +
             words_.text(scored ? "try-again" : "change-answer") + "</button></div>\n";
  }

  // For readers without script: everything that the player would show.
  void answer() {
    html_ +=
        "<details class=\"govuk-details lectern-without-script\"><summary class=\"govuk-details__summary\">"
        "<span class=\"govuk-details__summary-text\">" +
        words_.text(is_scored(model_.kind) ? "answer-and-feedback" : "feedback") +
        "</span></summary>\n<div class=\"govuk-details__text\">\n";
    if (model_.kind == QuestionKind::Ordering) {
      html_ += "<p class=\"govuk-body\">" + words_.text("right-order") + "</p>\n";
      html_ += "<ol class=\"govuk-list govuk-list--number\">\n";
      for (Index place : model_.order) told(question_.options[place], false);
      html_ += "</ol>\n";
    } else {
      html_ += "<ul class=\"govuk-list govuk-list--bullet\">\n";
      if (has_items(model_.kind)) {
        for (const Part& item : question_.items) told_pair(item);
      } else {
        for (std::size_t i = 0; i < question_.options.size(); ++i) told(question_.options[i], model_.options[i].right);
      }
      html_ += "</ul>\n";
    }
    for (const ResultFeedback& result : question_.results) {
      for (const std::string& when : result.when)
        html_ += "<p class=\"govuk-body\">" + words_.text("if-" + when) + "</p>\n";
      again_.blocks(html_, result.container->children);
    }
    if (!question_.feedback.empty())
      html_ += "<p class=\"govuk-body\">" + words_.text("whatever-you-answered") + "</p>\n";
    for (const Node* quotation : question_.feedback) again_.blocks(html_, quotation->children);
    html_ += "</div></details>\n";
  }

  void told(const Part& part, bool right) {
    html_ += "<li>";
    if (right) html_ += "<strong>" + words_.text("right-answer") + "</strong> ";
    again_.inlines(html_, part.text->children);
    if (!part.feedback.empty()) html_ += "\n";
    for (const Node* quotation : part.feedback) again_.blocks(html_, quotation->children);
    html_ += "</li>\n";
  }

  void told_pair(const Part& item) {
    html_ += "<li>";
    again_.inlines(html_, item.text->children);
    html_ += ": ";
    again_.inlines(html_, question_.options[item.option].text->children);
    html_ += "</li>\n";
  }

  const PageQuestion& question_;
  const Question& model_;
  const Words& words_;
  TextRenderer text_;
  TextRenderer again_;  // for what stands in the form already
  std::string id_;      // of the form; ids of its parts have two double hyphens, as no heading's has
  std::string html_;
};

}  // namespace

std::string render_question(const PageQuestion& question, const std::string& page_id, const Words& words) {
  return QuestionRenderer(question, page_id, words).render();
}

}  // namespace lectern::packager
