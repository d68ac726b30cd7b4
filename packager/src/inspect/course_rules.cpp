#include <rapidjson/document.h>

#include "inspect/rules.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxPage = std::size_t{16} << 20;
constexpr std::size_t kMaxCourseData = std::size_t{64} << 20;
constexpr std::string_view kStart = "lecternCourse=";

// course-1a2b3c4d.js at the top, which no other tool writes.
std::string find_course_data(const std::set<std::string>& names) {
  for (const std::string& name : names) {
    if (name.size() == 18 && name.starts_with("course-") && name.ends_with(".js") &&
        name.find_first_not_of("0123456789abcdef", 7) == 15) {
      return name;
    }
  }
  return "";
}

// Every src and href of the start page must be in the package.
void check_references(std::string_view html, const std::set<std::string>& names, Findings& findings) {
  std::set<std::string> missing;
  for (const std::string_view attribute : {" src=\"", " href=\""}) {
    for (std::size_t at = html.find(attribute); at != std::string_view::npos; at = html.find(attribute, at)) {
      at += attribute.size();
      const std::string_view value = html.substr(at, html.find('"', at) - at);
      const std::string path(value.substr(0, value.find_first_of("?#")));
      if (path.empty() || path.find(':') != std::string::npos || names.count(path) > 0) continue;
      if (missing.insert(path).second) {
        findings.error("the start page needs " + printable(path) + ", which is not in the package");
      }
    }
  }
}

Result<std::unique_ptr<const Course>> read_course_data(std::string_view script) {
  if (!script.starts_with(kStart)) return Error{ErrorCode::Invalid, "it does not start with lecternCourse="};
  script.remove_prefix(kStart.size());
  rapidjson::Document data;
  data.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag>(script.data(), script.size());
  if (data.HasParseError() || !data.IsObject()) return Error{ErrorCode::Invalid, "it holds no JSON object"};
  const auto course = data.FindMember("course");
  if (course == data.MemberEnd() || !course->value.IsString()) {
    return Error{ErrorCode::Invalid, "it holds no compiled course"};
  }
  return read_course({course->value.GetString(), course->value.GetStringLength()});
}

}  // namespace

void check_course(const ZipReader& zip, const std::set<std::string>& names, const Manifest& manifest,
                  Inspection& inspection) {
  Findings findings(inspection);
  const std::string name = find_course_data(names);
  if (name.empty()) return;

  if (manifest.launch != "index.html")
    findings.error("the SCO starts with " + printable(manifest.launch) + ", not with 'index.html'");
  if (const Result<std::string> page = zip.read("index.html", kMaxPage)) {
    check_references(*page, names, findings);
  } else {
    findings.error("'index.html' cannot be read: " + page.error().message);
  }

  const Result<std::string> script = zip.read(name, kMaxCourseData);
  if (!script) return findings.error(printable(name) + " cannot be read: " + script.error().message);
  auto read = read_course_data(*script);
  if (!read) {
    return findings.error("the compiled course in " + printable(name) + " cannot be read: " + read.error().message,
                          "build the package again with this version of lectern");
  }
  const std::shared_ptr<const Course> course = std::move(*read);
  if (course->id != inspection.identifier) {
    findings.error("the manifest's identifier is " + printable(inspection.identifier) + ", but the course's id is " +
                   printable(course->id));
  }
  if (course->assessments.size() == 1 && manifest.pass && *manifest.pass != course->assessments[0].pass) {
    findings.error("the manifest's pass mark is " + std::to_string(*manifest.pass) + " %, the course's is " +
                   std::to_string(course->assessments[0].pass) + " %");
  }
  inspection.course = course;
}

}  // namespace lectern::packager
