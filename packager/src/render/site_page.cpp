#include "render/site_page.hpp"

#include "base/html.hpp"

namespace lectern::packager {
namespace {

// Nothing leaves the package, from file://, http and sandboxed frames alike; wasm-unsafe-eval lets the engine compile.
constexpr const char* kPolicyWithScript =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";
constexpr const char* kPolicyOfText =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; "
    "form-action 'none'";

std::string head(const Compiled& compiled, const SiteNames& names, const char* policy) {
  const Course& course = compiled.model;
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + escape_html(course.language) +
                     "\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                     policy + "\">\n<title>" + escape_html(course.title) +
                     "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  if (!compiled.description.empty()) {
    html += "<meta name=\"description\" content=\"" + escape_html(compiled.description) + "\">\n";
  }
  // An icon of nothing keeps browsers from asking the LMS's host for /favicon.ico.
  return html + "<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"" + names.theme + "\">\n";
}

std::string contents_link(const Page& page, const SiteNames& names, bool script) {
  const bool later = script && names.later_pages.count(page.id) > 0;
  const std::string target = (later ? "text.html#page-" : "#page-") + page.id;
  const std::string link = "<a class=\"govuk-link\" href=\"" + target + "\"" +
                           (script ? " data-open=\"" + page.id + "\"" : "") + ">" + escape_html(page.title) + "</a>";
  if (!script) return "<li>" + link + "</li>\n";
  return "<li data-status=\"unseen\">" + link + " <span data-place=\"status\"></span></li>\n";
}

std::string contents_list(const Compiled& compiled, const SiteNames& names, bool script) {
  std::string html = "<ol>\n";
  std::string section;
  for (const Page& page : compiled.pages) {
    if (!page.section.empty() && page.section != section) {
      if (!section.empty()) html += "</ol></li>\n";
      section = page.section;
      html += "<li class=\"lectern-contents__section\"><span>" + escape_html(section) + "</span><ol>\n";
    }
    html += contents_link(page, names, script);
  }
  return html + (section.empty() ? "</ol>\n" : "</ol></li>\n</ol>\n");
}

std::string footer(const Compiled& compiled, const Strings& strings, bool script) {
  std::string html = "<footer class=\"lectern-footer\"><div class=\"govuk-width-container\">\n";
  if (!compiled.licence.empty()) html += "<p class=\"govuk-body-s\">" + escape_html(compiled.licence) + "</p>\n";
  html += "<ul>\n";
  const auto add = [&](const char* file, const char* key) {
    // In a tab of its own: leaving index.html would end the session.
    html += std::string("<li><a class=\"govuk-link\" href=\"") + file + "\" target=\"_blank\" rel=\"noopener\">" +
            escape_html(strings.at(key) + " " + strings.at("new-tab")) + "</a></li>\n";
  };
  if (script) add("text.html", "text-version");
  add("third-party.txt", "third-party");
  return html + "</ul></div></footer>\n";
}

std::string start_of_body(const Compiled& compiled, const Strings& strings, bool script) {
  std::string html = "</head>\n<body class=\"govuk-template__body\">\n<a href=\"#main\" class=\"govuk-skip-link\" "
                     "data-module=\"govuk-skip-link\">" +
                     escape_html(strings.at("skip")) +
                     "</a>\n<header class=\"lectern-header\"><div class=\"govuk-width-container\">"
                     "<span class=\"lectern-header__title\">" +
                     escape_html(compiled.model.title) + "</span>";
  if (script) {
    html += "\n<button type=\"button\" class=\"govuk-button govuk-button--secondary\" data-do=\"exit\">" +
            escape_html(strings.at("exit")) + "</button>";
  }
  html += "</div></header>\n<div class=\"govuk-width-container lectern-layout\">\n";
  if (script) html += "<div data-place=\"notice\"></div>\n";
  html += "<nav class=\"lectern-contents\" aria-labelledby=\"contents-title\">\n";
  if (script) html += "<p data-place=\"progress\"></p>\n";
  return html + "<details data-place=\"contents\" open><summary><h2 id=\"contents-title\">" +
         escape_html(strings.at("contents")) + "</h2></summary>\n";
}

std::string steps(const Strings& strings) {
  return "<nav class=\"lectern-steps\" data-place=\"steps\" aria-label=\"" + escape_html(strings.at("pages")) +
         "\">\n<button type=\"button\" class=\"govuk-button govuk-button--secondary\" data-do=\"previous\">" +
         escape_html(strings.at("previous")) + "</button>\n<button type=\"button\" class=\"govuk-button\" " +
         "data-do=\"next\">" + escape_html(strings.at("next")) + "</button></nav>\n";
}

}  // namespace

std::string index_document(const Compiled& compiled, const Strings& strings, const SiteNames& names) {
  std::string html = head(compiled, names, kPolicyWithScript);
  html += "<script src=\"" + names.course + "\" defer></script>\n<script src=\"" + names.player +
          "\" defer></script>\n";
  html += start_of_body(compiled, strings, true) + contents_list(compiled, names, true);
  html += "</details></nav>\n<main id=\"main\" class=\"govuk-main-wrapper\" data-place=\"main\">\n";
  for (const Page& page : compiled.pages) {
    if (names.later_pages.count(page.id) == 0) html += page.html + "\n";
  }
  html += steps(strings) + "</main></div>\n" + footer(compiled, strings, true);
  return html +
         "<div class=\"govuk-visually-hidden\" data-place=\"live\" aria-live=\"polite\"></div>\n</body>\n</html>\n";
}

std::string text_document(const Compiled& compiled, const Strings& strings, const SiteNames& names) {
  std::string html = head(compiled, names, kPolicyOfText);
  html += start_of_body(compiled, strings, false) + contents_list(compiled, names, false);
  html += "</details></nav>\n<main id=\"main\" class=\"govuk-main-wrapper\">\n";
  for (const Page& page : compiled.pages) html += page.html + "\n";
  return html + "</main></div>\n" + footer(compiled, strings, false) + "</body>\n</html>\n";
}

}  // namespace lectern::packager
