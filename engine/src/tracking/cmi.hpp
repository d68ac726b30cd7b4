// Formats that the SCORM dialects share or nearly share.
#pragma once

#include <span>
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
// -1 to 1 with at most four places: a ten-thousandth is a hundredth of a per cent.
std::string scaled_score(Hundredths per_cent);
// min and max stand before raw; D2L records a grade only if max is above 0. `score` is the element they are part of.
void add_score(std::vector<Write>& writes, const std::string& score, std::string_view raw);

// The same words in both dialects. Numbers of more than five digits are told as they were written: fill-in.
std::string_view type_of(const Question& question);

// correct, the word for incorrect, neutral, or what was earned: a partly right answer is reported as its points.
std::string result(const Mark& mark, std::string_view incorrect);

// What differs in how the dialects tell of an answer.
struct Telling {
  std::string_view time;  // names of elements
  std::string_view response;
  std::string (*time_of)(Instant local);
  std::string_view between;  // two options or pairs
  std::string_view pair;     // the halves of a pair
  std::string_view yes, no;  // true-false
  std::string_view incorrect;
  bool letters;       // an option is named by one character, and a range is no answer
  std::size_t limit;  // characters of a response
};

std::vector<Write> tell(const Interaction& interaction, const Telling& telling);

// An answer, and the right one; empty where there is nothing that every reader accepts: then it is left out.
std::string response(const Question& question, const Answer& answer, const Telling& telling);
std::string pattern(const Question& question, const Telling& telling);

struct ErrorCode {
  std::string_view code;
  Sense sense;
};
// Failed if the code is not in the table.
Sense sense_of(std::span<const ErrorCode> codes, std::string_view error);

}  // namespace lectern::cmi
