#include "commands/records.hpp"

#include <algorithm>

#include "lectern/records.hpp"

namespace lectern::packager {
namespace {

struct Words {
  const char* what;
  const char* why;
  const char* when;
};

Words words_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::Mode:
      return {"whether the learner takes the course or looks at it again",
              "so that nothing is recorded of a second look", "when the course opens"};
    case Purpose::Status:
      return {"begun, completed, passed or failed", "so that the LMS can show who has done the course",
              "when the course opens, and when it changes"};
    case Purpose::Success:
      return {"passed or failed", "so that the LMS can show who has passed",
              "when the course opens, and when it changes"};
    case Purpose::Score:
      return {"the score of the assessments, in per cent, and its scale", "so that the LMS can show it",
              "when an attempt is submitted"};
    case Purpose::Progress:
      return {"which part of the course is done", "so that the LMS can show it", "when it changes"};
    case Purpose::Place:
      return {"the page where the learner is", "so that the course opens there again", "at each page"};
    case Purpose::State:
      return {"pages seen, answers given, scores, as one line of letters and digits",
              "so that the learner can go on where they left", "at each page and answer"};
    case Purpose::Exit:
      return {"that the learner will go on", "so that the LMS keeps what was saved", "when the course opens"};
    case Purpose::Time:
      return {"how long this session took", "so that the LMS can show the time spent", "when the course is left"};
    case Purpose::Answer:
      return {"a question, what was answered and when, and what it was worth",
              "so that the training team can see which questions are hard", "at each such answer"};
    case Purpose::Objective:
      return {"how far a learning objective is reached", "so that the LMS can show it", "when it changes"};
  }
  return {"", "", ""};
}

// Elements of the same purpose stand together.
std::string section(const std::string& where, const Course& course, Api api) {
  std::string text = where + "\n";
  const std::vector<RecordedElement> elements = recorded_elements(course, api);
  bool written = false;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const RecordedElement& element = elements[i];
    if (i == 0 || elements[i - 1].purpose != element.purpose) {
      text += "\n";
      written = false;
    }
    written = written || element.written;
    std::string name(element.element);
    name.resize(std::max<std::size_t>(name.size(), 47), ' ');
    text += "  " + name + "  " + (!element.written ? "read" : element.read ? "read and written" : "written") + "\n";
    if (i + 1 < elements.size() && elements[i + 1].purpose == element.purpose) continue;
    const Words words = words_of(element.purpose);
    text += "    what  " + std::string(words.what) + "\n    why   " + words.why + "\n    when  " +
            (written ? words.when : "when the course opens") + "\n";
  }
  return text + "\n";
}

bool has(const Course& course, QuestionKind kind) {
  return std::any_of(course.questions.begin(), course.questions.end(),
                     [&](const Question& question) { return question.kind == kind; });
}

std::string answers_of(const Course& course) {
  switch (course.report) {
    case Report::None:
      return "  No answers are reported (report: none). Those needed to go on are part of the saved state.\n";
    case Report::Assessment:
      return "  Answers are reported for assessments only (report: assessment). Others that are needed to go on are\n"
             "  part of the saved state.\n";
    case Report::All:
      return "  Answers are reported for assessments, practice and scenarios (report: all).\n";
  }
  return "";
}

std::string never(const Course& course) {
  std::string text =
      "What is never read or recorded\n\n"
      "  The learner's name and id, their preferences, comments, and how long they took for a question.\n" +
      answers_of(course);
  if (has(course, QuestionKind::Reflection)) text += "  What learners write in reflections never leaves the page.\n";
  if (has(course, QuestionKind::Planner)) {
    text += "  Notes in planners never leave the page. What was picked is part of the saved state, and not reported.\n";
  }
  if (!course.surveys.empty()) text += "  Answers in surveys are part of the saved state, and not reported.\n";
  return text + "  Nothing is sent anywhere else: a package loads nothing from other sites, and sets no cookies.\n";
}

}  // namespace

std::string records_of(const Course& course) {
  return "What is recorded of a learner in \"" + course.title + "\" (" + course.id + ", version " + course.version +
         ")\n\nAll of it stays in the LMS that opened the course. Who sees it there, and for how long, its operator "
         "decides.\nIn a package for the web it stays in the learner's browser, until they clear it.\n\n" +
         section("Packages for SCORM 1.2", course, Api::Scorm12) +
         section("Packages for SCORM 2004", course, Api::Scorm2004) + never(course);
}

}  // namespace lectern::packager
