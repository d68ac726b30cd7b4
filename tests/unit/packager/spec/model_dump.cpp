#include "spec/model_dump.hpp"

namespace lectern::packager {
namespace {

const char* const kKinds[] = {"choice", "several", "matching", "ordering"};
const char* const kCredits[] = {"whole", "part", "part-penalty"};
const char* const kShuffles[] = {"none", "options", "all"};
const char* const kReports[] = {"none", "assessment", "all"};

template <typename E>
std::string name(const char* const (&names)[3], E value) {
  return names[static_cast<std::size_t>(value)];
}

std::string limit(int attempts) { return attempts == 0 ? "unlimited" : std::to_string(attempts); }

std::string dump(const Question& question) {
  std::string out = "  question " + question.id + ": " + kKinds[static_cast<std::size_t>(question.kind)] + ", points " +
                    std::to_string(question.points) + ", credit " + name(kCredits, question.credit) + ", attempts " +
                    limit(question.attempts) + "\n    " + question.text + "\n";
  for (const Item& item : question.items) {
    out += "    item " + item.id + ": " + item.text + " = " + question.options[item.option].id + "\n";
  }
  for (const Option& option : question.options) {
    out += "    " + option.id + ": " + option.text + (option.right ? " (right)" : "") + "\n";
  }
  if (!question.order.empty()) out += "    in order:";
  for (Index place : question.order) out += " " + question.options[place].id;
  return out + (question.order.empty() ? "" : "\n");
}

std::string completion(const Course& course) {
  constexpr std::array kRules = {" pages", " questions", " assessment", " scenarios"};
  std::string out;
  for (const auto& any : course.completion) {
    std::string names;
    for (Rule rule : any) names += (names.empty() ? "" : " or") + std::string(kRules[static_cast<std::size_t>(rule)]);
    out += names;
  }
  return out;
}

}  // namespace

std::string dump(const Course& course) {
  std::string out = "course " + course.id + ": " + course.title + "\n  edition " + course.version + ", language " +
                    course.language + ", " + (course.navigation == Navigation::Free ? "free" : "sequential") +
                    ", report " + name(kReports, course.report) + ", complete by" +
                    completion(course) + "\n";
  for (const Page& page : course.pages) {
    out += "page " + page.id + ": " + page.title + (page.gate == Gate::Answered ? ", gate answered" : "") + "\n";
    for (Index question : page.questions) out += dump(course.questions[question]);
    if (page.assessment == kNone) continue;
    const Assessment& assessment = course.assessments[page.assessment];
    out += "  assessment " + assessment.id + ": pass " + std::to_string(assessment.pass) + ", attempts " +
           limit(assessment.attempts) + ", shuffle " + name(kShuffles, assessment.shuffle) + "\n";
    for (Index question : assessment.questions) out += dump(course.questions[question]);
  }
  return out;
}

}  // namespace lectern::packager
