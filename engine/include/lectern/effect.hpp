// What a session wants done. The JSON form and the meaning of each effect: engine/protocol.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/event.hpp"

namespace lectern {

enum class Outcome { Correct, Partial, Incorrect };
enum class Reason { Empty, Incomplete, Locked, Gate, Unanswered, Spent };
enum class NoticeCode { NoLms, Review, NotSaving, SessionLost, StateUnreadable };

// Points and per cents are whole hundredths: 7550 is 75.5. There is no floating point in the engine.
using Hundredths = std::int64_t;

struct MarkedPart {
  std::string id;
  bool right = false;
};

namespace effect {
struct ShowPage {
  std::string page;
  std::size_t number = 0;
  std::size_t of = 0;
  bool previous = false;
  bool next = false;
  bool start = false;
};
struct PageStatus {
  std::string page;
  bool seen = false;
  bool open = true;
};
struct Progress {
  std::size_t seen = 0;
  std::size_t of = 0;
  bool complete = false;
  std::optional<bool> passed;

  friend bool operator==(const Progress&, const Progress&) = default;
};
struct ShowMark {
  std::string question;
  Outcome outcome = Outcome::Incorrect;
  Hundredths earned = 0;
  Hundredths points = 0;
  int attempts = 0;
  std::optional<int> left;
  GivenAnswer given;
  std::vector<MarkedPart> parts;
  std::optional<GivenAnswer> answer;
  bool restored = false;
};
struct Clear {
  std::string question;
  std::vector<std::string> options;
};
struct AssessmentStart {
  std::string assessment;
  std::size_t questions = 0;
  int pass = 0;
  int attempts = 0;
  std::optional<int> left;
  std::optional<Hundredths> best;
  bool passed = false;
};
struct AssessmentQuestion {
  std::string assessment;
  std::string question;
  std::size_t number = 0;
  std::size_t of = 0;
  std::vector<std::string> options;
  std::optional<GivenAnswer> answered;
  std::string previous;
  bool last = false;
};
struct AssessmentCheck {
  struct Row {
    std::string question;
    std::optional<GivenAnswer> answered;
  };
  std::string assessment;
  std::vector<Row> answers;
};
struct AssessmentResult {
  std::string assessment;
  Hundredths score = 0;  // per cent
  Hundredths earned = 0;
  Hundredths points = 0;
  std::size_t correct = 0;
  bool passed = false;
  int pass = 0;
  int attempts = 0;
  std::optional<int> left;
  std::vector<ShowMark> marks;
};
struct Refuse {
  Reason why = Reason::Empty;
  std::string question;
  std::string page;
  std::string first;
  std::size_t left = 0;
};
struct Notice {
  NoticeCode code = NoticeCode::NoLms;
  bool shown = true;
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
                 effect::Refuse, effect::Notice, effect::End, effect::Wake, effect::LmsCall>;

// A JSON list of effects, in order, without spaces: the same bytes from every build of the engine.
std::string write_effects(const std::vector<Effect>& effects);

}  // namespace lectern
