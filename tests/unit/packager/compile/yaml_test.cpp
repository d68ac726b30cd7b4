#include "compile/yaml.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "compile/yaml_lines.hpp"

namespace lectern::packager {
namespace {

std::string show(const Yaml& yaml) {
  std::string place = "@" + std::to_string(yaml.place.begin) + "-" + std::to_string(yaml.place.end);
  std::string out;
  switch (yaml.kind) {
    case Yaml::Kind::Nothing:
      return "nothing";
    case Yaml::Kind::Text:
      return "<" + yaml.text + ">" + place;
    case Yaml::Kind::List:
      for (const Yaml& entry : yaml.list) out += show(entry) + " ";
      return "[ " + out + "]" + place;
    case Yaml::Kind::Map:
      for (const auto& [key, value] : yaml.map) out += show(key) + ": " + show(value) + " ";
      return "{ " + out + "}" + place;
  }
  return out;
}

// By yaml-cpp: the end of the document is more than read_yaml_lines takes.
std::string by_yaml_cpp(const std::string& text) {
  YamlDocument document = read_yaml(text + "...\n", 10);
  return document.fault ? document.fault->message : show(document.root);
}

std::string by_lines(const std::string& text) {
  auto root = read_yaml_lines(text, 10);
  return root ? show(*root) : "not taken";
}

}  // namespace

TEST_CASE("places are counted in bytes from the base, quotation marks included") {
  CHECK(by_yaml_cpp("title: Tŷ\r\nid: \"a b\"\nempty:\n'k': ''\nlist: [x, 'y']\nmap:\n  a: |\n    b\n") ==
        "{ <title>@10-15: <Tŷ>@17-20 <id>@22-24: <a b>@26-31 <empty>@32-37: nothing <k>@39-42: <>@44-46 "
        "<list>@47-51: [ <x>@54-55 <y>@57-60 ]@53-60 <map>@62-65: { <a>@69-70: <b\n>@72-73 }@69-73 }@10-20");
}

TEST_CASE("most front matter is read line by line") {
  std::string text =
      "title: The basics, part 2 (new!)\nid: basics\nas-of: 2026-11-22\nsources:\n  - \"A: b, c\"\n  - Tŷ\n";
  CHECK(by_lines(text) == by_yaml_cpp(text));
  for (const char* taken : {"title: A\n", "a: \"x: y # z\"\n", "minutes: 3\nlist:\n  - a\nb: c\n", "a: it's - so\n",
                            "# b\n\na-1: You scored {score}%\n#\nb:\n\n# c\n  - d\n"}) {
    INFO(taken);
    CHECK(by_lines(taken) == by_yaml_cpp(taken));
  }
}

TEST_CASE("what may mean more is left to yaml-cpp") {
  for (const char* other :
       {"",           "a:\n",          "a: b",     "a: null\n", "a: ~\n",        "a: b: c\n",    "a: b # c\n",
        "a: 'b'\n",   "a: \"b\\n\"\n", "a: \"b\n", "a: [b]\n",  "a: b\n  - c\n", "a:\nb: c\n",   "- a\n",
        "a: b \n",    "a: b\r\n",      "a:  b\n",  "a:b\n",     "A: b\n",        "a: &b\n",      "a:\n  - b\n  c: d\n",
        "null: a\n",  "a: -b\n",       "1: a\n",   "a: {b}\n",  "a: %\n",        " # b\na: b\n", "a: b\n  # c\n",
        "# b\ra: c\n"}) {
    INFO(other);
    CHECK(by_lines(other) == "not taken");
  }
}

TEST_CASE("whatever is read line by line means the same to yaml-cpp") {
  const std::vector<std::string> starts = {"a: ", "title: ", "b:\n", "  - ", "- ", "a", " ", "#", "\n"};
  const std::vector<std::string> pieces = {"a", "b c", "\"", "\"x\"", "null", "3.0", "yes", ", ", ": ",
                                           "é", "#",   " #", "'",     "?",    "!",   "(",   ".",  "/",
                                           "-", " - ", ":",  " ",     "{",    "}",   "%",   "\r"};
  std::mt19937 random(1);
  std::size_t taken = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t lines = 1 + random() % 3; lines > 0; --lines) {
      text += starts[random() % starts.size()];
      for (std::size_t n = random() % 4; n > 0; --n) text += pieces[random() % pieces.size()];
      text += "\n";
    }
    if (by_lines(text) == "not taken") continue;
    ++taken;
    INFO(text);
    REQUIRE(by_lines(text) == by_yaml_cpp(text));
  }
  CHECK(taken > 100);
}

}  // namespace lectern::packager
