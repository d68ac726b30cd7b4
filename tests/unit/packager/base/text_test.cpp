#include "base/text.hpp"

#include <catch2/catch.hpp>

#include "base/html.hpp"

namespace lectern::packager {

TEST_CASE("find_invalid_utf8 finds the first byte that is no text") {
  CHECK(find_invalid_utf8("plain, Tŷ, €, 😀") == std::string::npos);
  CHECK(find_invalid_utf8("ab\xFF") == 2);
  CHECK(find_invalid_utf8("ab\xC3") == 2);            // cut off
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // longer than it needs to be
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0);      // the same in three bytes
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(find_invalid_utf8("x\x80") == 1);             // a continuation of nothing
}

TEST_CASE("find_forbidden_character finds what neither browsers nor manifests can hold") {
  CHECK(find_forbidden_character("tab\t and\r\nlines é") == std::string::npos);
  CHECK(find_forbidden_character("a\x01") == 1);
  CHECK(find_forbidden_character(std::string_view("a\0b", 3)) == 1);
  CHECK(find_forbidden_character("ab\x7F") == 2);
  CHECK(find_forbidden_character("ab\xC2\x92") == 2);  // of Windows-1252, taken for Latin-1
  CHECK(find_forbidden_character("ab\u00A0") == std::string::npos);
  CHECK(find_forbidden_character("ab\uFFFE") == 2);
  CHECK(find_forbidden_character("ab\uFFFD") == std::string::npos);
}

TEST_CASE("slug keeps letters and digits") {
  CHECK(slug("Who's responsible?") == "whos-responsible");
  CHECK(slug("  Tŷ — Élysée, 2nd  ") == "ty-elysee-2nd");
  CHECK(slug("Straße æsop") == "strasse-aesop");
  CHECK(slug("★ 日本") == "");
}

TEST_CASE("is_id takes what saved progress can be kept under") {
  CHECK(is_id("breach-first"));
  CHECK(is_id("a"));
  CHECK(is_id(std::string(64, 'a')));
  CHECK_FALSE(is_id(std::string(65, 'a')));
  CHECK_FALSE(is_id(""));
  CHECK_FALSE(is_id("Breach"));
  CHECK_FALSE(is_id("1st"));
  CHECK(is_id("1st", true));
  CHECK_FALSE(is_id("-a"));
  CHECK_FALSE(is_id("a-"));
  CHECK_FALSE(is_id("a--b"));
  CHECK_FALSE(is_id("a_b"));
}

TEST_CASE("encode_url leaves nothing that ends an attribute or a path") {
  CHECK(encode_url("https://example.org/a?b=c&d#e") == "https://example.org/a?b=c&d#e");
  CHECK(encode_url("a b\"<>\\[é") == "a%20b%22%3C%3E%5C%5B%C3%A9");
  CHECK(encode_url("100%25 50%") == "100%25%2050%25");
  CHECK(decode_percent("My%20form%2epdf 5%") == "My form.pdf 5%");
}

TEST_CASE("line_starts knows all three line ends") {
  CHECK(line_starts("") == std::vector<std::size_t>{0});
  CHECK(line_starts("a\nb\r\nc\rd") == std::vector<std::size_t>{0, 2, 5, 7});
  CHECK(line_starts("a\n") == std::vector<std::size_t>{0, 2});
}

TEST_CASE("letter names 36 options") {
  CHECK(letter(0) == "a");
  CHECK(letter(25) == "z");
  CHECK(letter(26) == "0");
  CHECK(letter(35) == "9");
}

TEST_CASE("escape_html is safe in text and in attributes") {
  CHECK(escape_html("<a href=\"x\">&amp;'") == "&lt;a href=&quot;x&quot;&gt;&amp;amp;'");
}

}  // namespace lectern::packager
