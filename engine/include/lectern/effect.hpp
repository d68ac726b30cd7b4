// What a session wants done. The JSON form and the meaning of each effect: engine/protocol.md.
// Pages, questions, assessments, options and items are indexes into the session's course.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lectern/course.hpp"

namespace lectern {

enum class Outcome { Correct, Partial, Incorrect };
enum class Reason { Empty, Incomplete, Locked, Gate, Unanswered, Spent };
enum class NoticeCode { NoLms, Review, NotSaving, SessionLost, StateUnreadable, Twin };

// Points and per cents are whole hundredths: 7550 is 75.5. There is no floating point in the engine.
using Hundredths = std::int64_t;

// Choice, several: the options chosen, ascending. Ordering: every option, in the learner's order.
// Matching: for each item the option it was paired with. Empty: no answer.
using Answer = std::vector<Index>;

// What an answer is worth.
struct Mark {
  struct Part {
    Index index = kNone;  // of an option; matching: of an item
    bool right = false;
  };

  Outcome outcome = Outcome::Incorrect;
  Hundredths earned = 0;    // of the question's points, half a hundredth rounded up
  std::vector<Part> parts;  // choice, several: the options chosen; matching: the items; ordering: the places, in order
};

namespace effect {
struct ShowPage {
  Index page = kNone;
  bool start = false;
};
struct PageStatus {
  Index page = kNone;
  bool seen = false;
  bool open = true;
};
struct Progress {
  std::size_t seen = 0;
  bool complete = false;
  std::optional<bool> passed;

  friend bool operator==(const Progress&, const Progress&) = default;
};
struct ShowMark {
  Index question = kNone;
  Answer given;
  Mark mark;
  int attempts = 0;
  std::optional<int> left;
  bool reveal = false;  // show the right answer too
  bool restored = false;
};
struct Clear {
  Index question = kNone;
  std::vector<Index> options;
};
struct AssessmentStart {
  Index assessment = kNone;
  int attempts = 0;
  std::optional<int> left;
  std::optional<Hundredths> best;
  bool passed = false;
};
struct AssessmentQuestion {
  Index assessment = kNone;
  Index question = kNone;
  std::size_t number = 0;
  std::size_t of = 0;
  std::vector<Index> options;
  Answer answered;
  Index previous = kNone;
  bool last = false;
};
struct AssessmentCheck {
  struct Row {
    Index question = kNone;
    Answer answered;
  };
  Index assessment = kNone;
  std::vector<Row> answers;
};
struct AssessmentResult {
  Index assessment = kNone;
  Hundredths score = 0;  // per cent
  Hundredths earned = 0;
  Hundredths points = 0;
  std::size_t correct = 0;
  bool passed = false;
  int attempts = 0;
  std::optional<int> left;
  std::vector<ShowMark> marks;
};
struct Refuse {
  Reason why = Reason::Empty;
  Index question = kNone;
  Index page = kNone;
  Index first = kNone;
  std::size_t left = 0;
};
struct Notice {
  NoticeCode code = NoticeCode::NoLms;
  bool shown = true;
};
// What the learner has done, to be kept by themselves when the LMS does not keep it.
struct Summary {
  struct Row {
    Index assessment = kNone;
    int attempts = 0;
    std::optional<Hundredths> best;
    bool passed = false;
  };
  std::vector<Index> pages;      // seen, in the course's order
  std::vector<Row> assessments;  // begun
  std::int64_t time = 0;         // milliseconds of this session
};
struct End {
  bool saved = false;
};
struct Wake {
  std::int64_t in = 0;  // milliseconds
};
struct LmsCall {
  enum class Verb { Initialize, Get, Set, Commit, Finish };
  Verb verb = Verb::Initialize;
  std::uint32_t id = 0;
  std::string element;  // Get, Set
  std::string value;    // Set
};
}  // namespace effect

using Effect =
    std::variant<effect::ShowPage, effect::PageStatus, effect::Progress, effect::ShowMark, effect::Clear,
                 effect::AssessmentStart, effect::AssessmentQuestion, effect::AssessmentCheck, effect::AssessmentResult,
                 effect::Refuse, effect::Notice, effect::Summary, effect::End, effect::Wake, effect::LmsCall>;

// A JSON list of effects, in order, without spaces: the same bytes from every build of the engine.
std::string write_effects(const Course& course, const std::vector<Effect>& effects);

}  // namespace lectern
