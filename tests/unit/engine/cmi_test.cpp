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

TEST_CASE("Every kind has a type that both editions know") {
  CHECK(cmi::type_of(QuestionKind::Choice) == "choice");
  CHECK(cmi::type_of(QuestionKind::Several) == "choice");
  CHECK(cmi::type_of(QuestionKind::Matching) == "matching");
  CHECK(cmi::type_of(QuestionKind::Ordering) == "sequencing");
}
