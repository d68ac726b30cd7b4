#include "tracking/cmi.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "progress/walk.hpp"

namespace lectern {

void add(std::vector<Write>& writes, std::string_view element, std::string_view value) {
  Write& write = writes.emplace_back();
  write.element = element;
  write.value = value;
}

namespace cmi {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr Instant kLastTimestamp = 0x7fffffff * kSecond;

struct Date {
  std::int64_t year;
  std::int64_t month;
  std::int64_t day;
};

// Howard Hinnant's civil_from_days, for days since 1970-01-01.
Date date_of(std::int64_t days) {
  days += 719468;
  const std::int64_t era = days / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  return {year_of_era + era * 400 + (month >= 10), month < 10 ? month + 3 : month - 9,
          day_of_year - (153 * month + 2) / 5 + 1};
}

}  // namespace

std::string timespan(std::int64_t milliseconds) {
  milliseconds = std::clamp<std::int64_t>(milliseconds, 0, 10000 * kHour - 10);
  return padded(milliseconds / kHour, 4) + ":" + padded(milliseconds / kMinute % 60, 2) + ":" +
         padded(milliseconds / kSecond % 60, 2) + "." + padded(milliseconds / 10 % 100, 2);
}

std::string interval(std::int64_t milliseconds) {
  milliseconds = std::max<std::int64_t>(milliseconds, 0);
  return "PT" + decimal(milliseconds / kHour) + "H" + decimal(milliseconds / kMinute % 60) + "M" +
         decimal_hundredths(milliseconds / 10 % 6000) + "S";
}

std::string time_of_day(Instant local) {
  const std::int64_t in_day = (local % kDay + kDay) % kDay;
  return padded(in_day / kHour, 2) + ":" + padded(in_day / kMinute % 60, 2) + ":" + padded(in_day / kSecond % 60, 2);
}

std::string timestamp(Instant local) {
  local = std::clamp<Instant>(local, 0, kLastTimestamp);
  const std::int64_t in_day = (local % kDay + kDay) % kDay;
  const Date date = date_of((local - in_day) / kDay);
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2) + "T" + time_of_day(local);
}

std::string raw_score(Hundredths per_cent, bool respell) {
  std::string text = decimal_hundredths(per_cent);
  if (respell && per_cent % 10 == 0) text += per_cent % 100 == 0 ? ".0" : "0";
  return text;
}

std::string scaled_score(Hundredths per_cent) { return decimal(per_cent, 4); }

void add_score(std::vector<Write>& writes, const std::string& score, std::string_view raw) {
  add(writes, score + "min", "0");
  add(writes, score + "max", "100");
  add(writes, score + "raw", raw);
}

std::string result(const Mark& mark, std::string_view incorrect) {
  if (mark.outcome == Outcome::Partial) return decimal_hundredths(mark.earned);
  if (mark.outcome == Outcome::Neutral) return "neutral";
  return std::string(mark.outcome == Outcome::Correct ? "correct" : incorrect);
}

namespace {

constexpr Millionths kPlainNumber = 100000 * Millionths{1000000};  // five digits before the point, in every reader

bool is_plain(Millionths number) { return number > -kPlainNumber && number < kPlainNumber; }

const Option* first_right(const Question& question) {
  for (const Option& option : question.options)
    if (option.right) return &option;
  return nullptr;
}

// What would mean something to a reader of lists; answers have no need of it.
std::string plain(std::string text) {
  for (char& c : text) {
    if (c == '[' || c == '{') c = '(';
    if (c == ']' || c == '}') c = ')';
  }
  return text;
}

// Moodle takes [A-Za-z0-9_.] only. Ids have no underscore of their own, so no two become one.
std::string token(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

std::string letter(Index at) { return {"abcdefghijklmnopqrstuvwxyz0123456789"[at % kMaxOptions]}; }

// Ordering: an option's letter is its right place, so that the right answer always reads a,b,c.
std::string name_of(const Question& question, Index option, const Telling& telling) {
  if (!telling.letters) return token(question.options[option].id);
  if (question.kind != QuestionKind::Ordering) return letter(option);
  const auto place = std::find(question.order.begin(), question.order.end(), option);
  return letter(static_cast<Index>(place - question.order.begin()));
}

std::string names_of(const Question& question, const Answer& answer, const Telling& telling) {
  std::string text;
  for (Index at = 0; at < answer.size(); ++at) {
    if (!text.empty()) text += telling.between;
    if (has_items(question.kind)) {
      text += telling.letters ? letter(at) : token(question.items[at].id);
      text += telling.pair;
    }
    text += name_of(question, answer[at], telling);
  }
  return text;
}

// As many steps as there is room for.
std::string path_of(const Scenario& scenario, const Answer& choices, const Telling& telling) {
  std::string text;
  for (const auto& [state, choice] : walk(scenario, choices).path) {
    std::string step(text.empty() ? "" : telling.between);
    step += token(scenario.states[state].id);
    step += telling.pair;
    step += token(scenario.states[state].choices[choice].id);
    if (text.size() + step.size() > telling.limit) break;
    text += step;
  }
  return text;
}

}  // namespace

std::string_view type_of(const Question& question) {
  switch (question.kind) {
    case QuestionKind::TrueFalse:
      return "true-false";
    case QuestionKind::Matching:
    case QuestionKind::Classify:
      return "matching";
    case QuestionKind::Ordering:
      return "sequencing";
    case QuestionKind::Number:
      for (const Option& option : question.options)
        if (!is_plain(option.least) || !is_plain(option.most)) return "fill-in";
      return "numeric";
    case QuestionKind::Text:
      return "fill-in";
    case QuestionKind::Rating:
      return "likert";
    default:
      return "choice";
  }
}

std::string response(const Question& question, const Answer& answer, const Telling& telling) {
  if (question.kind == QuestionKind::TrueFalse) return std::string(answer.front() == 0 ? telling.yes : telling.no);
  if (!is_written(question.kind)) return names_of(question, answer, telling);
  const std::string text = written(answer);
  if (type_of(question) == "fill-in") return plain(text);
  Millionths number = 0;
  return read_number(text, number) && is_plain(number) ? decimal(number, 6) : "";
}

std::string pattern(const Question& question, const Telling& telling) {
  if (!is_scored(question.kind)) return "";
  if (!is_written(question.kind)) return response(question, right_answer(question), telling);
  const Option& right = *first_right(question);
  if (question.kind == QuestionKind::Text) return plain(std::string(first_code_points(right.text, kMaxText)));
  const std::string least = decimal(right.least, 6);
  const std::string most = decimal(right.most, 6);
  if (type_of(question) == "fill-in") return least == most ? least : least + " - " + most;
  if (telling.letters) return least == most ? least : "";
  return least + "[:]" + most;
}

std::vector<Write> tell(const Interaction& interaction, const Telling& telling) {
  std::vector<Write> writes;
  const auto some = [&](std::string_view element, const std::string& value) {
    if (!value.empty()) add(writes, element, value);
  };
  if (const Scenario* scenario = interaction.scenario) {
    add(writes, "id", scenario->id);
    add(writes, "type", "performance");
    add(writes, telling.time, telling.time_of(interaction.local_time));
    some(telling.response, path_of(*scenario, interaction.answer, telling));
    add(writes, "result", "neutral");
    return writes;
  }
  const Question& question = *interaction.question;
  add(writes, "id", question.id);
  add(writes, "type", type_of(question));
  add(writes, telling.time, telling.time_of(interaction.local_time));
  some("correct_responses.0.pattern", pattern(question, telling));
  if (is_scored(question.kind)) add(writes, "weighting", decimal(question.points));
  some(telling.response, response(question, interaction.answer, telling));
  add(writes, "result", result(mark(question, interaction.answer), telling.incorrect));
  return writes;
}

Sense sense_of(std::span<const ErrorCode> codes, std::string_view error) {
  for (const ErrorCode& known : codes)
    if (known.code == error) return known.sense;
  return Sense::Failed;
}

}  // namespace cmi
}  // namespace lectern
