#include "lectern/course.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "sample.hpp"

using namespace lectern;

namespace {

const std::string kCourse =
    R"({"lectern":1,"id":"course","title":"Course","version":"1","language":"en","navigation":"free",)"
    R"("completion":["pages","assessment"],"report":"assessment","pages":[)"
    R"({"id":"one","key":"p01","title":"One","gate":"none","questions":["first","second"]},)"
    R"({"id":"two","key":"p02","title":"Two","gate":"none","questions":[],"assessment":"check"}],"questions":[)"
    R"({"id":"first","key":"q01","kind":"matching","points":1,"credit":"whole","attempts":0,"text":"Which?",)"
    R"("options":[{"id":"a","text":"A"},{"id":"b","text":"B"}],"items":[{"id":"x","text":"X","option":"a"}]},)"
    R"({"id":"second","key":"q02","kind":"ordering","points":1,"credit":"part","attempts":0,"text":"Which?",)"
    R"("options":[{"id":"a","text":"A"},{"id":"b","text":"B"}],"order":["b","a"]},)"
    R"({"id":"third","key":"q03","kind":"choice","points":2,"credit":"whole","attempts":0,"text":"Which?",)"
    R"("options":[{"id":"c","text":"C","right":true},{"id":"d","text":"D"}]}],"assessments":[)"
    R"({"id":"check","key":"a01","pass":75,"attempts":0,"shuffle":"options","questions":["third"]}]})";

// The course with one thing changed.
std::string with(const std::string& from, const std::string& to) {
  const std::size_t at = kCourse.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return std::string(kCourse).replace(at, from.size(), to);
}

std::string message(const std::string& json) {
  const auto read = read_course(json);
  return read ? "" : read.error().message;
}

}  // namespace

TEST_CASE("A compiled course is written as it was read") {
  const auto read = read_course(kCourse);
  REQUIRE(read);
  CHECK(write_course(**read) == kCourse);
  CHECK((*read)->questions[2].assessment == 0);
  CHECK((*read)->questions[2].page == 1);
  CHECK((*read)->find_page("two") == 1);
  CHECK((*read)->find_question_key("q02") == 1);
  CHECK((*read)->find_assessment("nothing") == kNone);
  Chance chance(10);
  for (int run = 0; run < 200; ++run) {
    const std::string written = write_course(*sample::finished(sample::random_course(chance)));
    const auto again = read_course(written);
    REQUIRE(again);
    REQUIRE(write_course(**again) == written);
  }
}

TEST_CASE("What is missing has its default, what is unknown is passed over") {
  const auto read = read_course(
      R"({"lectern":1,"id":"small","future":{"a":[1]},"completion":["pages"],"pages":[{"id":"one","key":"p01",)"
      R"("questions":["q"]}],"questions":[{"id":"q","key":"q01","kind":"choice","options":[{"id":"a"},)"
      R"({"id":"b","right":true}]}]})");
  REQUIRE(read);
  const Course& course = **read;
  CHECK(course.navigation == Navigation::Free);
  CHECK(course.report == Report::Assessment);
  CHECK(course.pages[0].gate == Gate::None);
  CHECK(course.questions[0].points == 1);
  CHECK(course.questions[0].credit == Credit::Whole);
  CHECK(course.questions[0].attempts == 0);
}

TEST_CASE("Each broken rule is named") {
  struct Fault {
    std::string from, to, message;
  };
  const Fault fault = GENERATE(values<Fault>({
      {R"("lectern":1)", R"("lectern":2)", "of version 1, not 2"},
      {R"("lectern":1,)", "", "of version 1, not 0"},
      {R"("id":"course")", R"("id":"Course")", "course \"Course\" has a bad id"},
      {R"("id":"course")", R"("id":"9course")", "bad id"},
      {R"("id":"course")", R"("id":7)", "\"id\" should be a text"},
      {R"("id":"course")", R"("id":[])", "\"id\" should be a text"},
      {R"("free")", R"("random")", "\"navigation\" should be one of its known values"},
      {R"(["pages","assessment"])", R"(["all"])", "\"completion\" should be pages, questions, assessment, scenarios, or lists of them"},
      {R"("report":"assessment")", R"("report":"some")", "\"report\" should be one of its known values"},
      {R"("gate":"none")", R"("gate":"locked")", "\"gate\" should be one of its known values"},
      {R"("id":"one")", R"("id":"two")", "page \"two\" exists twice"},
      {R"("id":"one")", R"("id":"")", "page \"\" has a bad id"},
      {R"("id":"one")", R"("id":"one two")", "bad id"},
      {R"("key":"p01")", R"("key":"p02")", "exists twice"},
      {R"("key":"p01")", R"("key":"AAA")", "page \"one\" has no key"},
      {R"("key":"p01")", R"("key":"p1")", "has no key"},
      {R"("key":"p01")", R"("key":"p.1")", "has no key"},
      {R"(["first","second"])", R"(["first"])", "question \"second\" stands on no page"},
      {R"(["first","second"])", R"(["first","second","second"])", "page \"one\" lists a question that is elsewhere"},
      {R"(["first","second"])", R"(["first","second","fourth"])", "page \"one\" lists a question"},
      {R"(["first","second"])", R"("first")", "\"questions\" should be a list of texts"},
      {R"(["third"])", R"(["second","third"])", "assessment \"check\" lists a question"},
      {R"(["third"])", "[]", "assessment \"check\" has no questions"},
      {R"(,"assessment":"check")", "", "question \"third\" stands on no page"},
      {R"("assessment":"check")", R"("assessment":"none")", "\"assessment\" should be the id of an assessment"},
      {R"("pass":75)", R"("pass":0)", "assessment \"check\" has a pass mark"},
      {R"("pass":75)", R"("pass":101)", "pass mark"},
      {R"("pass":75)", R"("pass":"high")", "\"pass\" should be a whole number"},
      {R"("pass":75)", R"("pass":7.5)", "\"pass\" should be a whole number"},
      {R"("attempts":0,"shuffle")", R"("attempts":10,"shuffle")", "attempts outside 0 to 9"},
      {R"("shuffle":"options")", R"("shuffle":"some")", "\"shuffle\" should be one of its known values"},
      {R"("points":2)", R"("points":0)", "question \"third\" has points"},
      {R"("points":2)", R"("points":101)", "points outside 1 to 100"},
      {R"("points":2)", R"("points":99999999999999999999)", "\"points\" should be a whole number"},
      {R"("attempts":0,"text")", R"("attempts":-1,"text")", "\"attempts\" should be a whole number"},
      {R"("credit":"part")", R"("credit":"half")", "\"credit\" should be one of its known values"},
      {R"("kind":"choice")", R"("kind":"essay")", "\"kind\" should be one of its known values"},
      {R"(,{"id":"d","text":"D"})", "", "question \"third\" has too few or too many options"},
      {R"("right":true)", R"("right":false)", "question \"third\" needs one right option"},
      {R"({"id":"d","text":"D"})", R"({"id":"d","right":true})", "needs one right option"},
      {R"({"id":"d","text":"D"})", R"({"id":"c","text":"D"})", "bad or repeated option id"},
      {R"({"id":"d","text":"D"})", R"({"id":"-d","text":"D"})", "bad or repeated option id"},
      {R"({"id":"d","text":"D"})", R"("d")", "\"options\" should be a list of objects"},
      {R"(["b","a"])", R"(["b"])", "question \"second\" needs each option once"},
      {R"(["b","a"])", R"(["b","b"])", "each option once"},
      {R"(["b","a"])", R"(["b","c"])", "each option once"},
      {R"([{"id":"x","text":"X","option":"a"}])", "[]", "question \"first\" has no items"},
      {R"("option":"a")", R"("option":"c")", "question \"first\" has an item without its option"},
      {R"({"id":"x","text":"X","option":"a"})", R"({"id":"x","option":"a"},{"id":"x","option":"b"})",
       "bad or repeated items"},
      {R"("order":["b","a"])", R"("order":["b","a"],"items":[{"id":"x","option":"a"}])", "has no items, or should have none"},
  }));
  CHECK_THAT(message(with(fault.from, fault.to)), Catch::Contains(fault.message));
}

TEST_CASE("What is no compiled course at all is refused") {
  CHECK_THAT(message(""), Catch::Contains("not JSON"));
  CHECK_THAT(message("{"), Catch::Contains("not JSON"));
  CHECK_THAT(message("[]"), Catch::Contains("is a JSON object"));
  CHECK_THAT(message(kCourse + "x"), Catch::Contains("not JSON"));
  CHECK_THAT(message(with("Which?", "\xff")), Catch::Contains("not JSON"));
  CHECK_THAT(message(R"({"lectern":1,"id":"none","completion":["pages"]})"), Catch::Contains("has no pages"));
  CHECK_THAT(message(std::string(100000, '[')), Catch::Contains("deeper than 32"));
  CHECK_THAT(message(with(R"("assessment"],)",
                          R"("assessment"],"future":)" + std::string(32, '[') + std::string(32, ']') + ',')),
             Catch::Contains("deeper than 32"));
  const auto large = read_course(std::string((16u << 20) + 1, ' '));
  REQUIRE_FALSE(large);
  CHECK(large.error().code == ErrorCode::Full);
}

TEST_CASE("A course asks for an assessment only if it has one") {
  Course course;
  course.id = "course";
  course.pages = {sample::page("one")};
  course.completion.push_back({Rule::Assessment});
  assign_keys(course);
  CHECK_FALSE(link(course).ok());
}

TEST_CASE("Limits hold on both sides") {
  auto pages = [](std::size_t count) {
    Course course;
    course.id = "course";
    for (std::size_t at = 0; at < count; ++at) course.pages.push_back(sample::page("page-" + std::to_string(at)));
    assign_keys(course);
    return link(course).ok();
  };
  CHECK(pages(5000));
  CHECK_FALSE(pages(5001));
  auto options = [](std::size_t count) {
    Course course;
    course.id = "course";
    course.questions = {sample::question("q", QuestionKind::Choice, 2)};
    for (std::size_t at = 2; at < count; ++at)
      course.questions[0].options.push_back({"o" + std::to_string(at), "", false});
    course.pages = {sample::page("one", {0})};
    assign_keys(course);
    return read_course(write_course(course)).ok();
  };
  CHECK(options(36));
  CHECK_FALSE(options(37));
  const std::string longest(64, 'a');
  CHECK(message(with("\"one\"", "\"" + longest + "\"")) == "");
  CHECK_THAT(message(with("\"one\"", "\"" + longest + "a\"")), Catch::Contains("bad id"));
}

TEST_CASE("Keys depend on ids, not on order, and no two are alike") {
  Chance chance(15);
  std::set<std::string> ids;
  while (ids.size() < 5000) {
    std::string id;
    for (int letter = 0; letter < 8; ++letter) id += static_cast<char>('a' + chance.below(26));
    ids.insert(id);
  }
  Course course;
  for (const std::string& id : ids) course.pages.push_back(sample::page(id));
  assign_keys(course);
  std::set<std::string> keys;
  std::size_t as_alone = 0;
  for (const Page& page : course.pages) {
    keys.insert(page.key);
    Course alone;
    alone.pages = {sample::page(page.id)};
    assign_keys(alone);
    as_alone += alone.pages[0].key == page.key;
  }
  CHECK(keys.size() == 5000);
  CHECK(keys.count(std::string(kNoKey)) == 0);
  CHECK(as_alone < 5000);  // some meet in 18 bits,
  CHECK(as_alone > 4900);  // few have to move on
}
