#include "marking/answer.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace lectern;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TakenAnswer take(QuestionKind kind, std::vector<std::string> options, Pairs pairs = {}) {
  return take_answer(sample::question("q", kind), {std::move(options), std::move(pairs), ""});
}

}  // namespace

TEST_CASE("Answers become the places of their options") {
  CHECK(take(QuestionKind::Choice, {"c"}).answer == Answer{2});
  CHECK(take(QuestionKind::Several, {"d", "a"}).answer == Answer{0, 3});
  CHECK(take(QuestionKind::Ordering, {"d", "a", "c", "b"}).answer == Answer{3, 0, 2, 1});
  CHECK(take(QuestionKind::Matching, {}, {{"c", "d"}, {"a", "b"}, {"b", "b"}}).answer == Answer{1, 1, 3});
}

TEST_CASE("Answers that are none are told apart") {
  for (auto kind : {QuestionKind::Choice, QuestionKind::Several, QuestionKind::Matching, QuestionKind::Ordering})
    CHECK(take(kind, {}).fault == AnswerFault::Empty);
  CHECK(take(QuestionKind::Ordering, {"d", "a"}).fault == AnswerFault::Incomplete);
  CHECK(take(QuestionKind::Matching, {}, {{"a", "b"}}).fault == AnswerFault::Incomplete);
}

TEST_CASE("Answers that no page could have made are unknown") {
  CHECK(take(QuestionKind::Choice, {"a", "b"}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Choice, {"e"}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Choice, {""}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Several, {"a", "a"}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Ordering, {"a", "a"}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Ordering, {"a", "b", "c", "d", "a"}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Matching, {}, {{"a", "b"}, {"a", "c"}}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Matching, {}, {{"a", "z"}}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Matching, {}, {{"z", "a"}}).fault == AnswerFault::Unknown);
  CHECK(take(QuestionKind::Matching, {}, {{"a", "a"}, {"b", "a"}, {"c", "a"}, {"d", "a"}}).fault ==
        AnswerFault::Unknown);
}

TEST_CASE("An answer fits only a question it could have been given to") {
  auto fits = [](QuestionKind kind, const Answer& answer) {
    return lectern::fits(sample::question("q", kind), answer);
  };
  CHECK(fits(QuestionKind::Choice, {3}));
  CHECK_FALSE(fits(QuestionKind::Choice, {4}));
  CHECK_FALSE(fits(QuestionKind::Choice, {}));
  CHECK_FALSE(fits(QuestionKind::Choice, {0, 1}));
  CHECK(fits(QuestionKind::Several, {0, 3}));
  CHECK_FALSE(fits(QuestionKind::Several, {}));
  CHECK_FALSE(fits(QuestionKind::Several, {1, 1}));
  CHECK(fits(QuestionKind::Matching, {3, 3, 3}));
  CHECK_FALSE(fits(QuestionKind::Matching, {3, 3}));
  CHECK_FALSE(fits(QuestionKind::Matching, {3, 3, kNone}));
  CHECK(fits(QuestionKind::Ordering, {3, 2, 1, 0}));
  CHECK_FALSE(fits(QuestionKind::Ordering, {3, 2, 1}));
  CHECK_FALSE(fits(QuestionKind::Ordering, {3, 2, 1, 1}));
}

TEST_CASE("What was taken is given back, and the right answer fits") {
  Chance chance(2);
  for (int run = 0; run < 200; ++run) {
    for (const Question& question : sample::random_course(chance).questions) {
      const Answer answer = sample::random_answer(chance, question);
      if (question.kind == QuestionKind::Reflection) continue;
      REQUIRE(fits(question, answer));
      const TakenAnswer taken = take_answer(question, sample::given(question, answer));
      REQUIRE_FALSE(taken.fault);
      REQUIRE(taken.answer == answer);
    }
  }
}
