// One learner, one launch: a function from events to effects.
// No clock, randomness, files or LMS in it: time and seed come in events, everything to be done goes out as effects.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/effect.hpp"
#include "lectern/event.hpp"
#include "lectern/result.hpp"

namespace lectern {

class Session {
 public:
  // `course` must be linked and outlive the session; any number of sessions share it.
  explicit Session(const Course& course);
  explicit Session(Course&&) = delete;
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  // Invalid if the event is out of place (before the launch, after the end, an unknown id); nothing has changed then.
  Result<std::vector<Effect>> dispatch(const Event& event);

  // The learner's state as the LMS would keep it (engine/state.md), whole.
  std::string save() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace lectern
