#include "state/state.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/text.hpp"
#include "progress/walk.hpp"
#include "sample.hpp"

using namespace lectern;

namespace {

constexpr std::size_t kNoLimit = 1u << 20;

std::int32_t random_score(Chance& chance) { return static_cast<std::int32_t>(chance.below(10002)) - 1; }

// One who has done a good deal.
Record random_record(Chance& chance, const Course& course) {
  Record record(course);
  record.saves = static_cast<std::uint32_t>(chance.below(1u << 24));
  for (std::uint32_t& word : record.seed.words) word = static_cast<std::uint32_t>(chance.below(1ull << 32));
  record.page = static_cast<Index>(chance.below(course.pages.size()));
  for (Index page = 0; page < course.pages.size(); ++page) record.seen[page] = !chance.one_in(4);
  for (Index at = 0; at < course.assessments.size(); ++at) {
    if (chance.one_in(4)) continue;
    AssessmentRecord& attempt = record.assessments[at];
    attempt.attempts = 1 + static_cast<int>(chance.below(63));
    attempt.passed = chance.one_in(2);
    attempt.score = random_score(chance);
    attempt.asked = draw_questions(course, course.assessments[at], record.seed, attempt.attempts);
    attempt.under_way = chance.one_in(2);
    while (attempt.asked.size() > 1 && chance.one_in(3)) {
      attempt.kept.push_back(attempt.asked.back());
      attempt.asked.pop_back();
    }
    for (const auto* list : {&attempt.asked, &attempt.kept})
      for (Index question : *list)
        if (!chance.one_in(4)) record.answers[question] = sample::random_answer(chance, course.questions[question]);
  }
  for (Index at = 0; at < course.objectives.size(); ++at) {
    record.objectives[at] = {chance.one_in(2), random_score(chance)};
    record.objective_order.push_back(at);
  }
  chance.shuffle(record.objective_order);
  for (Index at = 0; at < course.scenarios.size(); ++at) {
    if (chance.one_in(4)) continue;
    ScenarioRecord& scenario = record.scenarios[at];
    scenario.ended = chance.one_in(2);
    std::vector<Index> choices;
    for (std::size_t left = chance.below(80); left > 0; --left) choices.push_back(static_cast<Index>(chance.below(3)));
    for (const auto& step : walk(course.scenarios[at], choices).path) scenario.path.push_back(step.choice);
    if (course.report == Report::All) record.reported.push_back(static_cast<Index>(course.questions.size()) + at);
  }
  for (Index at = 0; at < course.questions.size(); ++at) {
    if (chance.one_in(4)) continue;
    const Question& question = course.questions[at];
    if (question.assessment == kNone && question.kind != QuestionKind::Reflection)
      record.practice[at] = {1 + static_cast<int>(chance.below(63)), sample::random_answer(chance, question)};
    if (is_reported(course, question)) record.reported.push_back(at);
  }
  return record;
}

std::string told(const std::vector<Index>& list) {
  std::string text = " [";
  for (Index at : list) text += std::to_string(at) + ',';
  return text + ']';
}

// A record as text, to compare and to show.
std::string told(const Record& record) {
  std::string text = std::to_string(record.saves) + '/' + std::to_string(record.page) + '/';
  for (std::uint32_t word : record.seed.words) text += std::to_string(word) + ' ';
  for (bool seen : record.seen) text += seen ? '+' : '-';
  for (const PracticeRecord& practice : record.practice) {
    text += "\nQ" + std::to_string(practice.attempts) + ':';
    text += told(practice.last);
  }
  for (const AssessmentRecord& attempt : record.assessments)
    text += "\nA" + std::to_string(attempt.attempts) + (attempt.under_way ? "u" : "") + (attempt.passed ? "p" : "") +
            std::to_string(attempt.score) + told(attempt.asked) + told(attempt.kept);
  for (const ScenarioRecord& scenario : record.scenarios)
    text += (scenario.ended ? "\nS+" : "\nS") + told(scenario.path);
  for (const ObjectiveRecord& objective : record.objectives)
    text += (objective.credited ? "\nO+" : "\nO") + std::to_string(objective.score);
  text += told(record.objective_order);
  for (const Answer& answer : record.answers) {
    text += "\nR" + told(answer);
  }
  return text + "\nI" + told(record.reported);
}

std::size_t seen_in(const Record& record) {
  return static_cast<std::size_t>(std::count(record.seen.begin(), record.seen.end(), 1));
}

// Nothing in it that could lead the engine astray.
void require_sound(const Course& course, const Record& record) {
  REQUIRE(record.page < course.pages.size());
  REQUIRE(record.seen.size() == course.pages.size());
  for (Index at = 0; at < course.assessments.size(); ++at) {
    const AssessmentRecord& attempt = record.assessments[at];
    REQUIRE(attempt.score >= kNoScore);
    REQUIRE(attempt.score <= 10000);
    for (const auto* list : {&attempt.asked, &attempt.kept})
      for (Index question : *list) REQUIRE(course.questions[question].assessment == at);
  }
  for (Index at = 0; at < course.scenarios.size(); ++at) {
    const auto& path = record.scenarios[at].path;
    REQUIRE(walk(course.scenarios[at], path).path.size() == path.size());
  }
  for (Index at = 0; at < course.questions.size(); ++at) {
    const Answer& last = record.practice[at].last;
    REQUIRE((last.empty() || fits(course.questions[at], last)));
    REQUIRE((record.answers[at].empty() || fits(course.questions[at], record.answers[at])));
  }
  const std::size_t things = course.questions.size() + course.scenarios.size();
  for (Index thing : record.reported) REQUIRE((thing == kNone || thing < things));
}

}  // namespace

TEST_CASE("A course just begun takes 48 characters") {
  Course course;
  course.id = "small";
  course.pages = {sample::page("one"), sample::page("two")};
  const auto small = sample::finished(course);
  Record record(*small);
  record.seen[0] = true;
  const std::string state = write_state(*small, record, kNoLimit);
  CHECK(state.substr(0, 4) == "1CAi");
  CHECK(state.substr(40, 3) == "PAD");
  CHECK(state.substr(43, 3) == small->pages[0].key);
  CHECK(state.size() == 48);
}

TEST_CASE("What was written is read") {
  Chance chance(3);
  for (int run = 0; run < 300; ++run) {
    const auto course = sample::finished(sample::random_course(chance));
    const Record record = random_record(chance, *course);
    const std::string state = write_state(*course, record, kNoLimit);
    REQUIRE(state.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
            std::string::npos);
    const auto read = read_state(*course, state);
    REQUIRE(read);
    REQUIRE(read->whole);
    REQUIRE(told(read->record) == told(record));
    REQUIRE(write_state(*course, read->record, kNoLimit) == state);
  }
}

TEST_CASE("Each save differs from the one before") {
  Chance chance(4);
  const auto course = sample::finished(sample::random_course(chance));
  Record record(*course);
  std::set<std::string> states;
  for (record.saves = 0; record.saves < 500; ++record.saves) states.insert(write_state(*course, record, kNoLimit));
  CHECK(states.size() == 500);
}

TEST_CASE("Whatever is cut off, what stands before the cut is kept") {
  Chance chance(5);
  for (int run = 0; run < 30; ++run) {
    const auto course = sample::finished(sample::random_course(chance));
    const Record record = random_record(chance, *course);
    const std::string state = write_state(*course, record, kNoLimit);
    std::size_t seen = 0, answered = 0;
    for (std::size_t length = 0; length < state.size(); ++length) {
      const auto read = read_state(*course, state.substr(0, length));
      REQUIRE(read.has_value() == (length >= 40));
      if (!read) continue;
      require_sound(*course, read->record);
      const Record& kept = read->record;
      REQUIRE(kept.page == record.page);
      REQUIRE(kept.seed.words == record.seed.words);
      REQUIRE(seen_in(kept) >= seen);
      seen = seen_in(kept);
      std::size_t count = 0;
      for (Index page = 0; page < kept.seen.size(); ++page) REQUIRE((!kept.seen[page] || record.seen[page]));
      for (Index at = 0; at < kept.practice.size(); ++at) {
        if (kept.practice[at].attempts > 0) {
          REQUIRE(kept.practice[at].attempts == record.practice[at].attempts);
          REQUIRE(kept.practice[at].last == record.practice[at].last);
        }
        if (!kept.answers[at].empty()) REQUIRE(kept.answers[at] == record.answers[at]);
        count += !kept.answers[at].empty() + !kept.practice[at].last.empty();
      }
      REQUIRE(count >= answered);
      answered = count;
    }
  }
}

TEST_CASE("A character that has changed is noticed but for one in 4,096, and its part is not believed") {
  Chance chance(16);
  std::size_t changes = 0, missed = 0;
  for (int run = 0; run < 40; ++run) {
    const auto course = sample::finished(sample::random_course(chance));
    const std::string state = write_state(*course, random_record(chance, *course), kNoLimit);
    for (std::size_t at = 40; at < state.size(); ++at) {
      std::string changed = state;
      changed[at] = digit(static_cast<std::uint32_t>(digit_value(state[at])) + 1);
      const auto read = read_state(*course, changed);
      REQUIRE(read);
      ++changes;
      missed += read->whole;
      if (read->whole) continue;
      const std::string kept = write_state(*course, read->record, kNoLimit);
      REQUIRE(state.compare(0, kept.size(), kept) == 0);
      REQUIRE(kept.size() <= at);
    }
  }
  CHECK(changes > 4000);
  CHECK(missed * 1000 < changes);
}

TEST_CASE("A damaged state is read as far as it is sound, or not at all") {
  Chance chance(6);
  for (int run = 0; run < 4000; ++run) {
    Chance own(static_cast<std::uint64_t>(run / 100));
    const auto course = sample::finished(sample::random_course(own));
    std::string state = write_state(*course, random_record(own, *course), kNoLimit);
    for (std::size_t faults = 1 + chance.below(3); faults > 0 && !state.empty(); --faults) {
      const std::size_t at = chance.below(state.size());
      switch (chance.below(4)) {
        case 0:
          state[at] = static_cast<char>(chance.below(256));
          break;
        case 1:
          state.erase(at, 1 + chance.below(10));
          break;
        case 2:
          state.insert(at, 1, "Aa0-_ \n\0%"[chance.below(9)]);
          break;
        default:
          state.insert(at, state.substr(chance.below(state.size()), chance.below(40)));
      }
    }
    if (const auto read = read_state(*course, state)) require_sound(*course, read->record);
  }
}

TEST_CASE("Noise, another course's state and a later version are no saved state") {
  Chance chance(7);
  const auto course = sample::finished(sample::random_course(chance));
  Course other = *course;
  other.id = "another";
  const std::string state = write_state(*course, random_record(chance, *course), kNoLimit);
  CHECK_FALSE(read_state(*course, ""));
  CHECK_FALSE(read_state(*course, "1"));
  CHECK_FALSE(read_state(*course, "2" + state.substr(1)));
  CHECK_FALSE(read_state(*sample::finished(other), state));
  for (int run = 0; run < 2000; ++run) {
    std::string noise = "1";
    for (std::size_t left = chance.below(200); left > 0; --left) noise += static_cast<char>(chance.below(256));
    CHECK_FALSE(read_state(*course, noise));
  }
}

TEST_CASE("Parts of a later version are passed over") {
  Chance chance(8);
  const auto course = sample::finished(sample::random_course(chance));
  const Record record = random_record(chance, *course);
  std::string state = write_state(*course, record, kNoLimit);
  // Z, length 4, "work", and the check of engine/state.md.
  const std::string part = "ZAEwork";
  const std::uint32_t value = hash(part);
  std::string check;
  append_digits(check, (value ^ value >> 12 ^ value >> 24) & 0xfff, 2);
  state.insert(40, part + check);
  const auto read = read_state(*course, state);
  REQUIRE(read);
  CHECK(read->whole);
  CHECK(told(read->record) == told(record));
}

TEST_CASE("Over the limit, parts are left out from the end") {
  Chance chance(9);
  const auto course = sample::finished(sample::random_course(chance));
  const Record record = random_record(chance, *course);
  const std::string whole = write_state(*course, record, kNoLimit);
  for (std::size_t limit = 40; limit <= whole.size(); ++limit) {
    const std::string state = write_state(*course, record, limit);
    REQUIRE(state.size() <= limit);
    REQUIRE(whole.compare(0, state.size(), state) == 0);
    const auto read = read_state(*course, state);
    REQUIRE(read);
    REQUIRE(read->whole);
  }
}

TEST_CASE("No state is longer than the longest") {
  Chance chance(17);
  std::size_t closest = 1000;
  for (int run = 0; run < 2000; ++run) {
    const auto course = sample::finished(sample::random_course(chance));
    const std::size_t longest = longest_state(*course);
    const std::size_t length = write_state(*course, random_record(chance, *course), kNoLimit).size();
    REQUIRE(length <= longest);
    closest = std::min(closest, longest - length);
  }
  CHECK(closest < 60);
}

TEST_CASE("200 pages and 300 questions of every kind fit into SCORM 1.2's 4,096 characters") {
  Course course;
  course.id = "large";
  Assessment assessment;
  assessment.id = "check";
  using enum QuestionKind;
  // Of a hundred questions sixty are choices; texts and numbers take most room.
  const auto kind_of = [](Index at) {
    constexpr QuestionKind kOthers[] = {Several, Matching, Ordering, TrueFalse, Classify, Rating, Planner, Several};
    if (at % 50 == 0) return Text;
    if (at % 50 == 1) return Number;
    return at % 5 < 3 ? Choice : kOthers[at / 5 % 8];
  };
  for (Index at = 0; at < 300; ++at) {
    course.questions.push_back(
        sample::question("question-" + std::to_string(at), at < 270 ? kind_of(at) : Choice, 6, 4));
    course.questions.back().length = 20;
    if (at >= 270) assessment.questions.push_back(at);
  }
  for (Index at = 0; at < 199; ++at) {
    course.pages.push_back(sample::page("page-" + std::to_string(at)));
    for (Index question = at * 270 / 199; question < (at + 1) * 270 / 199; ++question)
      course.pages.back().questions.push_back(question);
  }
  course.pages.push_back(sample::page("last"));
  course.pages.back().assessment = 0;
  course.assessments.push_back(assessment);
  const auto large = sample::finished(course);
  CHECK(longest_state(*large) <= 4096);

  Chance chance(18);
  Record record(*large);
  record.seen.assign(200, 1);
  record.assessments[0].attempts = 2;
  record.assessments[0].asked = assessment.questions;
  for (Index at = 0; at < 300; ++at) {
    const Answer answer = sample::random_answer(chance, large->questions[at]);
    if (large->questions[at].assessment == kNone) {
      record.practice[at] = {2, answer};
    } else {
      record.answers[at] = answer;
      record.reported.push_back(at);
    }
  }
  const std::string state = write_state(*large, record, 4096);
  const auto read = read_state(*large, state);
  REQUIRE(read);
  CHECK(state.size() <= longest_state(*large));
  CHECK(told(read->record) == told(record));
}
