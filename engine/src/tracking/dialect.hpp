// How one SCORM edition says what the engine knows: elements, vocabularies, formats.
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
  Standing standing;
  std::string location;  // page id
  std::string state;
  std::int64_t session_time = 0;  // milliseconds of this session
  bool leaving = false;
  bool respell = false;  // write the score in another spelling: Moodle sends on only what has changed
};

// What it held at launch, in the engine's terms.
struct Held {
  bool review = false;  // review or browse mode: nothing is to be recorded
  bool complete = false;
  std::optional<bool> passed;
  std::optional<Hundredths> score;
};

// One answer, to be told to the LMS.
struct Interaction {
  std::size_t index = 0;
  const Question* question = nullptr;
  Answer answer;
  Instant local_time = 0;  // milliseconds since 1970 as the learner's clock shows them
};

class Dialect {
 public:
  virtual std::size_t state_limit() const = 0;  // characters
  virtual std::string_view state_element() const = 0;
  virtual std::string_view location_element() const = 0;

  // Read once at launch, in this order; state and location are among them. The first is never empty in an open session.
  virtual std::span<const std::string_view> launch_reads() const = 0;
  virtual void take(std::string_view element, std::string_view value, Held& held) const = 0;

  // Every element the LMS should hold, most important first. Never a lower status or score than `held`.
  virtual std::vector<Write> writes(const Facts& facts, const Held& held) const = 0;
  // id, type, time, right answer, weighting, response, result: in the order that strict readers ask for. The elements
  // are named without cmi.interactions.n. in front.
  virtual std::vector<Write> writes(const Interaction& interaction) const = 0;

 protected:
  ~Dialect() = default;
};

const Dialect& scorm12();
const Dialect& scorm2004();

}  // namespace lectern
