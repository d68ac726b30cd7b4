#include "compile/question_answers.hpp"

#include <algorithm>
#include <array>

namespace lectern::packager {
namespace {

constexpr Millionths kWhole = 1'000'000;
constexpr std::size_t kPlaces = 6;

// "72", "-3", "2.5" as millionths.
std::optional<Millionths> read_decimal(std::string_view text) {
  bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  std::size_t point = std::min(text.find('.'), text.size());
  std::string_view before = text.substr(0, point);
  std::string_view after = text.substr(std::min(point + 1, text.size()));
  if (before.empty() || before.size() > 10 || after.size() > kPlaces || (point < text.size() && after.empty())) {
    return std::nullopt;
  }
  Millionths value = 0;
  std::string digits = std::string(before) + std::string(after) + std::string(kPlaces - after.size(), '0');
  for (char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  if (value > kMostNumber) return std::nullopt;
  return negative ? -value : value;
}

struct Bounds {
  Millionths least;
  Millionths most;
};

// "72", "70 to 74", "72 ± 2"
std::optional<Bounds> read_range(std::string_view text) {
  constexpr std::array<std::string_view, 4> kSigns = {" to ", "±", "+-", "+/-"};
  for (std::string_view sign : kSigns) {
    std::size_t at = text.find(sign);
    if (at == std::string_view::npos) continue;
    auto left = read_decimal(trim(text.substr(0, at)));
    auto right = read_decimal(trim(text.substr(at + sign.size())));
    if (!left || !right) return std::nullopt;
    if (sign == " to ") return *left <= *right ? std::optional<Bounds>({*left, *right}) : std::nullopt;
    if (*right < 0 || *left - *right < -kMostNumber || *left + *right > kMostNumber) return std::nullopt;
    return Bounds{*left - *right, *left + *right};
  }
  auto value = read_decimal(text);
  if (!value) return std::nullopt;
  return Bounds{*value, *value};
}

// What the learner's answer is compared by, as far as ASCII goes.
std::string compared(const std::string& text, const Exact& exact) {
  std::string out = exact.letter_case ? text : lower(text);
  if (!exact.spaces) out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

void read_exact(QuestionDraft& draft, AttributeValues& values) {
  Exact& exact = draft.question.model.exact;
  for (std::size_t place : values.several_of("exact", {"case", "accents", "spaces"})) {
    (place == 0 ? exact.letter_case : place == 1 ? exact.accents : exact.spaces) = true;
  }
}

// An option that an earlier one always comes before.
void report_unmet(QuestionDraft& draft, std::size_t at, std::size_t earlier) {
  draft.report(Code::OptionNeverMet, draft.question.options[at].text->place,
               "this answer never counts, because one above it accepts the same: " +
                   quoted(draft.question.model.options[earlier].text),
               "take one of them out, or put the narrower one first");
}

}  // namespace

void read_texts(QuestionDraft& draft, AttributeValues& values) {
  read_exact(draft, values);
  Question& model = draft.question.model;
  if (auto length = values.number("length", 1, static_cast<int>(kMaxText)))
    model.length = static_cast<std::size_t>(*length);
  for (std::size_t i = 0; i < model.options.size(); ++i) {
    const std::string& text = model.options[i].text;
    if (text.size() > model.length) {
      draft.report(Code::AnswerTooLong, draft.question.options[i].text->place,
                   "this answer has " + std::to_string(text.size()) + " bytes, and the learner can write " +
                       std::to_string(model.length),
                   text.size() <= kMaxText ? "length=" + std::to_string(text.size()) : "shorten it");
    }
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      if (compared(model.options[earlier].text, model.exact) != compared(text, model.exact)) continue;
      report_unmet(draft, i, earlier);
      break;
    }
  }
}

void read_numbers(QuestionDraft& draft) {
  std::vector<Option>& options = draft.question.model.options;
  std::vector<Bounds> known;
  for (std::size_t i = 0; i < options.size(); ++i) {
    auto range = read_range(options[i].text);
    if (!range) {
      draft.report(Code::NotANumber, draft.question.options[i].text->place,
                   quoted(options[i].text) + " is neither a number nor a range of numbers",
                   "for example 72, 2.5, 70 to 74 or 72 ± 2");
      range = Bounds{1, 0};
    }
    auto wider = std::find_if(known.begin(), known.end(), [&](const Bounds& earlier) {
      return earlier.least <= range->least && range->most <= earlier.most && range->least <= range->most;
    });
    if (wider != known.end()) report_unmet(draft, i, static_cast<std::size_t>(wider - known.begin()));
    known.push_back(*range);
    options[i].least = range->least;
    options[i].most = range->most;
  }
}

bool has_negative(const Question& question) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [](const Option& option) { return option.least < 0; });
}

bool has_fraction(const Question& question) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [](const Option& option) { return option.least % kWhole != 0 || option.most % kWhole != 0; });
}

}  // namespace lectern::packager
