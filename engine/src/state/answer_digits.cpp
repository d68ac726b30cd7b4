#include "state/answer_digits.hpp"

#include "base/sorted.hpp"
namespace lectern {
namespace {

std::vector<Index> inverse(const std::vector<Index>& order) {
  std::vector<Index> places(order.size());
  for (Index at = 0; at < order.size(); ++at) places[order[at]] = at;
  return places;
}

std::uint32_t shape_of(const Question& question, const std::vector<Index>& options, const std::vector<Index>& items) {
  std::uint32_t value = hash(decimal(static_cast<int>(question.kind)));
  for (Index option : options) value = hash("," + question.options[option].id, value);
  for (Index item : items) value = hash(";" + question.items[item].id, value);
  return (value ^ value >> 6 ^ value >> 12 ^ value >> 18 ^ value >> 24) & 63;
}

}  // namespace

void append_answer(std::string& text, const Question& question, const Answer& answer) {
  if (answer.empty()) return append_digits(text, 0, 2);
  const auto options = sorted(texts_of(question.options, &Option::id));
  const auto items = sorted(texts_of(question.items, &Item::id));
  const auto places = inverse(options);
  std::string digits;
  switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::Ordering:
      for (Index option : answer) digits += digit(places[option]);
      break;
    case QuestionKind::Matching:
      for (Index item : items) digits += digit(places[answer[item]]);
      break;
    case QuestionKind::Several: {
      std::vector<std::uint32_t> bits((options.size() + 5) / 6);
      for (Index option : answer) bits[places[option] / 6] |= 1u << places[option] % 6;
      for (std::uint32_t six : bits) digits += digit(six);
      break;
    }
  }
  text += digit(shape_of(question, options, items));
  text += digit(static_cast<std::uint32_t>(digits.size()));
  text += digits;
}

Answer take_answer_digits(Digits& digits, const Question* question) {
  const auto shape = digits.number(1);
  const auto length = digits.number(1);
  Digits body(digits.take(length));
  if (!question || length == 0 || digits.failed()) return {};
  const auto options = sorted(texts_of(question->options, &Option::id));
  const auto items = sorted(texts_of(question->items, &Item::id));
  if (shape != shape_of(*question, options, items)) return {};

  Answer answer;
  if (question->kind == QuestionKind::Several) {
    for (std::size_t at = 0; at < options.size(); at += 6) {
      const auto six = body.number(1);
      for (std::size_t bit = 0; bit < 6 && at + bit < options.size(); ++bit)
        if (six >> bit & 1) answer.push_back(options[at + bit]);
    }
    sort(answer);
  } else {
    while (!body.empty()) {
      const auto place = body.number(1);
      if (place >= options.size()) return {};
      answer.push_back(options[place]);
    }
    if (question->kind == QuestionKind::Matching) {
      if (answer.size() != items.size()) return {};
      Answer by_item(items.size());
      for (std::size_t at = 0; at < items.size(); ++at) by_item[items[at]] = answer[at];
      answer = std::move(by_item);
    }
  }
  return body.failed() || !fits(*question, answer) ? Answer{} : answer;
}

}  // namespace lectern
