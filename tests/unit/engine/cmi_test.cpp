#include "tracking/cmi.hpp"

#include <catch2/catch.hpp>

using namespace lectern;

namespace {
constexpr std::int64_t kHour = 3600000;
constexpr Instant kDay = 24 * kHour;
}  // namespace

TEST_CASE("CMITimespan has four digits of hours and two decimals, and stops at 9999 hours") {
  CHECK(cmi::timespan(0) == "0000:00:00.00");
  CHECK(cmi::timespan(9) == "0000:00:00.00");
  CHECK(cmi::timespan(10) == "0000:00:00.01");
  CHECK(cmi::timespan(59999) == "0000:00:59.99");
  CHECK(cmi::timespan(60000) == "0000:01:00.00");
  CHECK(cmi::timespan(kHour - 1) == "0000:59:59.99");
  CHECK(cmi::timespan(100 * kHour) == "0100:00:00.00");
  CHECK(cmi::timespan(10000 * kHour - 1) == "9999:59:59.99");
  CHECK(cmi::timespan(10000 * kHour) == "9999:59:59.99");
  CHECK(cmi::timespan(-1) == "0000:00:00.00");
}

TEST_CASE("A timeinterval names hours, minutes and seconds with at most two decimals") {
  CHECK(cmi::interval(0) == "PT0H0M0S");
  CHECK(cmi::interval(9) == "PT0H0M0S");
  CHECK(cmi::interval(10) == "PT0H0M0.01S");
  CHECK(cmi::interval(1500) == "PT0H0M1.5S");
  CHECK(cmi::interval(59990) == "PT0H0M59.99S");
  CHECK(cmi::interval(25 * kHour + 61000) == "PT25H1M1S");
  CHECK(cmi::interval(-1) == "PT0H0M0S");
}

TEST_CASE("CMITime is the time of day") {
  CHECK(cmi::time_of_day(0) == "00:00:00");
  CHECK(cmi::time_of_day(kDay - 1) == "23:59:59");
  CHECK(cmi::time_of_day(kDay) == "00:00:00");
  CHECK(cmi::time_of_day(-1) == "23:59:59");
}

TEST_CASE("A timestamp has neither fraction nor zone, and knows the calendar from 1970 to 2038") {
  CHECK(cmi::timestamp(0) == "1970-01-01T00:00:00");
  CHECK(cmi::timestamp(-1) == "1970-01-01T00:00:00");
  CHECK(cmi::timestamp(951782400000) == "2000-02-29T00:00:00");
  CHECK(cmi::timestamp(951868799999) == "2000-02-29T23:59:59");
  CHECK(cmi::timestamp(951868800000) == "2000-03-01T00:00:00");
  CHECK(cmi::timestamp(1772323199000) == "2026-02-28T23:59:59");
  CHECK(cmi::timestamp(1772323200000) == "2026-03-01T00:00:00");
  CHECK(cmi::timestamp(1798761599000) == "2026-12-31T23:59:59");
  CHECK(cmi::timestamp(4107542400000) == "2038-01-19T03:14:07");
  CHECK(cmi::timestamp(253402300799999) == "2038-01-19T03:14:07");
}

TEST_CASE("A score has at most two decimals, and another spelling where there is one") {
  CHECK(cmi::raw_score(0, false) == "0");
  CHECK(cmi::raw_score(8000, false) == "80");
  CHECK(cmi::raw_score(8050, false) == "80.5");
  CHECK(cmi::raw_score(6666, false) == "66.66");
  CHECK(cmi::raw_score(10000, false) == "100");
  CHECK(cmi::raw_score(0, true) == "0.0");
  CHECK(cmi::raw_score(8000, true) == "80.0");
  CHECK(cmi::raw_score(8050, true) == "80.50");
  CHECK(cmi::raw_score(6666, true) == "66.66");
  CHECK(cmi::raw_score(10000, true) == "100.0");
}

TEST_CASE("A result is a word, or what was earned in part") {
  CHECK(cmi::result({Outcome::Correct, 300, {}}, "wrong") == "correct");
  CHECK(cmi::result({Outcome::Incorrect, 0, {}}, "wrong") == "wrong");
  CHECK(cmi::result({Outcome::Incorrect, 0, {}}, "incorrect") == "incorrect");
  CHECK(cmi::result({Outcome::Partial, 133, {}}, "wrong") == "1.33");
}

namespace {

Question question_of(QuestionKind kind, std::vector<Option> options = {}) {
  Question question;
  question.kind = kind;
  question.options = std::move(options);
  return question;
}

const cmi::Telling kLetters{"time", "student_response", cmi::time_of_day, ",", ".", "t", "f", "wrong", true, 255};
const cmi::Telling kNames{"timestamp", "learner_response", cmi::timestamp, "[,]", "[.]", "true",
                          "false",     "incorrect",        false,          4000};

}  // namespace

TEST_CASE("Every kind has a type that both editions know") {
  const std::pair<QuestionKind, const char*> kinds[] = {
      {QuestionKind::Choice, "choice"},        {QuestionKind::Several, "choice"},
      {QuestionKind::Matching, "matching"},    {QuestionKind::Ordering, "sequencing"},
      {QuestionKind::TrueFalse, "true-false"}, {QuestionKind::Classify, "matching"},
      {QuestionKind::Text, "fill-in"},         {QuestionKind::Number, "numeric"},
      {QuestionKind::Rating, "likert"}};
  for (const auto& [kind, type] : kinds) CHECK(cmi::type_of(question_of(kind)) == type);
}

TEST_CASE("A number of more than five digits is told as it was written") {
  const auto range = [](Millionths least, Millionths most) {
    return question_of(QuestionKind::Number, {{"a", "", true, false, least * 1000000, most * 1000000}});
  };
  CHECK(cmi::type_of(range(0, 99999)) == "numeric");
  CHECK(cmi::type_of(range(0, 100000)) == "fill-in");
  CHECK(cmi::type_of(range(-100000, 0)) == "fill-in");
  CHECK(cmi::response(range(0, 99999), points_of("1,250.50"), kNames) == "1250.5");
  CHECK(cmi::response(range(0, 99999), points_of("100000"), kNames).empty());
  CHECK(cmi::response(range(0, 100000), points_of("17,500,000"), kNames) == "17,500,000");
  CHECK(cmi::pattern(range(70, 74), kNames) == "70[:]74");
  CHECK(cmi::pattern(range(72, 72), kNames) == "72[:]72");
  CHECK(cmi::pattern(range(72, 72), kLetters) == "72");
  CHECK(cmi::pattern(range(70, 74), kLetters).empty());
  CHECK(cmi::pattern(range(70, 100000), kLetters) == "70 - 100000");
}

TEST_CASE("What a learner wrote never reads as a list or a range") {
  const Question question = question_of(QuestionKind::Text, {{"a", "{lang=cy}un", true}});
  CHECK(cmi::response(question, points_of("{a}[,]b"), kNames) == "(a)(,)b");
  CHECK(cmi::pattern(question, kNames) == "(lang=cy)un");
}

TEST_CASE("True and false are words of each edition") {
  const Question question = question_of(QuestionKind::TrueFalse, {{"yes", "True"}, {"no", "False", true}});
  CHECK(cmi::response(question, {0}, kLetters) == "t");
  CHECK(cmi::pattern(question, kLetters) == "f");
  CHECK(cmi::response(question, {1}, kNames) == "false");
}

TEST_CASE("A way through a scenario is told as far as there is room") {
  Scenario scenario;
  scenario.id = "call";
  scenario.states = {{"the-start", {{"a-1", "", 0, {}}, {"b", "", 1, {}}}, {}}, {"end", {}, {}}};
  const auto path = [&](cmi::Telling telling, Answer choices) {
    Interaction interaction{.scenario = &scenario, .answer = std::move(choices)};
    return cmi::tell(interaction, telling)[3].value;
  };
  CHECK(path(kNames, {0, 1}) == "the_start[.]a_1[,]the_start[.]b");
  CHECK(path(kLetters, {0, 1}) == "the_start.a_1,the_start.b");
  CHECK(path(kLetters, Answer(kMaxSteps, 0)).size() == 18 * 13 + 17);
}
