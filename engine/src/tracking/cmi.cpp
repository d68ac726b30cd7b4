#include "tracking/cmi.hpp"

#include <algorithm>

#include "base/text.hpp"

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

std::string_view type_of(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::Matching:
      return "matching";
    case QuestionKind::Ordering:
      return "sequencing";
    default:
      return "choice";
  }
}

std::string raw_score(Hundredths per_cent, bool respell) {
  std::string text = decimal_hundredths(per_cent);
  if (respell && per_cent % 10 == 0) text += per_cent % 100 == 0 ? ".0" : "0";
  return text;
}

std::string result(const Mark& mark, std::string_view incorrect) {
  if (mark.outcome == Outcome::Partial) return decimal_hundredths(mark.earned);
  return std::string(mark.outcome == Outcome::Correct ? "correct" : incorrect);
}

std::vector<Write> tell(const Interaction& interaction, const Telling& telling) {
  const Question& question = *interaction.question;
  std::vector<Write> writes;
  add(writes, "id", question.id);
  add(writes, "type", type_of(question.kind));
  add(writes, telling.time, telling.time_of(interaction.local_time));
  add(writes, "correct_responses.0.pattern", telling.pattern_of(question, right_answer(question)));
  add(writes, "weighting", decimal(question.points));
  add(writes, telling.response, telling.pattern_of(question, interaction.answer));
  add(writes, "result", result(mark(question, interaction.answer), telling.incorrect));
  return writes;
}

}  // namespace cmi
}  // namespace lectern
