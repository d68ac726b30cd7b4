// Written answers: from characters to what they mean.
#include "base/text.hpp"
#include "marking/answer.hpp"

namespace lectern {
namespace {

// The letters from U+00C0 to U+017F without their accents, in lower case; '*' for one that stays as it is.
constexpr std::string_view kPlain =
    "aaaaaa*ceeeeiiii*nooooo**uuuuy**aaaaaa*ceeeeiiii*nooooo**uuuuy*yaaaaaaccccccccdd**eeeeeeeeeegggggggghh**iiiiiiiii*"
    "**jj"
    "kk*llllll****nnnnnn***oooooo**rrrrrrsssssssstttt**uuuuuuuuuuuuwwyyyzzzzzz*";
static_assert(kPlain.size() == 0x180 - 0xc0);

bool is_space(Index point) { return point == ' ' || point == '\t' || point == '\n' || point == 0xa0; }

bool is_accent(Index point) { return point >= 0x300 && point < 0x370; }

// Pairs of capital and small letter stand next to each other from U+0100 on, but in three places not on even numbers.
Index lower(Index point) {
  if (point >= 'A' && point <= 'Z') return point + 32;
  if (point >= 0xc0 && point <= 0xde && point != 0xd7) return point + 32;
  if (point == 0x178) return 0xff;
  const bool odd = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17e);
  if (point >= 0x100 && point <= 0x177 && !odd) return point | 1;
  if (odd && point % 2 == 1) return point + 1;
  return point;
}

Index without_accent(Index point) {
  if (point < 0xc0 || point >= 0x180 || kPlain[point - 0xc0] == '*') return point;
  const auto plain = static_cast<Index>(kPlain[point - 0xc0]);
  return lower(point) == point ? plain : plain - 32;
}

// Typographic quotes, and dashes, as keyboards have them.
Index plain_mark(Index point) {
  if (point == 0x2018 || point == 0x2019) return '\'';
  if (point == 0x201c || point == 0x201d) return '"';
  if (point >= 0x2010 && point <= 0x2015) return '-';
  return point;
}

// What of the text counts.
Answer folded(const Answer& text, const Exact& exact) {
  Answer kept;
  for (Index point : text) {
    point = plain_mark(point);
    if (!exact.accents && is_accent(point)) continue;
    if (!exact.accents) point = without_accent(point);
    if (!exact.letter_case) point = lower(point);
    if (!exact.spaces && is_space(point)) continue;
    kept.push_back(point);
  }
  return kept;
}

}  // namespace

std::string written(const Answer& answer) {
  std::string text;
  for (Index point : answer) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (point >> shift & 0x3f)); };
    if (point < 0x80) {
      text += static_cast<char>(point);
    } else if (point < 0x800) {
      text += static_cast<char>(0xc0 | point >> 6);
      tail(0);
    } else if (point < 0x10000) {
      text += static_cast<char>(0xe0 | point >> 12);
      tail(6), tail(0);
    } else if (point < 0x110000) {
      text += static_cast<char>(0xf0 | point >> 18);
      tail(12), tail(6), tail(0);
    }
  }
  return text;
}

Answer points_of(std::string_view text) {
  Answer points;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at++]);
    const int tails = first < 0x80   ? 0
                      : first < 0xc2 ? -1
                      : first < 0xe0 ? 1
                      : first < 0xf0 ? 2
                      : first < 0xf5 ? 3
                                     : -1;
    if (tails < 0) continue;
    Index point = tails == 0 ? first : first & (0x3fu >> tails);
    int left = tails;
    for (; left > 0 && at < text.size() && (text[at] & 0xc0) == 0x80; --left)
      point = point << 6 | (static_cast<unsigned char>(text[at++]) & 0x3f);
    constexpr Index kLeast[] = {0, 0x80, 0x800, 0x10000};
    const bool sound = left == 0 && point >= kLeast[tails] && point < 0x110000 && (point < 0xd800 || point > 0xdfff);
    if (sound && point >= ' ' && point != 0x7f) points.push_back(point);
  }
  return points;
}

bool read_number(std::string_view text, Millionths& number) {
  std::string plain;
  bool grouped = false;
  for (Index point : points_of(text)) {
    if (point == 0xa3 || point == '%' || point == ' ' || point == 0xa0 || point == 0x202f) continue;
    if (point == ',') {
      grouped = true;
      continue;
    }
    if (point == 0x2212 || point == 0x2013) point = '-';
    if (point > 0x7f) return false;
    plain += static_cast<char>(point);
  }
  // "1,5" is one and a half to some and nothing to others: asked again rather than guessed.
  if (grouped) {
    std::size_t digits = 0;
    bool comma = false;
    for (char c : text) {
      if (c == ',' && comma && digits != 3) return false;
      if (c == '.') break;
      if (c == ',')
        comma = true, digits = 0;
      else if (c >= '0' && c <= '9')
        ++digits;
    }
    if (digits != 3) return false;
  }
  return read_decimal(plain, 6, number) && number >= -kMostNumber && number <= kMostNumber;
}

Index met(const Question& question, const Answer& answer) {
  Millionths number = 0;
  const bool is_number = question.kind == QuestionKind::Number;
  if (is_number && !read_number(written(answer), number)) return kNone;
  const Answer wanted = folded(answer, question.exact);
  for (Index at = 0; at < question.options.size(); ++at) {
    const Option& option = question.options[at];
    if (is_number ? option.least <= number && number <= option.most
                  : folded(points_of(option.text), question.exact) == wanted)
      return at;
  }
  return kNone;
}

}  // namespace lectern
