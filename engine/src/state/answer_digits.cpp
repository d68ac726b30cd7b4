#include "state/answer_digits.hpp"

#include "base/sorted.hpp"

namespace lectern {
namespace {

constexpr std::size_t kHead = 2;  // shape and length

std::vector<Index> inverse(const std::vector<Index>& order) {
  std::vector<Index> places(order.size());
  for (Index at = 0; at < order.size(); ++at) places[order[at]] = at;
  return places;
}

// The options and items in the order of their ids, and what is known again by.
struct Shape {
  explicit Shape(const Question& question) {
    std::uint32_t value = hash(decimal(static_cast<int>(question.kind)));
    if (!is_written(question.kind)) {
      options = sorted(texts_of(question.options, &Option::id));
      items = sorted(texts_of(question.items, &Item::id));
      for (Index option : options) value = hash("," + question.options[option].id, value);
      for (Index item : items) value = hash(";" + question.items[item].id, value);
    }
    digit = (value ^ value >> 6 ^ value >> 12 ^ value >> 18 ^ value >> 24) & 63;
  }
  std::vector<Index> options;
  std::vector<Index> items;
  std::uint32_t digit = 0;
};

bool is_set(QuestionKind kind) { return kind == QuestionKind::Several || kind == QuestionKind::Planner; }

// Eight bits a byte become six bits a digit.
std::string digits_of(std::string_view bytes) {
  std::string digits;
  std::uint32_t bits = 0;
  int count = 0;
  for (unsigned char byte : bytes) {
    bits = bits << 8 | byte;
    for (count += 8; count >= 6; count -= 6) digits += digit(bits >> (count - 6) & 63);
  }
  if (count > 0) digits += digit(bits << (6 - count) & 63);
  return digits;
}

std::string bytes_of(Digits& digits) {
  std::string bytes;
  std::uint32_t bits = 0;
  for (int count = 0; !digits.empty();) {
    bits = bits << 6 | static_cast<std::uint32_t>(digits.number(1));
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xff);
  }
  return bytes;
}

Answer take_set(Digits& body, const std::vector<Index>& options) {
  Answer answer;
  for (std::size_t at = 0; at < options.size(); at += 6) {
    const auto six = body.number(1);
    for (std::size_t bit = 0; bit < 6 && at + bit < options.size(); ++bit)
      if (six >> bit & 1) answer.push_back(options[at + bit]);
  }
  sort(answer);
  return answer;
}

Answer take_places(Digits& body, const Shape& shape, QuestionKind kind) {
  Answer answer;
  while (!body.empty()) {
    const auto place = body.number(1);
    if (place >= shape.options.size()) return {};
    answer.push_back(shape.options[place]);
  }
  if (!has_items(kind)) return answer;
  if (answer.size() != shape.items.size()) return {};
  Answer by_item(answer.size());
  for (std::size_t at = 0; at < answer.size(); ++at) by_item[shape.items[at]] = answer[at];
  return by_item;
}

}  // namespace

void append_answer(std::string& text, const Question& question, const Answer& answer) {
  if (answer.empty()) return append_digits(text, 0, kHead);
  const Shape shape(question);
  const auto places = inverse(shape.options);
  std::string digits;
  if (is_written(question.kind)) {
    digits = digits_of(written(answer));
  } else if (is_set(question.kind)) {
    std::vector<std::uint32_t> bits((shape.options.size() + 5) / 6);
    for (Index option : answer) bits[places[option] / 6] |= 1u << places[option] % 6;
    for (std::uint32_t six : bits) digits += digit(six);
  } else if (has_items(question.kind)) {
    for (Index item : shape.items) digits += digit(places[answer[item]]);
  } else {
    for (Index option : answer) digits += digit(places[option]);
  }
  text += digit(shape.digit);
  text += digit(static_cast<std::uint32_t>(digits.size()));
  text += digits;
}

Answer take_answer_digits(Digits& digits, const Question* question) {
  const auto known = digits.number(1);
  const auto length = digits.number(1);
  Digits body(digits.take(length));
  if (!question || length == 0 || digits.failed()) return {};
  const Shape shape(*question);
  if (known != shape.digit) return {};
  Answer answer = is_written(question->kind) ? points_of(bytes_of(body))
                  : is_set(question->kind)   ? take_set(body, shape.options)
                                             : take_places(body, shape, question->kind);
  return body.failed() || !fits(*question, answer) ? Answer{} : answer;
}

std::size_t longest_answer(const Question& question) {
  if (is_written(question.kind)) return kHead + (question.length * 8 + 5) / 6;
  if (is_set(question.kind)) return kHead + (question.options.size() + 5) / 6;
  if (has_items(question.kind)) return kHead + question.items.size();
  return kHead + (question.kind == QuestionKind::Ordering ? question.options.size() : 1);
}

}  // namespace lectern
