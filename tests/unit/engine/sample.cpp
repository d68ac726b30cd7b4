#include "sample.hpp"

#include <catch2/catch.hpp>

namespace lectern::sample {
namespace {

std::string letter(std::size_t at) { return std::string(1, "abcdefghijklmnopqrstuvwxyz0123456789"[at]); }

Question random_question(Chance& chance, const std::string& id) {
  const auto kind = static_cast<QuestionKind>(chance.below(4));
  Question made = question(id, kind, 2 + chance.below(7), 1 + chance.below(5));
  made.credit = static_cast<Credit>(chance.below(3));
  made.points = 1 + static_cast<int>(chance.below(5));
  for (Item& item : made.items) item.option = static_cast<Index>(chance.below(made.options.size()));
  if (kind == QuestionKind::Choice || kind == QuestionKind::Several) {
    chance.shuffle(made.options);
  } else {
    chance.shuffle(made.order);
  }
  return made;
}

}  // namespace

Question question(const std::string& id, QuestionKind kind, std::size_t options, std::size_t items) {
  Question made;
  made.id = id;
  made.kind = kind;
  made.text = "What is " + id + "?";
  for (Index at = 0; at < options; ++at) {
    const bool right = (kind == QuestionKind::Choice && at == 0) || (kind == QuestionKind::Several && at < 2);
    made.options.push_back({letter(at), "Option " + letter(at), right});
    if (kind == QuestionKind::Ordering) made.order.push_back(at);
  }
  if (kind == QuestionKind::Matching)
    for (std::size_t at = 0; at < items; ++at) made.items.push_back({letter(at), "Item " + letter(at), 0});
  return made;
}

Page page(const std::string& id, std::vector<Index> questions) {
  Page made;
  made.id = id;
  made.title = id;
  made.questions = std::move(questions);
  return made;
}

std::shared_ptr<const Course> finished(Course course) {
  assign_keys(course);
  const Status linked = link(course);
  INFO((linked ? "" : linked.error().message));
  REQUIRE(linked.ok());
  return std::make_shared<const Course>(std::move(course));
}

Course random_course(Chance& chance) {
  Course course;
  course.id = "random";
  course.title = "Random";
  course.version = "1";
  course.language = "en";
  course.navigation = static_cast<Navigation>(chance.below(2));
  course.report = static_cast<Report>(chance.below(3));
  const std::size_t pages = 2 + chance.below(7);
  for (std::size_t at = 0; at < pages; ++at) {
    Page made = page("page-" + std::to_string(at));
    const bool assessed = chance.one_in(4);
    std::vector<Index> questions;
    for (std::size_t left = chance.below(4) + assessed; left > 0; --left) {
      const auto place = static_cast<Index>(course.questions.size());
      questions.push_back(place);
      course.questions.push_back(random_question(chance, "question-" + std::to_string(place)));
      if (!assessed) course.questions.back().attempts = static_cast<int>(chance.below(4));
    }
    if (assessed) {
      Assessment assessment;
      assessment.id = "assessment-" + std::to_string(at);
      assessment.pass = 1 + static_cast<int>(chance.below(100));
      assessment.attempts = static_cast<int>(chance.below(4));
      assessment.shuffle = static_cast<Shuffle>(chance.below(3));
      assessment.questions = questions;
      made.assessment = static_cast<Index>(course.assessments.size());
      course.assessments.push_back(std::move(assessment));
    } else {
      made.questions = questions;
      made.gate = static_cast<Gate>(chance.one_in(4));
    }
    course.pages.push_back(std::move(made));
  }
  if (!course.assessments.empty()) course.completion.push_back({Rule::Assessment});
  return course;
}

Answer random_answer(Chance& chance, const Question& question) {
  if (chance.one_in(3)) return right_answer(question);
  const auto any = [&] { return static_cast<Index>(chance.below(question.options.size())); };
  Answer answer;
  switch (question.kind) {
    case QuestionKind::Choice:
      return {any()};
    case QuestionKind::Several:
      for (Index at = 0; at < question.options.size(); ++at)
        if (chance.one_in(2)) answer.push_back(at);
      return answer.empty() ? Answer{any()} : answer;
    case QuestionKind::Matching:
      for (std::size_t at = 0; at < question.items.size(); ++at) answer.push_back(any());
      return answer;
    case QuestionKind::Ordering:
      answer = question.order;
      chance.shuffle(answer);
      return answer;
  }
  return answer;
}

GivenAnswer given(const Question& question, const Answer& answer) {
  GivenAnswer given;
  for (std::size_t at = 0; at < answer.size(); ++at) {
    const std::string& option = question.options[answer[at]].id;
    if (question.kind == QuestionKind::Matching)
      given.pairs.emplace_back(question.items[at].id, option);
    else
      given.options.push_back(option);
  }
  return given;
}

}  // namespace lectern::sample
