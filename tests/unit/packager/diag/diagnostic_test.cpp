#include "lectern/packager/diagnostic.hpp"

#include <catch2/catch.hpp>
#include <set>

namespace lectern::packager {
namespace {

std::string at(std::string_view text, std::size_t offset) {
  Position position = position_of(text, offset);
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

Diagnostic error(std::string file, std::size_t begin, std::size_t end, std::string hint = "") {
  return {Code::BadId, {std::move(file), begin, end}, "this is no id", std::move(hint)};
}

}  // namespace

TEST_CASE("position_of counts lines and characters") {
  std::string text = "ab\nTŷ!\r\nx\ry";
  CHECK(at(text, 0) == "1:1");
  CHECK(at(text, 2) == "1:3");
  CHECK(at(text, 3) == "2:1");
  CHECK(at(text, text.find('!')) == "2:3");
  CHECK(at(text, text.find('\n', 4)) == "2:5");  // between \r and \n
  CHECK(at(text, text.find('x')) == "3:1");
  CHECK(at(text, text.find('y')) == "4:1");
  CHECK(at(text, 1000) == "4:2");
}

TEST_CASE("a diagnostic shows its line, with the place under it") {
  std::vector<Source> sources = {{"en/10-page.md", "one\n\tTŷ and more\r\nthree"}};
  CHECK(render_human({error("en/10-page.md", 5, 8, "write:\nid: it")}, sources, false) ==
        "en/10-page.md:2:2: error: this is no id [bad-id]\n"
        "    2 |  Tŷ and more\n"
        "      |  ^~\n"
        "hint: write:\n"
        "      id: it\n"
        "\n"
        "1 error\n");
}

TEST_CASE("a place of several lines is marked to the end of its first") {
  std::vector<Source> sources = {{"a", "ab\ncd"}};
  std::string shown = render_human({error("a", 1, 5)}, sources, false);
  CHECK(shown.find("    1 | ab\n      |  ^\n") != std::string::npos);
}

TEST_CASE("a place behind the end of the text is its end") {
  std::vector<Source> sources = {{"a", "ab"}};
  std::string shown = render_human({error("a", 50, 60)}, sources, false);
  CHECK(shown.find("a:1:3: error") != std::string::npos);
  CHECK(shown.find("    1 | ab\n      |   ^\n") != std::string::npos);
}

TEST_CASE("what has no text is shown without a line") {
  CHECK(render_human({error("gone.md", 0, 0), error("", 0, 0)}, {}, false) ==
        "gone.md: error: this is no id [bad-id]\n\nerror: this is no id [bad-id]\n\n2 errors\n");
}

TEST_CASE("of a long line the part around the place is shown") {
  std::string text(1000, 'x');
  text.append("é!").append(1000, 'y');
  std::string shown = render_human({error("a", 1002, 1003)}, {{"a", text}}, false);
  std::string line = "    1 | … " + std::string(59, 'x') + "é!";
  CHECK(shown.find("a:1:1002: error") == 0);
  CHECK(shown.find("\n" + line.substr(0, 60)) != std::string::npos);
  CHECK(shown.size() < 600);
  std::size_t mark = shown.find('^');
  std::size_t line_begin = shown.rfind('\n', mark) + 1;
  std::size_t source_begin = shown.find('\n') + 1;
  std::string before = shown.substr(source_begin, shown.find('!') - source_begin);
  CHECK(mark - line_begin == before.size() - std::string("…é").size() + 2);
}

TEST_CASE("columns are counted on in one line, whatever the order") {
  std::vector<Source> sources = {{"a", "abc def ghi"}};
  std::string shown = render_human({error("a", 4, 5), error("a", 8, 9), error("a", 0, 1)}, sources, false);
  CHECK(shown.find("a:1:5: ") != std::string::npos);
  CHECK(shown.find("a:1:9: ") != std::string::npos);
  CHECK(shown.find("a:1:1: ") != std::string::npos);
}

TEST_CASE("errors and warnings are counted and coloured") {
  Diagnostic warning = {Code::RawHtml, {"", 0, 0}, "HTML", ""};
  std::string shown = render_human({error("", 0, 0), warning, warning}, {}, false);
  CHECK(shown.find("\n1 error, 2 warnings\n") != std::string::npos);
  CHECK(render_human({warning}, {}, false) == "warning: HTML [raw-html]\n\n1 warning\n");
  CHECK(render_human({}, {}, true) == "");
  CHECK(render_human({warning}, {}, true).find("\033[1;33mwarning: \033[0mHTML") != std::string::npos);
  CHECK(shown.find('\033') == std::string::npos);
}

TEST_CASE("the catalogue is complete") {
  std::set<std::string_view> names;
  const Code codes[] = {
#define LECTERN_DIAGNOSTIC(name, code, severity, explanation) Code::name,
#include "lectern/packager/catalog.def"
#undef LECTERN_DIAGNOSTIC
  };
  for (Code code : codes) {
    INFO(code_name(code));
    CHECK(names.insert(code_name(code)).second);
    CHECK(code_name(code).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK(explanation_of(code).size() > 30);
    CHECK(explanation_of(code).back() == '.');
  }
}

}  // namespace lectern::packager
