#include "spec/model_dump.hpp"

#include "spec/exercise_dump.hpp"

namespace lectern::packager {
namespace {

const char* const kKinds[] = {"choice", "several", "matching", "ordering",   "true-false", "classify",
                              "text",   "number",  "rating",   "reflection", "planner"};
const char* const kCredits[] = {"whole", "part", "part-penalty"};
const char* const kShuffles[] = {"none", "options", "all"};
const char* const kReports[] = {"none", "assessment", "all"};
const char* const kReviews[] = {"answers", "marks", "none"};
const char* const kGates[] = {"none", "answered", "passed", "ended"};
const char* const kRules[] = {"pages", "questions", "assessment", "scenarios"};
const char* const kStyles[] = {"auto", "completed", "passed-failed", "passed-incomplete"};

template <std::size_t N, typename E>
std::string name(const char* const (&names)[N], E value) {
  return names[static_cast<std::size_t>(value)];
}

std::string limit(int attempts) { return attempts == 0 ? "unlimited" : std::to_string(attempts); }

std::string millionths(Millionths value) {
  Millionths size = value < 0 ? -value : value;
  std::string out = (value < 0 ? "-" : "") + std::to_string(size / 1'000'000);
  std::string fraction = std::to_string(1'000'000 + size % 1'000'000).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return fraction.empty() ? out : out + "." + fraction;
}

std::string dump(const Option& option, QuestionKind kind) {
  std::string out = "    " + option.id + ": " + option.text;
  if (kind == QuestionKind::Number) out += ", from " + millionths(option.least) + " to " + millionths(option.most);
  return out + (option.right ? " (right)" : "") + (option.fixed ? " (fixed)" : "") + "\n";
}

std::string dump(const Question& question, const Course& course) {
  std::string out = "  question " + question.id + ": " + name(kKinds, question.kind);
  if (is_scored(question.kind)) {
    out += ", points " + std::to_string(question.points) + ", credit " + name(kCredits, question.credit) +
           ", attempts " + limit(question.attempts);
  }
  if (question.objective != kNone) out += ", objective " + course.objectives[question.objective].id;
  if (question.kind == QuestionKind::Text) {
    const Exact& exact = question.exact;
    out += ", length " + std::to_string(question.length) + (exact.letter_case ? ", exact case" : "") +
           (exact.accents ? ", exact accents" : "") + (exact.spaces ? ", exact spaces" : "");
  }
  out += "\n    " + question.text + "\n";
  for (const Item& item : question.items) {
    out += "    item " + item.id + ": " + item.text + " = " + question.options[item.option].id + "\n";
  }
  for (const Option& option : question.options) out += dump(option, question.kind);
  if (!question.order.empty()) out += "    in order:";
  for (Index place : question.order) out += " " + question.options[place].id;
  return out + (question.order.empty() ? "" : "\n");
}

std::string completion(const Course& course) {
  std::string out;
  for (const auto& any : course.completion) {
    std::string names;
    for (Rule rule : any) names += (names.empty() ? " " : "-or-") + name(kRules, rule);
    out += names;
  }
  return out;
}

std::string dump(const lectern::Page& page, const Course& course) {
  std::string out = "page " + page.id + ": " + page.title;
  if (page.gate != Gate::None) out += ", gate " + name(kGates, page.gate);
  if (page.optional) out += ", optional";
  if (page.branch) out += ", branch";
  if (page.next != kNone) out += ", next " + course.pages[page.next].id;
  if (!page.objectives.empty()) out += ", teaches";
  for (Index objective : page.objectives) out += " " + course.objectives[objective].id;
  return out + "\n";
}

std::string dump(const Assessment& assessment, const Course& course) {
  std::string out = "  assessment " + assessment.id + ": pass " + std::to_string(assessment.pass) + ", attempts " +
                    limit(assessment.attempts) + ", shuffle " + name(kShuffles, assessment.shuffle);
  if (assessment.counted == Counted::Last) out += ", counted last";
  if (assessment.retake == Retake::Missed) out += ", retake missed";
  if (assessment.review != Review::Answers) out += ", review " + name(kReviews, assessment.review);
  if (assessment.diagnostic) out += ", diagnostic";
  for (const Draw& draw : assessment.draws) {
    out += ", draw " + std::to_string(draw.count) +
           (draw.objective == kNone ? "" : " of " + course.objectives[draw.objective].id);
  }
  return out + "\n";
}

}  // namespace

std::string dump(const Course& course) {
  std::string out = "course " + course.id + ": " + course.title + "\n  edition " + course.version + ", language " +
                    course.language + ", " + (course.navigation == Navigation::Free ? "free" : "sequential") +
                    ", report " + name(kReports, course.report) + ", complete by" + completion(course);
  if (course.status != StatusStyle::Auto) out += ", status " + name(kStyles, course.status);
  if (course.full_score) out += ", full score";
  if (course.hidden_time) out += ", hidden time";
  if (course.idle_minutes > 0) out += ", idle " + std::to_string(course.idle_minutes);
  out += "\n";
  for (const Objective& objective : course.objectives) {
    out += "objective " + objective.id + ": " + objective.text + ", pass " + std::to_string(objective.pass) + "\n";
  }
  for (const lectern::Page& page : course.pages) {
    out += dump(page, course);
    for (Index question : page.questions) out += dump(course.questions[question], course);
    for (Index scenario : page.scenarios) out += dump(course.scenarios[scenario]);
    for (const Survey& survey : course.surveys) {
      if (course.questions[survey.dimensions[0].questions[0]].page == &page - course.pages.data())
        out += dump(survey, course);
    }
    if (page.assessment == kNone) continue;
    const Assessment& assessment = course.assessments[page.assessment];
    out += dump(assessment, course);
    for (Index question : assessment.questions) out += dump(course.questions[question], course);
  }
  return out;
}

}  // namespace lectern::packager
