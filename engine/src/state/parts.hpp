// The parts of a saved state, each with its own check: engine/state.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "state/digits.hpp"

namespace lectern {

inline constexpr std::size_t kPartDigits = 120;  // of a body, at most
inline constexpr std::size_t kPartFrame = 5;     // tag, length and check

// Gathers entries into parts, and parts into a text that begins with `head` and is at most `limit` long.
class Parts {
 public:
  Parts(std::string head, std::size_t limit) : limit_(limit), text_(std::move(head)) {}

  void add(char tag, std::string_view entry);
  std::string finish();

 private:
  void close();

  std::size_t limit_;
  std::string text_;
  char tag_ = 0;
  std::string body_;
  bool full_ = false;
};

struct Part {
  char tag = 0;
  std::string_view body;
};

// Takes a part off the front; nothing if it is cut or its check is wrong.
std::optional<Part> take_part(std::string_view& text);

}  // namespace lectern
