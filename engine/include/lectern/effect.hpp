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

enum class Outcome { Correct, Partial, Incorrect, Neutral };
enum class Reason { Empty, Incomplete, NotNumber, TooLong, Locked, Gate, Unanswered, Spent };
enum class NoticeCode { NoLms, Review, NotSaving, SessionLost, StateUnreadable, Twin, Web };

// Points and per cents are whole hundredths: 7550 is 75.5. There is no floating point in the engine.
using Hundredths = std::int64_t;

// Choice, true-false, several, rating, planner: the options chosen, ascending. Ordering: every option, in the learner's
// order. Matching, classify: for each item the option it was paired with. Text, number: the code points of what was
// written. Reflection: never any. Empty: no answer.
using Answer = std::vector<Index>;

// What an answer is worth.
struct Mark {
  struct Part {
    Index index = kNone;  // of an option; matching: of an item
    bool right = false;
  };

  Outcome outcome = Outcome::Incorrect;  // neutral: there is no right answer
  Hundredths earned = 0;                 // of the question's points, half a hundredth rounded up
  // Kinds with options: those chosen. Matching, classify: the items. Ordering: the places, in order. Text, number: the
  // option that was met, if any.
  std::vector<Part> parts;
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
  bool credited = false;  // by a diagnostic assessment
};
struct Progress {
  std::size_t seen = 0;  // pages that are done, of those completion asks for
  std::size_t of = 0;
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
  std::size_t kept = 0;  // right before and not asked again
};
struct AssessmentResult {
  Index assessment = kNone;
  Hundredths score = 0;  // per cent
  Hundredths earned = 0;
  Hundredths points = 0;
  std::size_t correct = 0;
  std::size_t of = 0;
  bool passed = false;
  int attempts = 0;
  std::optional<int> left;
  std::vector<ShowMark> marks;  // none where the review shows none
  std::vector<Index> credited;  // diagnostic: pages that need not be read
};
struct ScenarioState {
  struct Step {
    Index state = kNone;
    Index choice = kNone;
  };
  Index scenario = kNone;
  Index state = kNone;
  std::vector<Step> path;  // the choices made, oldest first
  std::vector<int> meters;
  bool end = false;    // nothing is left to choose
  bool spent = false;  // kMaxSteps were made: only to begin again is left
  bool restored = false;
};
struct Profile {
  Index survey = kNone;
  std::size_t answered = 0;
  std::size_t of = 0;
  std::vector<int> stages;    // by dimension, from 1; 0: not all answered
  std::vector<Index> lowest;  // once all are answered: the two dimensions with the lowest stages, the first of equals
  bool restored = false;
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

using Effect = std::variant<effect::ShowPage, effect::PageStatus, effect::Progress, effect::ShowMark, effect::Clear,
                            effect::AssessmentStart, effect::AssessmentQuestion, effect::AssessmentCheck,
                            effect::AssessmentResult, effect::ScenarioState, effect::Profile, effect::Refuse,
                            effect::Notice, effect::Summary, effect::End, effect::Wake, effect::LmsCall>;

// A JSON list of effects, in order, without spaces: the same bytes from every build of the engine.
std::string write_effects(const Course& course, const std::vector<Effect>& effects);

}  // namespace lectern
