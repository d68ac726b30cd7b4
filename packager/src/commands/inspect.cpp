#include "lectern/packager/inspect.hpp"
#include "commands/commands.hpp"
#include "disk_files.hpp"

namespace lectern::packager {
namespace {

void add_line(std::string& text, std::string name, const std::string& value) {
  if (value.empty()) return;
  name.resize(12, ' ');
  text += "  " + name + value + "\n";
}

void add_course(std::string& text, const Course& course) {
  std::size_t counting = 0;
  for (const Assessment& assessment : course.assessments) counting += assessment.questions.size();
  add_line(text, "pages", std::to_string(course.pages.size()));
  add_line(text, "questions",
           std::to_string(course.questions.size() - counting) + " for practice, " + std::to_string(counting) +
               " that count");
  for (const Assessment& assessment : course.assessments) {
    add_line(text, "pass mark", std::to_string(assessment.pass) + " %");
  }
}

std::string facts(const Inspection& inspection, std::size_t size) {
  std::string text;
  if (inspection.target) add_line(text, "target", std::string(name_of(*inspection.target)));
  add_line(text, "title", inspection.title);
  add_line(text, "identifier", inspection.identifier);
  add_line(text, "version", inspection.version);
  if (inspection.course) add_course(text, *inspection.course);
  add_line(text, "size",
           in_kilobytes(size) + ", unpacked " + in_kilobytes(inspection.unpacked) + " in " +
               counted(inspection.files, "file"));
  return text;
}

std::string verdict(const Inspection& inspection) {
  if (!inspection.ok()) return "This package is not right.\n";
  if (!inspection.course) return "Not made by Lectern: its form was checked, not what it does.\n";
  return inspection.findings.empty() ? "This package is right.\n" : "This package works, but see the warnings.\n";
}

}  // namespace

ExitCode run(const InspectArguments& arguments, const Assets&, Terminal& terminal) {
  const Result<std::string> bytes = read_file(arguments.package);
  if (!bytes) {
    terminal.report(Severity::Error, about("'" + arguments.package + "' cannot be read", bytes.error()).message,
                    "name a package, such as course-scorm12.zip");
    return ExitCode::Environment;
  }
  const Inspection inspection = inspect(*bytes);
  for (const Finding& finding : inspection.findings) terminal.report(finding.severity, finding.message, finding.hint);
  terminal.result(arguments.package + "\n" + facts(inspection, bytes->size()) + verdict(inspection));
  if (!inspection.ok()) return ExitCode::Faulty;
  return arguments.strict && !inspection.findings.empty() ? ExitCode::Warnings : ExitCode::Done;
}

}  // namespace lectern::packager
