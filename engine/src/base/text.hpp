// Text the engine writes and reads without locale or floating point.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lectern {

std::string decimal(std::int64_t value);

// A fraction with that many places as the shortest decimal: of 2 places 7500 is "75", 7550 "75.5", 5 "0.05".
std::string decimal(std::int64_t value, int places);

// Reads what decimal writes, and what LMSs hand back ("80", "80.0", " 80.25 "); further places are cut off.
// False if it is no plain decimal, or larger than 10^15 of its parts.
bool read_decimal(std::string_view text, int places, std::int64_t& value);

inline std::string decimal_hundredths(std::int64_t hundredths) { return decimal(hundredths, 2); }
inline bool read_hundredths(std::string_view text, std::int64_t& value) { return read_decimal(text, 2, value); }

// At least `width` digits, of at most 20, with zeros in front.
std::string padded(std::int64_t value, std::size_t width);

// FNV-1a, 32 bits.
std::uint32_t hash(std::string_view bytes, std::uint32_t seed = 2166136261u);

// The URL-safe base-64 alphabet: A-Z a-z 0-9 - _. `value` below 64.
char digit(std::uint32_t value);
// 0 to 63, or -1.
int digit_value(char c);

// `count` digits, the most significant first; higher bits are cut off.
void append_digits(std::string& text, std::uint64_t value, int count);

// The first `limit` code points of UTF-8 text.
std::string_view first_code_points(std::string_view text, std::size_t limit);

}  // namespace lectern
