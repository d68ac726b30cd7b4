#include "state/parts.hpp"

namespace lectern {
namespace {

std::uint32_t check_of(std::string_view part) {
  const std::uint32_t value = hash(part);
  return (value ^ value >> 12 ^ value >> 24) & 0xfff;
}

}  // namespace

void Parts::add(char tag, std::string_view entry) {
  if (tag != tag_ || body_.size() + entry.size() > kPartDigits) close();
  tag_ = tag;
  body_ += entry;
}

std::string Parts::finish() {
  close();
  return std::move(text_);
}

void Parts::close() {
  if (body_.empty()) return;
  std::string part(1, tag_);
  append_digits(part, body_.size(), 2);
  part += body_;
  append_digits(part, check_of(part), 2);
  full_ = full_ || text_.size() + part.size() > limit_;
  if (!full_) text_ += part;
  body_.clear();
}

std::optional<Part> take_part(std::string_view& text) {
  Digits digits(text);
  const std::string_view tag = digits.take(1);
  const auto length = digits.number(2);
  const std::string_view body = digits.take(length);
  const auto check = digits.number(2);
  if (digits.failed() || check != check_of(text.substr(0, 3 + length))) return std::nullopt;
  text.remove_prefix(length + kPartFrame);
  return Part{tag[0], body};
}

}  // namespace lectern
