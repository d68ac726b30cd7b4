// A host in C++: builds a course in memory, plays it, and prints where the learner stands.
#include <iostream>
#include <variant>

#include "lectern/session.hpp"

int main() {
  lectern::Question question;
  question.id = "capital";
  question.text = "What is the capital of Wales?";
  question.options = {{"a", "Swansea", false}, {"b", "Cardiff", true}};

  lectern::Course course;
  course.id = "capitals";
  course.title = "Capitals";
  course.questions = {question};
  course.pages = {lectern::Page{}};
  course.pages[0].id = "wales";
  course.pages[0].title = "Wales";
  course.pages[0].questions = {0};
  lectern::assign_keys(course);
  if (const lectern::Status linked = lectern::link(course); !linked) {
    std::cerr << linked.error().message << "\n";
    return 1;
  }

  lectern::Session session(course);
  lectern::Event launch;
  launch.on = lectern::On::Launch;
  launch.seed = "000102030405060708090a0b0c0d0e0f";
  lectern::Event answer;
  answer.on = lectern::On::Answer;
  answer.id = "capital";
  answer.given.options = {"b"};

  for (const lectern::Event& event : {launch, answer}) {
    const auto effects = session.dispatch(event);
    if (!effects) {
      std::cerr << effects.error().message << "\n";
      return 1;
    }
    for (const lectern::Effect& effect : *effects) {
      if (const auto* mark = std::get_if<lectern::effect::ShowMark>(&effect))
        std::cout << course.questions[mark->question].id << ": " << mark->mark.earned / 100 << " of "
                  << course.questions[mark->question].points << " points\n";
      if (const auto* progress = std::get_if<lectern::effect::Progress>(&effect))
        std::cout << progress->seen << " of " << course.pages.size() << " pages seen, "
                  << (progress->complete ? "complete" : "not complete") << "\n";
    }
  }
  std::cout << "saved state: " << session.save() << "\n";
}
