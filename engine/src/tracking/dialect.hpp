// How one standard says what the engine knows: elements, vocabularies, formats.
// Values are those that ADL's engine, scorm-again and Moodle all accept.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/event.hpp"
#include "marking/marking.hpp"
#include "progress/standing.hpp"

namespace lectern {

struct Write {
  std::string element;
  std::string value;
};

void add(std::vector<Write>& writes, std::string_view element, std::string_view value);

// What the LMS should hold now.
struct Facts {
  Standing standing;     // success and score as the course's status style has them
  bool strict = false;   // one status: completed alone is not said, only passed
  bool falling = false;  // the last attempt counts: a lower score takes the place of a higher
  bool over = false;     // nothing is left to do: all is done as it has to be, or no attempt is left
  std::string location;  // page id
  std::string state;
  std::int64_t session_time = 0;  // milliseconds of this session
  bool leaving = false;
  bool respell = false;  // write the score in another spelling: Moodle sends on only what has changed

  bool tells_score(std::optional<Hundredths> held) const {
    return standing.score && (falling || !held || *standing.score >= *held);
  }
};

// What it held at launch, in the engine's terms.
struct Held {
  bool review = false;  // review or browse mode: nothing is to be recorded
  bool complete = false;
  std::optional<bool> passed;
  std::optional<Hundredths> score;
};

// One answer to a question, or one way through a scenario, to be told to the LMS.
struct Interaction {
  std::size_t index = 0;
  const Question* question = nullptr;  // one of the two
  const Scenario* scenario = nullptr;
  Answer answer;           // scenario: the choices made
  Instant local_time = 0;  // milliseconds since 1970 as the learner's clock shows them
};

// Where a learner stands with one objective, to be told to the LMS.
struct ObjectiveNews {
  std::size_t index = 0;
  const Objective* objective = nullptr;
  ObjectiveStanding standing;
};

// What an error code means for what is tried next.
enum class Sense {
  Failed,   // it may go better another time
  Refused,  // it speaks of the element or its value: asking again would be refused again
  Closed,   // the session is not open on the LMS's side
};

class Dialect {
 public:
  virtual std::size_t state_limit() const = 0;  // characters
  virtual std::string_view state_element() const = 0;
  virtual std::string_view location_element() const = 0;

  // Read once at launch, in this order; state and location are among them. In an LMS's open session the first is never
  // empty.
  virtual std::span<const std::string_view> launch_reads() const = 0;
  virtual void take(std::string_view element, std::string_view value, Held& held) const = 0;

  // Every element the LMS should hold, most important first. Never a lower status or score than `held`.
  virtual std::vector<Write> writes(const Facts& facts, const Held& held) const = 0;
  // id, type, time, right answer, weighting, response, result: in the order that strict readers ask for. The elements
  // are named without cmi.interactions.n. in front; those of objectives without cmi.objectives.n.
  virtual std::vector<Write> writes(const Interaction& interaction) const = 0;
  virtual std::vector<Write> writes(const ObjectiveNews& news) const = 0;

  virtual Sense sense_of(std::string_view error) const = 0;

 protected:
  ~Dialect() = default;
};

const Dialect& scorm12();
const Dialect& scorm2004();
const Dialect& web();

}  // namespace lectern
