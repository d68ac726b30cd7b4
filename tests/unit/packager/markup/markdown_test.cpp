#include "markup/markdown.hpp"

#include <catch2/catch.hpp>

namespace lectern::packager {
namespace {

// Every node with what stands at its place in the source.
void show(std::string& out, const Nodes& nodes, std::string_view text, int depth) {
  static const char* const kNames[] = {"paragraph", "heading",   "list",     "item",      "quote",  "code", "rule",
                                       "table",     "row",       "cell",     "container", "html",   "text", "variable",
                                       "softbreak", "linebreak", "codespan", "emphasis",  "strong", "link", "image"};
  for (const Node& node : nodes) {
    out += std::string(static_cast<std::size_t>(depth), ' ') + kNames[static_cast<int>(node.kind)];
    if (!node.text.empty()) out += " " + node.text;
    if (node.place.end > node.place.begin) {
      out += " <" + std::string(text.substr(node.place.begin, node.place.end - node.place.begin)) + ">";
    }
    out += "\n";
    show(out, node.children, text, depth + 1);
  }
}

std::string parsed(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  Reporter reporter(diagnostics, "page.md");
  Document document = parse_markdown(text, 0, {}, reporter);
  std::string out;
  show(out, document.blocks, text, 0);
  for (const Diagnostic& d : diagnostics) out += "! " + std::string(code_name(d.code)) + "\n";
  return out;
}

std::size_t problems_in(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  Reporter reporter(diagnostics, "page.md");
  parse_markdown(text, 0, {}, reporter);
  return diagnostics.size();
}

}  // namespace

TEST_CASE("places of running text are true to the source") {
  CHECK(parsed("Some *words* and\n   [a\nlink](x) `c` {{v}} \\* tail <https://e.org>") ==
        "paragraph <Some *words* and\n   [a\nlink](x) `c` {{v}} \\* tail <https://e.org>>\n"
        " text Some  <Some >\n"
        " emphasis <*words*>\n"
        "  text words <words>\n"
        " text  and < and>\n"
        " softbreak\n"
        " link <[a\nlink](x)>\n"
        "  text a <a>\n"
        "  softbreak\n"
        "  text link <link>\n"
        " text   < >\n"
        " codespan c <c>\n"
        " text   < >\n"
        " variable v <{{v}}>\n"
        " text  * tail  < \\* tail >\n"
        " link <<https://e.org>>\n"
        "  text https://e.org <https://e.org>\n");
}

TEST_CASE("places are true in lazy lines, whatever their indentation") {
  CHECK(parsed("> a\n   b {{v}}\n> c {{w}}\n") ==
        "quote <> a\n   b {{v}}\n> c {{w}}>\n"
        " paragraph <a\n   b {{v}}\n> c {{w}}>\n"
        "  text a <a>\n"
        "  softbreak\n"
        "  text b  <b >\n"
        "  variable v <{{v}}>\n"
        "  softbreak\n"
        "  text c  <c >\n"
        "  variable w <{{w}}>\n");
  CHECK(parsed("- a\n  - b\n   c {{v}}\n {{w}}\n").find("variable v <{{v}}>\n") != std::string::npos);
  CHECK(parsed("- a\n  - b\n   c {{v}}\n {{w}}\n").find("variable w <{{w}}>\n") != std::string::npos);
  CHECK(parsed("- a\n  - b\n   c [l](x)\n").find("link <[l](x)>\n") != std::string::npos);
}

TEST_CASE("the first line may begin with a byte order mark and end with \\r\\n") {
  CHECK(parsed("\xEF\xBB\xBF{{a}}\r\n{{b}}\r\n") ==
        "paragraph <\xEF\xBB\xBF{{a}}\r\n{{b}}>\n"
        " variable a <{{a}}>\n"
        " softbreak\n"
        " variable b <{{b}}>\n");
}

TEST_CASE("cells keep their places and use the page's references") {
  CHECK(parsed("| a | b |\n|---|---|\n| [r] | {{v}} |\n\n[r]: x") ==
        "table <| a | b |\n|---|---|\n| [r] | {{v}} |>\n"
        " row <a | b>\n"
        "  cell <a>\n"
        "   text a <a>\n"
        "  cell <b>\n"
        "   text b <b>\n"
        " row <[r] | {{v}}>\n"
        "  cell <[r]>\n"
        "   link <[r]>\n"
        "    text r <r>\n"
        "  cell <{{v}}>\n"
        "   variable v <{{v}}>\n");
}

TEST_CASE("colons in code and in raw HTML are no fences") {
  CHECK(parsed("```\n::: note\n```\n") == "code ::: note\n <```\n::: note\n```>\n");
  CHECK(parsed("<!-- a\n::: note\n-->\n") == "");
  CHECK(parsed("text `a\n    ::: note\nb`") ==
        "paragraph <text `a\n    ::: note\nb`>\n"
        " text text  <text >\n"
        " codespan a ::: note b <a\n    ::: note\nb>\n");
}

TEST_CASE("a container ends paragraphs and lists, and its fence has its place") {
  CHECK(parsed("text\n::: note {#a}\n- item\n:::\nafter") ==
        "paragraph <text>\n"
        " text text <text>\n"
        "container note <::: note {#a}>\n"
        " list <- item>\n"
        "  item <- item>\n"
        "   paragraph <item>\n"
        "    text item <item>\n"
        "paragraph <after>\n"
        " text after <after>\n");
}

TEST_CASE("whatever is thrown at it, it ends soon, and says what is wrong once") {
  const std::size_t many = 20000;
  auto times = [](std::size_t n, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < n; ++i) all += text;
    return all;
  };
  CHECK(problems_in(times(many, "> ")) == 1);
  CHECK(problems_in(times(many, "::: note\n")) > 1);
  CHECK(problems_in(times(many, ":::\n")) == many);
  CHECK(problems_in(times(many, "*a **b ") + times(many, "b** a*")) == 1);
  CHECK(problems_in(times(many, "[a](") + times(many, ")")) == 0);
  CHECK(problems_in(times(many, "{{")) == 0);
  CHECK(problems_in(times(many, "|")) == 1);
  CHECK(problems_in("| a |\n|---|\n" + times(many, "| b |\n")) == 0);
  CHECK(problems_in(std::string(500000, ' ') + times(many, "{{a}}")) == 0);
  CHECK(problems_in("::: note {" + times(many, "#a ") + "}\n:::") == 1);
}

}  // namespace lectern::packager
