#include "render/parts.hpp"

namespace lectern::packager {

std::string classes_of(const Node& container) {
  std::string classes;
  for (const Attribute& name : container.attributes->classes) classes += " " + name.key;
  return classes;
}

void append_option(std::string& html, const std::string& type, const PageQuestion& question, const Part& part,
                   const TextRenderer& text) {
  const std::string block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
  const std::string id = "question-" + question.model.id + "--option--" + part.id;
  html += "<div class=\"" + block + "__item\" data-option=\"" + part.id + "\">\n<input class=\"" + block +
          "__input\" type=\"" + type + "\" id=\"" + id + "\" name=\"" + question.model.id + "\" value=\"" + part.id +
          "\">\n<label class=\"govuk-label " + block + "__label\" for=\"" + id + "\">";
  text.inlines(html, part.text->children);
  html += "</label>\n</div>\n";
}

std::string secondary_button(const std::string& action, const std::string& label) {
  return "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" data-do=\"" + action + "\">" + label +
         "</button>\n";
}

}  // namespace lectern::packager
