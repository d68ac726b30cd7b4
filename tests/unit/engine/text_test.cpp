#include "base/text.hpp"

#include <catch2/catch.hpp>

using namespace lectern;

TEST_CASE("Hundredths are written as the shortest decimal") {
  CHECK(decimal_hundredths(0) == "0");
  CHECK(decimal_hundredths(5) == "0.05");
  CHECK(decimal_hundredths(50) == "0.5");
  CHECK(decimal_hundredths(7500) == "75");
  CHECK(decimal_hundredths(7550) == "75.5");
  CHECK(decimal_hundredths(7555) == "75.55");
  CHECK(decimal_hundredths(-5) == "-0.05");
  CHECK(decimal_hundredths(-7550) == "-75.5");
}

TEST_CASE("Hundredths are read as LMSs write them") {
  auto read = [](std::string_view text) {
    std::int64_t value = -1;
    CHECK(read_hundredths(text, value));
    return value;
  };
  CHECK(read("80") == 8000);
  CHECK(read("80.0") == 8000);
  CHECK(read("80.") == 8000);
  CHECK(read(".5") == 50);
  CHECK(read(" 80.25 ") == 8025);
  CHECK(read("080") == 8000);
  CHECK(read("66.6666667") == 6666);
  CHECK(read("-0.5") == -50);
  for (std::int64_t value = -12345; value < 12345; value += 7) CHECK(read(decimal_hundredths(value)) == value);
}

TEST_CASE("What is no plain decimal is not read") {
  std::int64_t value = 7;
  for (const char* text :
       {"", " ", ".", "-", "-.", "+80", "8e1", "80%", "80,5", "1.2.3", "0x10", "NaN", "8 0", "99999999999999999999999"})
    CHECK_FALSE(read_hundredths(text, value));
}

TEST_CASE("Digits are the URL-safe alphabet, the most significant first") {
  std::string all;
  for (std::uint32_t value = 0; value < 64; ++value) {
    all += digit(value);
    CHECK(digit_value(digit(value)) == static_cast<int>(value));
  }
  CHECK(all == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  for (int byte = 0; byte < 256; ++byte)
    if (all.find(static_cast<char>(byte)) == std::string::npos) CHECK(digit_value(static_cast<char>(byte)) == -1);
  std::string text;
  append_digits(text, 1, 3);
  append_digits(text, 64 * 64 - 1, 2);
  append_digits(text, 64, 1);
  CHECK(text == "AAB__A");
}

TEST_CASE("The hash is FNV-1a of 32 bits") {
  CHECK(hash("") == 0x811c9dc5u);
  CHECK(hash("a") == 0xe40c292cu);
  CHECK(hash("foobar") == 0xbf9cf968u);
  CHECK(hash("bar", hash("foo")) == hash("foobar"));
}

TEST_CASE("Text is cut between code points") {
  CHECK(first_code_points("abc", 3) == "abc");
  CHECK(first_code_points("abc", 2) == "ab");
  CHECK(first_code_points("abc", 0) == "");
  CHECK(first_code_points("é€𝄞x", 3) == "é€𝄞");
  CHECK(first_code_points("é€𝄞x", 1) == "é");
}

TEST_CASE("Numbers are padded, never cut") {
  CHECK(padded(7, 2) == "07");
  CHECK(padded(70, 2) == "70");
  CHECK(padded(700, 2) == "700");
}
