// Small operations on UTF-8 text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::packager {

// Bytes [begin, end) of a file.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629); npos if there is none.
std::size_t find_invalid_utf8(std::string_view text);

// Offset of the first control character other than tab and line ends, or of a character XML 1.0 cannot hold; npos if
// there is none. `text` is valid UTF-8.
std::size_t find_forbidden_character(std::string_view text);

// "1 page", "12 pages"
std::string counted(std::size_t number, std::string_view noun);

std::size_t count_code_points(std::string_view text);

std::string_view trim(std::string_view text);

// The parts between, without the spaces around them; none of them empty.
std::vector<std::string_view> split(std::string_view text, char at);

bool is_space(char c);
bool is_digit(char c);
bool is_lower(char c);
bool is_alnum(char c);                     // ASCII
std::string lower(std::string_view text);  // ASCII letters only

// What a URL cannot hold becomes %XX; what is so already stays.
std::string encode_url(std::string_view url);
std::string decode_percent(std::string_view url);

// Lower-case ASCII letters and digits, single hyphens between: "Who's responsible?" is "whos-responsible". Latin
// letters lose their accents, other scripts are left out. May be empty.
std::string slug(std::string_view text);

// [a-z][a-z0-9-]{0,63}, without a hyphen at the end or two in a row. With `digit_first`, may start with a digit.
bool is_id(std::string_view text, bool digit_first = false);

// Offsets at which lines start; the first is 0. A line ends with \n, \r\n or \r.
std::vector<std::size_t> line_starts(std::string_view text);

// "a", "b" … "z", "0" … "9": the names of options that have none. `place` is below 36.
std::string letter(std::size_t place);

}  // namespace lectern::packager
