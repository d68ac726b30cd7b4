// Courses for tests: made by hand piece by piece, or at random.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "chance.hpp"
#include "lectern/course.hpp"
#include "marking/answer.hpp"

namespace lectern::sample {

// Options a, b, c, …; matching: items a, b, … Right are the first option (choice), the first two (several), the first
// option for every item (matching), the order a, b, c, … (ordering).
Question question(const std::string& id, QuestionKind kind, std::size_t options = 4, std::size_t items = 3);

Page page(const std::string& id, std::vector<Index> questions = {});

// With keys given, linked and checked.
std::shared_ptr<const Course> finished(Course course);

// Up to 8 pages and 20 questions of every kind, with every rule now and then.
Course random_course(Chance& chance);

// One that could be given to the question.
Answer random_answer(Chance& chance, const Question& question);

// The answer in ids, as a host gives it.
GivenAnswer given(const Question& question, const Answer& answer);

}  // namespace lectern::sample
