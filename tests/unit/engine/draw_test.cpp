#include "marking/draw.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "sample.hpp"

using namespace lectern;

namespace {

constexpr Seed kSeed{{1, 2, 3, 4}};

Assessment assessment(Shuffle shuffle) {
  Assessment made;
  made.id = "check";
  made.key = "a01";
  made.shuffle = shuffle;
  for (Index at = 0; at < 12; ++at) made.questions.push_back(at);
  return made;
}

std::vector<Index> options(Shuffle shuffle, QuestionKind kind, int attempt = 1, const Seed& seed = kSeed) {
  Question question = sample::question("q", kind, 8);
  question.key = "q01";
  return draw_options(assessment(shuffle), question, seed, attempt);
}

const std::vector<Index> kEight{0, 1, 2, 3, 4, 5, 6, 7};

}  // namespace

TEST_CASE("A seed is 32 hexadecimal digits") {
  const auto seed = read_seed("0123456789abcdef00000000ffffffff");
  REQUIRE(seed);
  CHECK(seed->words == std::array<std::uint32_t, 4>{0x01234567, 0x89abcdef, 0, 0xffffffff});
  for (const char* bad : {"", "0", "0123456789abcdef00000000fffffff", "0123456789abcdef00000000ffffffff0",
                          "0123456789ABCDEF00000000ffffffff", "0123456789abcdef00000000fffffffg"})
    CHECK_FALSE(read_seed(bad));
}

TEST_CASE("A draw is a permutation, the same each time, and another at the next attempt") {
  std::set<std::vector<Index>> orders;
  for (int attempt = 1; attempt <= 20; ++attempt) {
    auto drawn = draw_questions(Course(), assessment(Shuffle::All), kSeed, attempt);
    CHECK(drawn == draw_questions(Course(), assessment(Shuffle::All), kSeed, attempt));
    orders.insert(drawn);
    std::sort(drawn.begin(), drawn.end());
    CHECK(drawn == assessment(Shuffle::All).questions);
  }
  CHECK(orders.size() == 20);
}

TEST_CASE("Every option takes every place about as often") {
  std::vector<std::vector<int>> count(8, std::vector<int>(8));
  for (std::uint32_t learner = 0; learner < 4000; ++learner) {
    const auto drawn = options(Shuffle::Options, QuestionKind::Choice, 1, Seed{{learner, 0, 0, 0}});
    for (std::size_t place = 0; place < 8; ++place) ++count[drawn[place]][place];
  }
  for (const auto& places : count)
    for (int times : places) {
      CHECK(times > 400);
      CHECK(times < 600);
    }
}

TEST_CASE("Only what is to be shuffled is") {
  CHECK(draw_questions(Course(), assessment(Shuffle::None), kSeed, 1) == assessment(Shuffle::None).questions);
  CHECK(draw_questions(Course(), assessment(Shuffle::Options), kSeed, 1) == assessment(Shuffle::None).questions);
  for (auto kind : {QuestionKind::Choice, QuestionKind::Several}) {
    CHECK(options(Shuffle::None, kind) == kEight);
    CHECK(options(Shuffle::Options, kind) != kEight);
    CHECK(options(Shuffle::All, kind) != kEight);
  }
  for (auto kind : {QuestionKind::Matching, QuestionKind::Ordering}) CHECK(options(Shuffle::All, kind) == kEight);
}

TEST_CASE("Two questions of one attempt are shuffled apart, and every word of the seed matters") {
  Question first = sample::question("first", QuestionKind::Choice, 8);
  first.key = "q01";
  Question second = first;
  second.key = "q02";
  CHECK(draw_options(assessment(Shuffle::Options), first, kSeed, 1) !=
        draw_options(assessment(Shuffle::Options), second, kSeed, 1));
  for (std::size_t word = 0; word < 4; ++word) {
    Seed other = kSeed;
    other.words[word] ^= 1u << 31;
    CHECK(options(Shuffle::Options, QuestionKind::Choice, 1, other) != options(Shuffle::Options, QuestionKind::Choice));
  }
}

namespace {

// Twelve questions, the first four of one objective; two of it and three others are drawn.
Course pool() {
  Course course;
  course.objectives = {{"one", "o01", "", 75}};
  for (int at = 0; at < 12; ++at)
    course.questions.push_back(sample::question("q" + std::to_string(at), QuestionKind::Choice));
  for (int at = 0; at < 4; ++at) course.questions[static_cast<std::size_t>(at)].objective = 0;
  course.assessments = {assessment(Shuffle::None)};
  course.assessments[0].draws = {{0, 2}, {kNone, 3}};
  return course;
}

}  // namespace

TEST_CASE("A blueprint draws as many of each objective, unseen questions first") {
  const Course course = pool();
  CHECK(course.assessments[0].asked() == 5);
  std::set<Index> met;
  for (int attempt = 1; attempt <= 2; ++attempt) {
    const auto drawn = draw_questions(course, course.assessments[0], kSeed, attempt);
    REQUIRE(drawn.size() == 5);
    CHECK(std::is_sorted(drawn.begin(), drawn.end()));
    CHECK(std::count_if(drawn.begin(), drawn.end(), [](Index at) { return at < 4; }) == 2);
    for (Index question : drawn) CHECK(met.insert(question).second);
  }
  for (int attempt = 3; attempt <= 50; ++attempt) {
    const auto drawn = draw_questions(course, course.assessments[0], kSeed, attempt);
    const std::set<Index> distinct(drawn.begin(), drawn.end());
    REQUIRE(distinct.size() == 5);
    met.insert(drawn.begin(), drawn.end());
  }
  CHECK(met.size() == 12);
}

TEST_CASE("Learners draw differently") {
  const Course course = pool();
  std::set<std::vector<Index>> draws;
  for (std::uint32_t learner = 0; learner < 200; ++learner)
    draws.insert(draw_questions(course, course.assessments[0], Seed{{learner, 0, 0, 0}}, 1));
  CHECK(draws.size() > 100);
}

TEST_CASE("A fixed option keeps its place") {
  Question question = sample::question("q", QuestionKind::Choice, 6);
  question.key = "q01";
  question.options[5].fixed = question.options[2].fixed = true;
  std::set<std::vector<Index>> orders;
  for (int attempt = 1; attempt <= 50; ++attempt) {
    const auto drawn = draw_options(assessment(Shuffle::Options), question, kSeed, attempt);
    CHECK(drawn[5] == 5);
    CHECK(drawn[2] == 2);
    orders.insert(drawn);
  }
  CHECK(orders.size() > 10);
}
