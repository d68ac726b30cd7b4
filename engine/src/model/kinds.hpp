// The lists of a course whose things have ids and keys.
#pragma once

#include <string>
#include <string_view>

#include "lectern/course.hpp"

namespace lectern {

inline constexpr int kKeyDigits = 3;

// The id or key of a thing of the course.
using TextOf = const std::string& (*)(const Course& course, Index at);

template <auto list, auto member>
const std::string& text_of(const Course& course, Index at) {
  return (course.*list)[at].*member;
}

// A list of things with ids and keys.
struct Kind {
  std::string_view noun;
  TextOf id;
  TextOf key;
};
inline constexpr Kind kPages{"page", text_of<&Course::pages, &Page::id>, text_of<&Course::pages, &Page::key>};
inline constexpr Kind kQuestions{"question", text_of<&Course::questions, &Question::id>,
                                 text_of<&Course::questions, &Question::key>};
inline constexpr Kind kAssessments{"assessment", text_of<&Course::assessments, &Assessment::id>,
                                   text_of<&Course::assessments, &Assessment::key>};
inline constexpr Kind kScenarios{"scenario", text_of<&Course::scenarios, &Scenario::id>,
                                 text_of<&Course::scenarios, &Scenario::key>};
inline constexpr Kind kObjectives{"objective", text_of<&Course::objectives, &Objective::id>,
                                  text_of<&Course::objectives, &Objective::key>};

}  // namespace lectern
