// The course model: what a compiled course says, without its prose.
// The JSON form and its limits are described in engine/course.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/result.hpp"

namespace lectern {

inline constexpr int kCourseFormat = 1;
inline constexpr std::size_t kMaxOptions = 36;  // SCORM 1.2 names an option by one of a-z, 0-9; 2004 allows 36
inline constexpr std::size_t kMaxPages = 5000;
inline constexpr std::size_t kMaxQuestions = 5000;

// A place in one of the course's lists.
using Index = std::uint32_t;
inline constexpr Index kNone = 0xffffffffu;
inline constexpr std::string_view kNoKey = "AAA";  // the key that nothing has

enum class Navigation { Free, Sequential };
enum class Report { None, Assessment, All };
enum class Gate { None, Answered };
enum class QuestionKind { Choice, Several, Matching, Ordering };
enum class Credit { Whole, Part, PartPenalty };
enum class Shuffle { None, Options, All };

struct Option {
  std::string id;
  std::string text;    // plain text
  bool right = false;  // choice and several
};

// What is given in a matching question; `option` is the index of what belongs to it.
struct Item {
  std::string id;
  std::string text;
  Index option = kNone;
};

struct Question {
  std::string id;
  std::string key;  // see assign_keys
  QuestionKind kind = QuestionKind::Choice;
  Credit credit = Credit::Whole;
  int points = 1;    // 1 to 100
  int attempts = 0;  // 0: unlimited; practice only
  std::string text;  // the question proper as plain text
  std::vector<Option> options;
  std::vector<Item> items;   // matching
  std::vector<Index> order;  // ordering: option indexes in the right order

  // Set by read_course and link: where the question stands.
  Index page = kNone;
  Index assessment = kNone;  // kNone: practice

  // kNone if there is none.
  Index find_option(std::string_view id) const;
  Index find_item(std::string_view id) const;
};

struct Page {
  std::string id;
  std::string key;
  std::string title;
  Gate gate = Gate::None;
  std::vector<Index> questions;  // practice questions on the page
  Index assessment = kNone;
};

struct Assessment {
  std::string id;
  std::string key;
  int pass = 75;     // per cent, 1 to 100
  int attempts = 0;  // 0: unlimited
  Shuffle shuffle = Shuffle::Options;
  std::vector<Index> questions;
  Index page = kNone;  // set by read_course and link
};

struct Course {
  std::string id;
  std::string title;
  std::string version;
  std::string language;
  Navigation navigation = Navigation::Free;
  Report report = Report::Assessment;
  bool require_pages = true;        // completion: every page seen
  bool require_assessment = false;  // completion: every assessment passed
  std::vector<Page> pages;
  std::vector<Question> questions;
  std::vector<Assessment> assessments;

  // kNone if there is none. Logarithmic; valid after link.
  Index find_page(std::string_view id) const;
  Index find_question(std::string_view id) const;
  Index find_assessment(std::string_view id) const;
  Index find_page_key(std::string_view key) const;
  Index find_question_key(std::string_view key) const;
  Index find_assessment_key(std::string_view key) const;

  // Indexes sorted by id and by key, made by link.
  struct Lookup {
    std::vector<Index> by_id;
    std::vector<Index> by_key;
  };
  Lookup page_lookup, question_lookup, assessment_lookup;
};

// Gives every page, question and assessment its key. Keys depend on ids alone, not on order, except where two meet:
// then the later one in the course moves on.
void assign_keys(Course& course);

// Sets the back references and look-ups, and checks every rule of engine/course.md.
Status link(Course& course);

// Reads a compiled course; the result is linked. Never crashes, whatever the bytes.
Result<std::unique_ptr<const Course>> read_course(std::string_view json);

// Writes a linked course.
std::string write_course(const Course& course);

}  // namespace lectern
