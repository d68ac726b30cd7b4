#include "marking/marking.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace lectern;

namespace {

// Hundredths earned of 3 points.
Hundredths earned(QuestionKind kind, Credit credit, const Answer& answer) {
  Question question = sample::question("q", kind, 5, 4);
  question.points = 3;
  question.credit = credit;
  return mark(question, answer).earned;
}

}  // namespace

TEST_CASE("A choice is right or wrong, whatever the credit") {
  for (Credit credit : {Credit::Whole, Credit::Part, Credit::PartPenalty}) {
    CHECK(earned(QuestionKind::Choice, credit, {0}) == 300);
    CHECK(earned(QuestionKind::Choice, credit, {1}) == 0);
  }
}

TEST_CASE("Several right options: a and b of five") {
  struct Row {
    Answer answer;
    Hundredths whole, part, part_penalty;
  };
  const Row row = GENERATE(Row{{0, 1}, 300, 300, 300},       // both
                           Row{{0}, 0, 240, 150},            // one
                           Row{{0, 1, 2}, 0, 240, 150},      // both and a wrong one
                           Row{{0, 2}, 0, 180, 0},           // one each
                           Row{{2}, 0, 120, 0},              // a wrong one
                           Row{{0, 1, 2, 3, 4}, 0, 120, 0},  // all
                           Row{{2, 3, 4}, 0, 0, 0});         // every wrong one
  CHECK(earned(QuestionKind::Several, Credit::Whole, row.answer) == row.whole);
  CHECK(earned(QuestionKind::Several, Credit::Part, row.answer) == row.part);
  CHECK(earned(QuestionKind::Several, Credit::PartPenalty, row.answer) == row.part_penalty);
}

TEST_CASE("Matching counts pairs: each of four items belongs to a") {
  CHECK(earned(QuestionKind::Matching, Credit::Whole, {0, 0, 0, 0}) == 300);
  CHECK(earned(QuestionKind::Matching, Credit::Whole, {0, 0, 0, 1}) == 0);
  CHECK(earned(QuestionKind::Matching, Credit::Part, {0, 0, 0, 1}) == 225);
  CHECK(earned(QuestionKind::Matching, Credit::Part, {0, 1, 2, 3}) == 75);
  CHECK(earned(QuestionKind::Matching, Credit::Part, {1, 2, 3, 4}) == 0);
}

TEST_CASE("Ordering counts places") {
  CHECK(earned(QuestionKind::Ordering, Credit::Whole, {0, 1, 2, 3, 4}) == 300);
  CHECK(earned(QuestionKind::Ordering, Credit::Whole, {1, 0, 2, 3, 4}) == 0);
  CHECK(earned(QuestionKind::Ordering, Credit::Part, {1, 0, 2, 3, 4}) == 180);
  CHECK(earned(QuestionKind::Ordering, Credit::Part, {1, 2, 3, 4, 0}) == 0);
}

TEST_CASE("Half a hundredth is rounded up, less is rounded down") {
  Question question = sample::question("q", QuestionKind::Matching, 2, 8);
  question.credit = Credit::Part;
  CHECK(mark(question, {0, 1, 1, 1, 1, 1, 1, 1}).earned == 13);  // 12.5
  question = sample::question("q", QuestionKind::Matching, 2, 3);
  question.credit = Credit::Part;
  CHECK(mark(question, {0, 1, 1}).earned == 33);
  CHECK(mark(question, {0, 0, 1}).earned == 67);
}

TEST_CASE("Parts tell which options, items or places are right") {
  auto parts = [](QuestionKind kind, const Answer& answer) {
    std::string text;
    for (const Mark::Part& part : mark(sample::question("q", kind), answer).parts)
      text += std::to_string(part.index) + (part.right ? "+" : "-");
    return text;
  };
  CHECK(parts(QuestionKind::Choice, {2}) == "2-");
  CHECK(parts(QuestionKind::Several, {0, 3}) == "0+3-");
  CHECK(parts(QuestionKind::Matching, {0, 2, 0}) == "0+1-2+");
  CHECK(parts(QuestionKind::Ordering, {0, 2, 1, 3}) == "0+2-1-3+");
}

TEST_CASE("Whatever is answered, only the right answer earns every point, and none earns less than nothing") {
  Chance chance(1);
  for (int run = 0; run < 300; ++run) {
    const Course course = sample::random_course(chance);
    for (const Question& question : course.questions) {
      const Answer answer = sample::random_answer(chance, question);
      const Mark marked = mark(question, answer);
      REQUIRE(marked.earned >= 0);
      REQUIRE(marked.earned <= points_of(question));
      if (!is_scored(question.kind)) {
        REQUIRE(marked.outcome == Outcome::Neutral);
        continue;
      }
      if (!is_written(question.kind))
        REQUIRE((marked.earned == points_of(question)) == (answer == right_answer(question)));
      REQUIRE((marked.outcome == Outcome::Correct) == (marked.earned == points_of(question)));
      REQUIRE((marked.outcome == Outcome::Incorrect) == (marked.earned == 0));
      if (question.credit == Credit::Whole) REQUIRE(marked.outcome != Outcome::Partial);
    }
  }
}
