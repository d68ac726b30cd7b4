#include "commands/commands.hpp"
#include "commands/course.hpp"
#include "commands/records.hpp"
#include "commands/sizes.hpp"

namespace lectern::packager {
namespace {

std::size_t counting_questions(const Course& course) {
  std::size_t number = 0;
  for (const Assessment& assessment : course.assessments) number += assessment.questions.size();
  return number;
}

std::string questions_of(const Course& course) {
  const std::size_t counting = counting_questions(course);
  const std::size_t practice = course.questions.size() - counting;
  std::string text;
  if (practice > 0) text += ", " + counted(practice, "practice question");
  if (counting > 0) text += ", " + counted(counting, "question") + " that count" + (counting == 1 ? "s" : "");
  for (const Assessment& assessment : course.assessments)
    text += ", pass mark " + std::to_string(assessment.pass) + " %";
  return text.empty() ? ", no questions" : text;
}

std::string summary(const Compiled& compiled) {
  const Course& course = compiled.model;
  std::string text = course.title + " (" + course.id + ", version " + course.version + ")\n";
  text += "  " + counted(course.pages.size(), "page") + questions_of(course) + "\n  language " + course.language;
  if (compiled.duration > 0) text += ", about " + counted(static_cast<std::size_t>(compiled.duration), "minute");
  return text + (compiled.diagnostics.empty() ? "\nNothing is wrong with it.\n" : "\nIt can be built.\n");
}

}  // namespace

ExitCode run(const CheckArguments& arguments, const Assets& assets, Terminal& terminal) {
  const Opening opening = open_course(arguments.course, arguments.strict, assets, terminal);
  if (!opening.course) return opening.exit;
  const Compiled& compiled = opening.course->compiled;
  if (!arguments.sizes && !arguments.records) terminal.result(summary(compiled));
  if (arguments.records) terminal.result(records_of(compiled.model));
  if (!arguments.sizes) return ExitCode::Done;
  terminal.result(sizes_of(compiled.model));
  return check_sizes(compiled.model, {Target::Scorm12, Target::Scorm2004_3}, terminal) ? ExitCode::Done
                                                                                       : ExitCode::Faulty;
}

}  // namespace lectern::packager
