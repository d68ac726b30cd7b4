#include "base/text.hpp"

#include <array>
#include <cstdint>

namespace lectern::packager {
namespace {

unsigned char byte(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool is_continuation(unsigned char c) { return (c & 0xC0) == 0x80; }

// Length of the well-formed character at i, 0 if there is none.
std::size_t character_length(std::string_view text, std::size_t i) {
  unsigned char c = byte(text, i);
  if (c < 0x80) return 1;
  std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
  if (c < 0xC2 || c > 0xF4 || i + length > text.size()) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    if (!is_continuation(byte(text, i + k))) return 0;
  }
  unsigned char second = byte(text, i + 1);
  bool too_short = (c == 0xE0 && second < 0xA0) || (c == 0xF0 && second < 0x90);
  bool surrogate = c == 0xED && second > 0x9F;
  bool too_large = c == 0xF4 && second > 0x8F;
  return too_short || surrogate || too_large ? 0 : length;
}

struct Accented {
  std::string_view letters;
  std::string_view plain;
};

constexpr std::array<Accented, 23> kAccented = {{
    {"ÀÁÂÃÄÅàáâãäåĀāĂăĄą", "a"},
    {"Ææ", "ae"},
    {"ÇçĆćĈĉĊċČč", "c"},
    {"ÐðĎďĐđ", "d"},
    {"ÈÉÊËèéêëĒēĔĕĖėĘęĚě", "e"},
    {"ĜĝĞğĠġĢģ", "g"},
    {"ĤĥĦħ", "h"},
    {"ÌÍÎÏìíîïĨĩĪīĬĭĮįİı", "i"},
    {"Ĵĵ", "j"},
    {"Ķķĸ", "k"},
    {"ĹĺĻļĽľŁł", "l"},
    {"ÑñŃńŅņŇňŊŋ", "n"},
    {"ÒÓÔÕÖØòóôõöøŌōŎŏŐő", "o"},
    {"Œœ", "oe"},
    {"ŔŕŖŗŘř", "r"},
    {"ŚśŜŝŞşŠš", "s"},
    {"ß", "ss"},
    {"ŢţŤťŦŧ", "t"},
    {"Þþ", "th"},
    {"ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų", "u"},
    {"ŴŵẀẁẂẃẄẅ", "w"},
    {"ÝýÿŶŷŸỲỳ", "y"},
    {"ŹźŻżŽž", "z"},
}};

// The plain letters of a Latin letter with an accent, "" if it is something else.
std::string_view plain_letters(std::string_view character) {
  for (const auto& row : kAccented) {
    if (row.letters.find(character) != std::string_view::npos) return row.plain;
  }
  return "";
}

constexpr std::string_view kHex = "0123456789ABCDEF";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = byte(text, i) < 0x80 ? 1 : character_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

std::size_t find_forbidden_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char c = byte(text, i);
    if (c >= 0x20 && c < 0x7F) continue;
    bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    control = control || (c == 0xC2 && i + 1 < text.size() && byte(text, i + 1) < 0xA0);
    bool not_in_xml = c == 0xEF && i + 2 < text.size() && byte(text, i + 1) == 0xBF && byte(text, i + 2) >= 0xBE;
    if (control || not_in_xml) return i;
  }
  return std::string_view::npos;
}

std::string counted(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (char c : text) n += !is_continuation(static_cast<unsigned char>(c));
  return n;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alnum(char c) { return is_digit(c) || is_lower(c) || (c >= 'A' && c <= 'Z'); }

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    const std::string_view part = trim(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string encode_url(std::string_view url) {
  std::string safe;
  safe.reserve(url.size());
  for (std::size_t i = 0; i < url.size(); ++i) {
    char c = url[i];
    bool escape = c == '%' && i + 2 < url.size() && hex_value(url[i + 1]) >= 0 && hex_value(url[i + 2]) >= 0;
    if (escape || is_alnum(c) || std::string_view("-._~:/?#@!$&'()*+,;=").find(c) != std::string_view::npos) {
      safe += c;
    } else {
      auto value = static_cast<unsigned char>(c);
      safe += '%';
      safe += kHex[value >> 4];
      safe += kHex[value & 15];
    }
  }
  return safe;
}

std::string decode_percent(std::string_view url) {
  std::string out;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '%' && i + 2 < url.size() && hex_value(url[i + 1]) >= 0 && hex_value(url[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(url[i + 1]) * 16 + hex_value(url[i + 2]));
      i += 2;
    } else {
      out += url[i];
    }
  }
  return out;
}

std::string slug(std::string_view text) {
  std::string out;
  bool gap = false;
  auto add = [&](std::string_view letters) {
    if (letters.empty()) {
      gap = true;
      return;
    }
    if (gap && !out.empty()) out += '-';
    gap = false;
    out += letters;
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = character_length(text, i);
    if (length == 0) length = 1;
    std::string_view character = text.substr(i, length);
    i += length;
    if (length > 1) {
      add(plain_letters(character));
    } else if (is_alnum(character[0])) {
      add(lower(character));
    } else if (character != "'") {
      gap = true;
    }
  }
  return out;
}

bool is_id(std::string_view text, bool digit_first) {
  if (text.empty() || text.size() > 64) return false;
  if (!is_lower(text[0]) && !(digit_first && is_digit(text[0]))) return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_lower(text[i]) && !is_digit(text[i]) && text[i] != '-') return false;
    if (text[i] == '-' && text[i - 1] == '-') return false;
  }
  return text.back() != '-';
}

std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] > '\r') continue;
    bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends) starts.push_back(i + 1);
  }
  return starts;
}

std::string letter(std::size_t place) {
  return std::string(1, static_cast<char>(place < 26 ? 'a' + place : '0' + (place - 26)));
}

}  // namespace lectern::packager
