// A learner who does anything at all.
#pragma once

#include <string>

#include "chance.hpp"
#include "lectern/course.hpp"
#include "marking/answer.hpp"

namespace lectern {

// The inside of an answer event.
std::string answer_event(const Question& question, const Answer& answer);

// The inside of an event: mostly one that is in place, sometimes not.
std::string random_event(Chance& chance, const Course& course);

}  // namespace lectern
