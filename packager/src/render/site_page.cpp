#include "render/site_page.hpp"

#include <string_view>
#include <utility>

#include "base/html.hpp"

namespace lectern::packager {
namespace {

// {name} is filled in. The policies: nothing leaves the package, from file://, http and sandboxed frames alike, and
// wasm-unsafe-eval lets the engine compile. The icon of nothing keeps browsers from asking for /favicon.ico.
constexpr std::string_view kIndex = R"(<!DOCTYPE html>
<html lang="{language}" class="govuk-template">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{description}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{theme}">
<script src="{course}" defer></script>
<script src="{player}" defer></script>
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">{skip}</a>
<header class="lectern-header"><div class="govuk-width-container"><span class="lectern-header__title">{title}</span>
<button type="button" class="govuk-button govuk-button--secondary" data-do="exit">{exit}</button></div></header>
<div class="govuk-width-container lectern-layout">
<noscript><p class="lectern-notice">{no-script}</p></noscript>
<div data-place="notice" data-fault="{notice-fault}"></div>
<nav class="lectern-contents" aria-labelledby="contents-title">
<p data-place="progress"></p>
<details data-place="contents" open><summary><h2 id="contents-title">{contents}</h2></summary>
{list}</details></nav>
<main id="main" class="govuk-main-wrapper" data-place="main">
{articles}<nav class="lectern-steps" data-place="steps" aria-label="{pages}">
<button type="button" class="govuk-button govuk-button--secondary" data-do="previous">{previous}</button>
<button type="button" class="govuk-button" data-do="next">{next}</button></nav>
</main></div>
<footer class="lectern-footer"><div class="govuk-width-container">
{licence}<ul>
<li><a class="govuk-link" href="text.html" target="_blank" rel="noopener">{text-version} {new-tab}</a></li>
<li><a class="govuk-link" href="third-party.txt" target="_blank" rel="noopener">{third-party} {new-tab}</a></li>
</ul></div></footer>
<div class="govuk-visually-hidden" data-place="live" aria-live="polite"></div>
</body>
</html>
)";

constexpr std::string_view kText = R"(<!DOCTYPE html>
<html lang="{language}" class="govuk-template">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{description}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{theme}">
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">{skip}</a>
<header class="lectern-header"><div class="govuk-width-container"><span class="lectern-header__title">{title}</span></div></header>
<div class="govuk-width-container lectern-layout">
<nav class="lectern-contents" aria-labelledby="contents-title">
<details open><summary><h2 id="contents-title">{contents}</h2></summary>
{list}</details></nav>
<main id="main" class="govuk-main-wrapper">
{articles}</main></div>
<footer class="lectern-footer"><div class="govuk-width-container">
{licence}<ul>
<li><a class="govuk-link" href="third-party.txt" target="_blank" rel="noopener">{third-party} {new-tab}</a></li>
</ul></div></footer>
</body>
</html>
)";

using Values = std::map<std::string, std::string, std::less<>>;

using Articles = std::vector<const Page*>;

// {articles} are long, so they are copied once, into the document itself.
std::string fill(std::string_view document, const Values& values, const Articles& articles) {
  std::size_t size = document.size();
  for (const auto& [name, value] : values) size += 2 * value.size();
  for (const Page* page : articles) size += page->html.size() + 1;
  std::string html;
  html.reserve(size);
  for (;;) {
    const std::size_t open = document.find('{');
    html += document.substr(0, open);
    if (open == std::string_view::npos) return html;
    const std::size_t close = document.find('}', open);
    const std::string_view name = document.substr(open + 1, close - open - 1);
    document.remove_prefix(close + 1);
    if (name != "articles") {
      html += values.find(name)->second;
      continue;
    }
    for (const Page* page : articles) {
      html += page->html;
      html += '\n';
    }
  }
}

Values values_of(const Compiled& compiled, const Strings& strings, const SiteNames& names) {
  Values values;
  for (const char* key : kSiteStrings) values[key] = escape_html(strings.at(key));
  values["language"] = escape_html(compiled.model.language);
  values["title"] = escape_html(compiled.model.title);
  values["theme"] = names.theme;
  values["player"] = names.player;
  values["course"] = names.course;
  values["description"] = compiled.description.empty()
                              ? ""
                              : "\n<meta name=\"description\" content=\"" + escape_html(compiled.description) + "\">";
  values["licence"] =
      compiled.licence.empty() ? "" : "<p class=\"govuk-body-s\">" + escape_html(compiled.licence) + "</p>\n";
  return values;
}

// A word behind the link to a page that need not be seen.
std::string optional(const Page& page, const Values& values) {
  if (!page.optional) return "";
  return " <span class=\"lectern-contents__optional\">" + values.find("optional")->second + "</span>";
}

// `link` makes a page's entry.
template <typename Link>
std::string contents_list(const std::vector<Page>& pages, Link link) {
  std::string html = "<ol>\n";
  std::string section;
  for (const Page& page : pages) {
    if (!page.section.empty() && page.section != section) {
      if (!section.empty()) html += "</ol></li>\n";
      section = page.section;
      html += "<li class=\"lectern-contents__section\"><span>" + escape_html(section) + "</span><ol>\n";
    }
    html += link(page);
  }
  return html + (section.empty() ? "</ol>\n" : "</ol></li>\n</ol>\n");
}

}  // namespace

std::string index_document(const Compiled& compiled, const Strings& strings, const SiteNames& names) {
  const auto is_here = [&](const Page& page) { return names.later_pages.count(page.id) == 0; };
  Articles here;
  for (const Page& page : compiled.pages) {
    if (is_here(page)) here.push_back(&page);
  }
  Values values = values_of(compiled, strings, names);
  values["list"] = contents_list(compiled.pages, [&](const Page& page) {
    return "<li data-status=\"unseen\"><a class=\"govuk-link\" href=\"" +
           std::string(is_here(page) ? "" : "text.html") + "#page-" + page.id + "\" data-open=\"" + page.id + "\">" +
           escape_html(page.title) + "</a>" + optional(page, values) + " <span data-place=\"status\"></span></li>\n";
  });
  return fill(kIndex, values, here);
}

std::string text_document(const Compiled& compiled, const Strings& strings, const SiteNames& names) {
  Values values = values_of(compiled, strings, names);
  values["list"] = contents_list(compiled.pages, [&](const Page& page) {
    return "<li><a class=\"govuk-link\" href=\"#page-" + page.id + "\">" + escape_html(page.title) + "</a>" +
           optional(page, values) + "</li>\n";
  });
  Articles all;
  for (const Page& page : compiled.pages) all.push_back(&page);
  return fill(kText, values, all);
}

}  // namespace lectern::packager
