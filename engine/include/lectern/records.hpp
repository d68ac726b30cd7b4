// What an LMS is asked for and told: for whoever must know before a course is used.
#pragma once

#include <string_view>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/event.hpp"

namespace lectern {

enum class Purpose {
  Mode,       // whether anything is to be recorded at all
  Status,     // how far: incomplete, completed, passed, failed
  Success,    // passed or failed, where that is an element of its own
  Score,      // of the assessments, in per cent
  Progress,   // the part of the course that is done
  Place,      // the page where the learner is
  State,      // what is needed to go on: pages seen, answers, scores (engine/state.md)
  Exit,       // that what was saved is to be kept for the next session
  Time,       // how long this session took
  Answer,     // a question, what was answered, when, and what it was worth
  Objective,  // an objective's status and score
};

// An element of the data model; `n` in it stands for a number.
struct RecordedElement {
  std::string_view element;
  bool read = false;
  bool written = false;
  Purpose purpose = Purpose::Status;
};

// Every element that a session of this linked course reads or writes over this API, and no other is ever touched: who
// the learner is never asked. Empty for Api::None.
std::vector<RecordedElement> recorded_elements(const Course& course, Api api);

}  // namespace lectern
