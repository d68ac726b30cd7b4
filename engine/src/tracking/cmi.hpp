// Formats that the SCORM dialects share or nearly share.
#pragma once

#include <string>

#include "marking/marking.hpp"
#include "tracking/dialect.hpp"

namespace lectern::cmi {

// SCORM 1.2 CMITimespan HHHH:MM:SS.SS, at most 9999 hours.
std::string timespan(std::int64_t milliseconds);
// SCORM 2004 timeinterval (second,10,2): PT#H#M#S.
std::string interval(std::int64_t milliseconds);

// SCORM 1.2 CMITime HH:MM:SS.
std::string time_of_day(Instant local);
// SCORM 2004 time (second,10,0) without zone: a bare Z is refused by ADL and Moodle. From 1970 to 2038, whatever the
// learner's clock says.
std::string timestamp(Instant local);

// Per cent as score.raw; `respell` gives another text of the same value: 80 and 80.0.
std::string raw_score(Hundredths per_cent, bool respell);

// choice, matching or sequencing: the same words in both dialects.
std::string_view type_of(QuestionKind kind);

// correct, the word for incorrect, or what was earned: a partly right answer is reported as its points.
std::string result(const Mark& mark, std::string_view incorrect);

// What differs in how the dialects tell of an answer.
struct Telling {
  std::string_view time;
  std::string (*time_of)(Instant local);
  std::string_view response;
  std::string (*pattern_of)(const Question& question, const Answer& answer);
  std::string_view incorrect;
};

std::vector<Write> tell(const Interaction& interaction, const Telling& telling);

}  // namespace lectern::cmi
