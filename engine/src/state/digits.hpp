// Reads base-64 digits off the front of a text.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/text.hpp"

namespace lectern {

class Digits {
 public:
  explicit Digits(std::string_view text) : text_(text) {}

  bool empty() const { return text_.empty(); }
  bool failed() const { return failed_; }
  std::size_t size() const { return text_.size(); }

  std::string_view take(std::size_t count) {
    if (count > text_.size()) {
      failed_ = true;
      count = text_.size();
    }
    std::string_view taken = text_.substr(0, count);
    text_.remove_prefix(count);
    return taken;
  }

  std::uint64_t number(std::size_t count) {
    std::uint64_t value = 0;
    for (char c : take(count)) {
      const int digit = digit_value(c);
      if (digit < 0) failed_ = true;
      value = value << 6 | static_cast<std::uint64_t>(digit & 63);
    }
    return failed_ ? 0 : value;
  }

 private:
  std::string_view text_;
  bool failed_ = false;
};

}  // namespace lectern
