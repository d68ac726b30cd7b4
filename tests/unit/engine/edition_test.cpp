// A learner halfway through meets a new edition of the course: what still exists is kept.
#include <catch2/catch.hpp>

#include <algorithm>

#include "sample.hpp"
#include "state/state.hpp"

using namespace lectern;

namespace {

// Pages one (with first and second), two (with third), check (an assessment of fourth and fifth).
Course edition() {
  Course course;
  course.id = "course";
  course.pages = {sample::page("one", {0, 1}), sample::page("two", {2}), sample::page("check")};
  course.pages[2].assessment = 0;
  course.questions = {
      sample::question("first", QuestionKind::Choice), sample::question("second", QuestionKind::Several, 8),
      sample::question("third", QuestionKind::Ordering), sample::question("fourth", QuestionKind::Matching),
      sample::question("fifth", QuestionKind::Choice)};
  Assessment check;
  check.id = "check";
  check.questions = {3, 4};
  course.assessments = {check};
  return course;
}

const Answer kFirst{2}, kSecond{0, 5, 7}, kThird{3, 1, 0, 2}, kFourth{2, 0, 3}, kFifth{1};

// All done in the first edition, on page two.
std::string saved() {
  const auto course = sample::finished(edition());
  Record record(*course);
  record.page = 1;
  record.seen = {1, 1, 1};
  record.practice[0] = {1, kFirst};
  record.practice[1] = {2, kSecond};
  record.practice[2] = {3, kThird};
  record.answers[3] = kFourth;
  record.answers[4] = kFifth;
  record.assessments[0] = {1, false, true, 8000, {3, 4}, {}};
  record.reported = {4, 0, 3};
  return write_state(*course, record, 4096);
}

struct Met {
  std::shared_ptr<const Course> course;
  Record record;

  const PracticeRecord& practice(const char* id) const { return record.practice[course->find_question(id)]; }
  const Answer& answer(const char* id) const { return record.answers[course->find_question(id)]; }
  bool seen(const char* id) const { return record.seen[course->find_page(id)]; }
  const std::string& page() const { return course->pages[record.page].id; }
  // Answers as ids, whatever the places.
  std::vector<std::string> ids(const char* id, const Answer& answer) const {
    return sample::given(course->questions[course->find_question(id)], answer).options;
  }
};

Met meet(Course course) {
  Met met{sample::finished(std::move(course)), {}};
  auto read = read_state(*met.course, saved());
  REQUIRE(read);
  REQUIRE(read->whole);
  met.record = std::move(read->record);
  return met;
}

void check_all_kept(const Met& met) {
  CHECK(met.practice("first").last == kFirst);
  CHECK(met.practice("first").attempts == 1);
  CHECK(met.practice("second").last == kSecond);
  CHECK(met.practice("third").last == kThird);
  CHECK(met.practice("third").attempts == 3);
  CHECK(met.answer("fourth") == kFourth);
  CHECK(met.answer("fifth") == kFifth);
  CHECK(met.record.assessments[0].passed);
  CHECK(met.record.assessments[0].score == 8000);
}

}  // namespace

TEST_CASE("The same edition keeps everything") {
  const Met met = meet(edition());
  check_all_kept(met);
  CHECK(met.page() == "two");
  CHECK(std::count(met.record.seen.begin(), met.record.seen.end(), 1) == 3);
  CHECK(met.record.reported == std::vector<Index>{4, 0, 3});
}

TEST_CASE("A page and a question more are unseen and unanswered") {
  Course course = edition();
  course.questions.push_back(sample::question("sixth", QuestionKind::Choice));
  course.pages.insert(course.pages.begin(), sample::page("zero", {5}));
  const Met met = meet(course);
  check_all_kept(met);
  CHECK(met.page() == "two");
  CHECK_FALSE(met.seen("zero"));
  CHECK(std::count(met.record.seen.begin(), met.record.seen.end(), 1) == 3);
  CHECK(met.practice("sixth").attempts == 0);
}

TEST_CASE("Pages and questions in another order are the same") {
  Course course = edition();
  std::swap(course.pages[0], course.pages[1]);
  std::swap(course.questions[0], course.questions[4]);
  course.pages[1].questions = {1, 4};
  course.assessments[0].questions = {0, 3};
  const Met met = meet(course);
  check_all_kept(met);
  CHECK(met.page() == "two");
  CHECK(met.record.reported == std::vector<Index>{0, 4, 3});
}

TEST_CASE("A page and a question less are forgotten, and interactions keep their numbers") {
  Course course = edition();
  course.pages[1] = sample::page("new");
  course.pages[0].questions = {1};
  course.questions.erase(course.questions.begin());      // first
  course.questions.erase(course.questions.begin() + 1);  // third
  course.pages[0].questions = {0};
  course.assessments[0].questions = {1, 2};
  const Met met = meet(course);
  CHECK(met.page() == "one");
  CHECK_FALSE(met.seen("new"));
  CHECK(met.practice("second").last == kSecond);
  CHECK(met.answer("fourth") == kFourth);
  CHECK(met.record.reported == std::vector<Index>{2, kNone, 1});
}

TEST_CASE("A renamed question is a new one") {
  Course course = edition();
  course.questions[0].id = "renamed";
  const Met met = meet(course);
  CHECK(met.practice("renamed").attempts == 0);
  CHECK(met.practice("second").last == kSecond);
}

TEST_CASE("Options in another order keep the answer by their ids") {
  Course course = edition();
  for (Question& question : course.questions) std::reverse(question.options.begin(), question.options.end());
  for (Item& item : course.questions[3].items) item.option = 3;
  const Met met = meet(course);
  CHECK(met.ids("first", met.practice("first").last) == std::vector<std::string>{"c"});
  auto several = met.ids("second", met.practice("second").last);
  std::sort(several.begin(), several.end());
  CHECK(several == std::vector<std::string>{"a", "f", "h"});
  CHECK(met.ids("third", met.practice("third").last) == std::vector<std::string>{"d", "b", "a", "c"});
  CHECK(met.answer("fourth") == Answer{1, 3, 0});
}

TEST_CASE("A changed question keeps its number of attempts, not its answer") {
  Course course = edition();
  course.questions[0].options.push_back({"z", "One more", false});
  course.questions[2].options[1].id = "other";
  course.questions[3].items[0].id = "other";
  const Met met = meet(course);
  CHECK(met.practice("first").last.empty());
  CHECK(met.practice("first").attempts == 1);
  CHECK(met.practice("third").last.empty());
  CHECK(met.practice("third").attempts == 3);
  CHECK(met.answer("fourth").empty());
  CHECK(met.answer("fifth") == kFifth);
}

TEST_CASE("A question that moves between practice and assessment begins anew") {
  Course course = edition();
  course.pages[0].questions = {0, 1, 4};
  course.assessments[0].questions = {3};
  const Met met = meet(course);
  CHECK(met.practice("fifth").attempts == 0);
  CHECK(met.answer("fifth").empty());
  CHECK(met.answer("fourth") == kFourth);
}

TEST_CASE("A renamed assessment has no attempts, another text changes nothing") {
  Course course = edition();
  course.assessments[0].id = "renamed";
  for (Question& question : course.questions) question.text += " Really?";
  const Met met = meet(course);
  CHECK(met.record.assessments[0].attempts == 0);
  CHECK(met.answer("fourth") == kFourth);
}
