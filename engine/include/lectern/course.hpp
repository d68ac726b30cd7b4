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
inline constexpr std::size_t kMaxText = 45;   // bytes of a text answer, so that its digits' count is one digit
inline constexpr std::size_t kMaxSteps = 60;  // choices on one way through a scenario; then it can only begin again
inline constexpr std::size_t kMaxStates = 60;
inline constexpr std::size_t kMaxMeters = 6;
inline constexpr std::size_t kMaxObjectives = 100;

// A place in one of the course's lists.
using Index = std::uint32_t;
inline constexpr Index kNone = 0xffffffffu;
inline constexpr std::string_view kNoKey = "AAA";  // the key that nothing has

enum class Navigation { Free, Sequential };
enum class Report { None, Assessment, All };
enum class Gate { None, Answered, Passed, Ended };
enum class Rule { Pages, Questions, Assessment, Scenarios };
enum class StatusStyle { Auto, Completed, PassedFailed, PassedIncomplete };
// New kinds join at the end: the saved state knows a question's shape by its kind's number.
enum class QuestionKind {
  Choice,
  Several,
  Matching,
  Ordering,
  TrueFalse,
  Classify,
  Text,
  Number,
  Rating,
  Reflection,
  Planner
};
enum class Credit { Whole, Part, PartPenalty };
enum class Shuffle { None, Options, All };
enum class Counted { Best, Last };
enum class Retake { All, Missed };
enum class Review { Answers, Marks, None };

// Decimal fractions in the learner's answers and an author's ranges: whole millionths, so 2500000 is 2.5.
using Millionths = std::int64_t;
inline constexpr Millionths kMostNumber = 1'000'000'000'000'000;  // a thousand million

struct Option {
  std::string id;
  std::string text;      // plain text; text: what is accepted
  bool right = false;    // choice, true-false, several, text, number
  bool fixed = false;    // keeps its place when options are shuffled
  Millionths least = 0;  // number: from
  Millionths most = 0;   // number: to, both included
};

// What is given in a matching or classify question; `option` is the index of what belongs to it.
struct Item {
  std::string id;
  std::string text;
  Index option = kNone;
};

// What of an answer's spelling counts, text only; the rest is forgiven.
struct Exact {
  bool letter_case = false;
  bool accents = false;
  bool spaces = false;
};

struct Question {
  std::string id;
  std::string key;  // see assign_keys
  QuestionKind kind = QuestionKind::Choice;
  Credit credit = Credit::Whole;
  int points = 1;           // 1 to 100
  int attempts = 0;         // 0: unlimited; practice only
  Exact exact;              // text
  std::size_t length = 40;  // text: the longest answer taken, in bytes of UTF-8, 1 to kMaxText
  std::string text;         // the question proper as plain text
  std::vector<Option> options;
  std::vector<Item> items;   // matching, classify
  std::vector<Index> order;  // ordering: option indexes in the right order
  Index objective = kNone;

  // Set by read_course and link: where the question stands.
  Index page = kNone;
  Index assessment = kNone;  // kNone: practice
  Index survey = kNone;      // rating only

  // kNone if there is none.
  Index find_option(std::string_view id) const;
  Index find_item(std::string_view id) const;
};

// Rating, reflection and planner have no right answer.
inline bool is_scored(QuestionKind kind) { return kind < QuestionKind::Rating; }
// The kinds whose answer is one option for each item.
inline bool has_items(QuestionKind kind) { return kind == QuestionKind::Matching || kind == QuestionKind::Classify; }
// The kinds whose answer is written, not chosen.
inline bool is_written(QuestionKind kind) { return kind == QuestionKind::Text || kind == QuestionKind::Number; }

struct Page {
  std::string id;
  std::string key;
  std::string title;
  Gate gate = Gate::None;
  bool optional = false;         // completion does not ask for it
  bool branch = false;           // off the main path: reached by a link alone; optional too
  Index next = kNone;            // where Next leads instead of to the page behind
  std::vector<Index> questions;  // practice questions on the page
  Index assessment = kNone;
  std::vector<Index> scenarios;
  std::vector<Index> objectives;  // what it teaches
};

// So many questions of a pool: of an objective, or (kNone) of those whose objective no other draw names.
struct Draw {
  Index objective = kNone;
  std::size_t count = 1;
};

struct Assessment {
  std::string id;
  std::string key;
  int pass = 75;     // per cent, 1 to 100
  int attempts = 0;  // 0: unlimited
  Shuffle shuffle = Shuffle::Options;
  Counted counted = Counted::Best;
  Retake retake = Retake::All;
  Review review = Review::Answers;
  bool diagnostic = false;  // credits pages of objectives passed in it; no part of success, score or completion
  std::vector<Index> questions;
  std::vector<Draw> draws;  // none: every question is asked

  // Set by read_course and link.
  Index page = kNone;
  int points = 0;  // of all its questions: its weight among other assessments

  // How many questions an attempt asks.
  std::size_t asked() const;
  // The draw that deals the question; null if none does.
  const Draw* draw_of(const Question& question) const;
};

// A conversation or incident with branches. The first state is where it begins; one without choices or routes is an
// end.
struct Scenario {
  struct Meter {
    std::string id;
    int start = 0;
    int least = 0;
    int most = 5;
  };
  struct Change {
    Index meter = kNone;
    int by = 0;
  };
  struct Choice {
    std::string id;
    std::string text;
    Index to = kNone;
    std::vector<Change> changes;
  };
  // A state with routes is never shown: the first route whose meter stands at `least` or above is taken; one without a
  // meter always is, and closes the list.
  struct Route {
    Index to = kNone;
    Index meter = kNone;
    int least = 0;
  };
  struct State {
    std::string id;
    std::vector<Choice> choices;
    std::vector<Route> routes;
  };

  std::string id;
  std::string key;
  std::string text;  // its title as plain text
  std::vector<Meter> meters;
  std::vector<State> states;
  Index page = kNone;  // set by read_course and link
};

// Rating questions as a self-assessment: each dimension's stage is the mean of its ratings, rounded down.
struct Survey {
  struct Dimension {
    std::string id;
    std::vector<Index> questions;
  };
  std::string id;
  std::vector<Dimension> dimensions;
};

struct Objective {
  std::string id;
  std::string key;
  std::string text;
  int pass = 75;  // per cent
};

struct Course {
  std::string id;
  std::string title;
  std::string version;
  std::string language;
  Navigation navigation = Navigation::Free;
  Report report = Report::Assessment;
  StatusStyle status = StatusStyle::Auto;
  bool full_score = false;   // without an assessment, completion is told with a score of 100
  bool hidden_time = false;  // time out of sight counts too
  int idle_minutes = 0;      // the longest pause that counts as time spent; 0: any
  std::vector<std::vector<Rule>> completion{{Rule::Pages}};  // of each list at least one rule must hold
  std::vector<Page> pages;
  std::vector<Question> questions;
  std::vector<Assessment> assessments;
  std::vector<Scenario> scenarios;
  std::vector<Survey> surveys;
  std::vector<Objective> objectives;

  // kNone if there is none. Logarithmic; valid after link.
  Index find_page(std::string_view id) const;
  Index find_question(std::string_view id) const;
  Index find_assessment(std::string_view id) const;
  Index find_page_key(std::string_view key) const;
  Index find_question_key(std::string_view key) const;
  Index find_assessment_key(std::string_view key) const;
  Index find_scenario(std::string_view id) const;
  Index find_scenario_key(std::string_view key) const;
  Index find_objective(std::string_view id) const;
  Index find_objective_key(std::string_view key) const;

  // Indexes sorted by id and by key, made by link.
  struct Lookup {
    std::vector<Index> by_id;
    std::vector<Index> by_key;
  };
  Lookup page_lookup, question_lookup, assessment_lookup, scenario_lookup, objective_lookup;
};

// Gives every page, question, assessment, scenario and objective its key. Keys depend on ids alone, not on order,
// except where two meet: then the later one in the course moves on.
void assign_keys(Course& course);

// Sets the back references and look-ups, and checks every rule of engine/course.md.
Status link(Course& course);

// Reads a compiled course; the result is linked. Never crashes, whatever the bytes.
Result<std::unique_ptr<const Course>> read_course(std::string_view json);

// How many characters a saved state of a linked course can come to (engine/state.md); SCORM 1.2 keeps 4,096. What an
// earlier edition asked and this one does not may still be in it.
std::size_t longest_state(const Course& course);

// Writes a linked course.
std::string write_course(const Course& course);

}  // namespace lectern
