#include "render/page_text.hpp"

#include <algorithm>

#include "base/html.hpp"

namespace lectern::packager {
namespace {

std::string value_of(const Node& container, std::string_view key) {
  for (const Attribute& pair : container.attributes->pairs) {
    if (pair.key == key) return std::string(trim(pair.value));
  }
  return "";
}

std::string_view cell_class(Align align, bool header) {
  switch (align) {
    case Align::Right:
      return header ? " govuk-table__header--numeric" : " govuk-table__cell--numeric";
    case Align::Centre:
      return " lectern-centre";
    default:
      return "";
  }
}

}  // namespace

void TextRenderer::inlines(std::string& html, const Nodes& nodes) const {
  for (const Node& node : nodes) inlined(html, node);
}

void TextRenderer::inlined(std::string& html, const Node& node) const {
  auto wrap = [&](std::string_view tag) {
    html += "<" + std::string(tag) + ">";
    inlines(html, node.children);
    html += "</" + std::string(tag) + ">";
  };
  switch (node.kind) {
    case NodeKind::Text:
      append_html(html, node.text);
      break;
    case NodeKind::Variable:
      append_html(html, words_.variables.find(node.text)->second);
      break;
    case NodeKind::SoftBreak:
      html += '\n';
      break;
    case NodeKind::LineBreak:
      html += "<br>\n";
      break;
    case NodeKind::CodeSpan:
      html += "<code>";
      append_html(html, node.text);
      html += "</code>";
      break;
    case NodeKind::Emphasis:
      wrap("em");
      break;
    case NodeKind::Strong:
      wrap("strong");
      break;
    case NodeKind::Link:
      link(html, node);
      break;
    case NodeKind::Image:
      html += "<img class=\"lectern-image\" src=\"" + escape_html(encode_url(node.target->url)) + "\" alt=\"";
      append_html(html, plain_text(node.children, words_.variables));
      html += "\">";
      break;
    default:
      block(html, node);
      break;
  }
}

// What leads out of the page opens in a new tab: leaving the page would end the learner's session.
void TextRenderer::link(std::string& html, const Node& node) const {
  html += "<a class=\"govuk-link\" href=\"" + escape_html(encode_url(node.target->url)) + "\"";
  if (node.target->kind == LinkKind::Page) {
    html += " data-open=\"" + node.target->page + "\">";
    inlines(html, node.children);
  } else {
    html += " rel=\"noreferrer\" target=\"_blank\">";
    inlines(html, node.children);
    html += "<span class=\"govuk-visually-hidden\"> " + words_.text("new-tab") + "</span>";
  }
  html += "</a>";
}

void TextRenderer::blocks(std::string& html, const Nodes& nodes) const {
  for (const Node& node : nodes) block(html, node);
}

void TextRenderer::block(std::string& html, const Node& node) const {
  switch (node.kind) {
    case NodeKind::Paragraph:
      html += "<p class=\"govuk-body\">";
      inlines(html, node.children);
      html += "</p>\n";
      break;
    case NodeKind::Heading: {
      std::string tag = "h" + std::to_string(node.level);
      html += opening(tag, node.level == 2 ? "govuk-heading-m" : "govuk-heading-s", node);
      inlines(html, node.children);
      html += "</" + tag + ">\n";
      break;
    }
    case NodeKind::List:
      list(html, node);
      break;
    case NodeKind::Quote:
      html += "<blockquote class=\"govuk-inset-text\">\n";
      blocks(html, node.children);
      html += "</blockquote>\n";
      break;
    case NodeKind::Code:
      // Code that is wider than the screen is scrolled, by keyboard too.
      html += "<pre class=\"lectern-code\" tabindex=\"0\"><code>";
      append_html(html, node.text);
      html += "</code></pre>\n";
      break;
    case NodeKind::Rule:
      html += "<hr class=\"govuk-section-break govuk-section-break--m govuk-section-break--visible\">\n";
      break;
    case NodeKind::Table:
      table(html, node);
      break;
    case NodeKind::Container:
      container(html, node);
      break;
    case NodeKind::Html:
      html += "<p class=\"govuk-body\">";
      append_html(html, node.text);
      html += "</p>\n";
      break;
    default:
      inlined(html, node);
      break;
  }
}

void TextRenderer::list(std::string& html, const Node& node) const {
  std::string classes = node.ordered ? "govuk-list govuk-list--number" : "govuk-list govuk-list--bullet";
  if (!node.tight) classes += " govuk-list--spaced";
  html += (node.ordered ? "<ol class=\"" : "<ul class=\"") + classes + "\"";
  if (node.ordered && node.level != 1) html += " start=\"" + std::to_string(node.level) + "\"";
  html += ">\n";
  for (const Node& item : node.children) {
    html += "<li>";
    for (const Node& child : item.children) {
      if (node.tight && child.kind == NodeKind::Paragraph) {
        inlines(html, child.children);
      } else {
        block(html, child);
      }
    }
    html += "</li>\n";
  }
  html += node.ordered ? "</ol>\n" : "</ul>\n";
}

void TextRenderer::table(std::string& html, const Node& node) const {
  // A table that is wider than the screen is scrolled, by keyboard too.
  html += "<div class=\"lectern-table\" role=\"group\" tabindex=\"0\" aria-label=\"" + words_.text("table") +
          "\">\n<table class=\"govuk-table\">\n<thead class=\"govuk-table__head\">\n";
  for (std::size_t row = 0; row < node.children.size(); ++row) {
    html += "<tr class=\"govuk-table__row\">";
    for (const Node& cell : node.children[row].children) {
      // An empty heading says nothing of its column.
      bool header = row == 0 && !cell.children.empty();
      html += header ? "<th scope=\"col\" class=\"govuk-table__header" : "<td class=\"govuk-table__cell";
      html += cell_class(cell.align, header);
      html += "\">";
      inlines(html, cell.children);
      html += header ? "</th>" : "</td>";
    }
    html += "</tr>\n";
    if (row == 0) html += "</thead>\n<tbody class=\"govuk-table__body\">\n";
  }
  html += "</tbody>\n</table>\n</div>\n";
}

void TextRenderer::container(std::string& html, const Node& node) const {
  if (node.text == "reveal") {
    html += opening("details", "govuk-details", node);
    html += "\n<summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">" +
            escape_html(value_of(node, "title")) + "</span></summary>\n<div class=\"govuk-details__text\">\n";
    blocks(html, node.children);
    html += "</div>\n</details>\n";
  } else if (node.text == "decorative") {
    html += opening("div", "lectern-decorative", node) + "\n";
    blocks(html, node.children);
    html += "</div>\n";
  } else {
    std::string title = value_of(node, "title");
    html += opening("div role=\"note\"", "lectern-callout lectern-callout--" + node.text, node);
    html += "\n<p class=\"lectern-callout__title\">" +
            (title.empty() ? words_.text("callout-" + node.text) : escape_html(title)) + "</p>\n";
    blocks(html, node.children);
    html += "</div>\n";
  }
}

std::string TextRenderer::opening(const std::string& tag, std::string classes, const Node& node) const {
  const std::string& id = node.attributes ? node.attributes->id : node.text;
  if (node.attributes) {
    for (const Attribute& name : node.attributes->classes) classes += " " + name.key;
  }
  std::string in_page = id.empty() || !with_ids_ ? "" : " id=\"" + page_id_ + "--" + id + "\"";
  return "<" + tag + " class=\"" + classes + "\"" + in_page + ">";
}

}  // namespace lectern::packager
