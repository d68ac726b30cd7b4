#include "base/text.hpp"

#include <array>

namespace lectern {

std::string decimal(std::int64_t value) { return padded(value, 1); }

std::string padded(std::int64_t value, std::size_t width) {
  std::array<char, 20> digits;
  char* const end = digits.data() + digits.size();
  char* begin = end;
  std::uint64_t rest = value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  for (; rest > 0 || static_cast<std::size_t>(end - begin) < width; rest /= 10)
    *--begin = static_cast<char>('0' + rest % 10);
  std::string text(value < 0 ? "-" : "");
  text.append(begin, end);
  return text;
}

std::string decimal(std::int64_t value, int places) {
  std::int64_t one = 1;
  for (int at = 0; at < places; ++at) one *= 10;
  std::string text = value < 0 ? "-" : "";
  if (value < 0) value = -value;
  text += decimal(value / one);
  if (std::int64_t rest = value % one) {
    text += '.';
    text += padded(rest, static_cast<std::size_t>(places));
    while (text.back() == '0') text.pop_back();
  }
  return text;
}

bool read_decimal(std::string_view text, int places, std::int64_t& value) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  std::int64_t read = 0;
  int left = places;
  bool point = false;
  bool any = false;
  for (char c : text) {
    if (c == '.' && !point) {
      point = true;
    } else if (c < '0' || c > '9') {
      return false;
    } else {
      any = true;
      if (point && left == 0) continue;
      if (read > 100'000'000'000'000) return false;
      read = read * 10 + (c - '0');
      left -= point;
    }
  }
  for (; left > 0; --left) {
    if (read > 100'000'000'000'000) return false;
    read *= 10;
  }
  value = negative ? -read : read;
  return any;
}

std::uint32_t hash(std::string_view bytes, std::uint32_t seed) {
  for (unsigned char byte : bytes) seed = (seed ^ byte) * 16777619u;
  return seed;
}

namespace {
constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
}

char digit(std::uint32_t value) { return kDigits[value & 63]; }

int digit_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '-' ? 62 : c == '_' ? 63 : -1;
}

void append_digits(std::string& text, std::uint64_t value, int count) {
  for (int place = count - 1; place >= 0; --place) text += digit(static_cast<std::uint32_t>(value >> (6 * place)));
}

std::string_view first_code_points(std::string_view text, std::size_t limit) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    bool starts = (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
    if (starts && limit-- == 0) break;
  }
  return text.substr(0, at);
}

}  // namespace lectern
