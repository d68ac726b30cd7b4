// A small course, compiled by hand, and assets that stand for the real ones.
#pragma once

#include "lectern/packager/package.hpp"
#include "package/zip_writer.hpp"

namespace lectern::packager {

// Two pages, one practice question, an assessment of one question.
inline Compiled sample_course() {
  Compiled compiled;
  Course& course = compiled.model;
  course.id = "sample";
  course.title = "Bread & <butter>";
  course.version = "2";
  course.language = "en";
  course.completion.push_back({Rule::Assessment});

  const auto question = [](const char* id) {
    Question made;
    made.id = id;
    made.text = "Which?";
    made.options = {{"a", "This", true}, {"b", "That", false}};
    return made;
  };
  course.questions = {question("practice"), question("counted")};
  course.assessments.resize(1);
  course.assessments[0].id = "check";
  course.assessments[0].questions = {1};
  course.pages.resize(2);
  course.pages[0].id = "start";
  course.pages[0].title = "Start";
  course.pages[0].questions = {0};
  course.pages[1].id = "end";
  course.pages[1].title = "End";
  course.pages[1].assessment = 0;
  assign_keys(course);
  link(course).ok();

  compiled.pages = {{"start", "Start", "First", "<article class=\"lectern-page\" id=\"page-start\">Hello</article>"},
                    {"end", "End", "", "<article class=\"lectern-page\" id=\"page-end\">Bye</article>"}};
  compiled.question_html["counted"] = "<form data-question=\"counted\"></form>";
  return compiled;
}

inline Assets sample_assets() {
  static const std::string runtime = *write_zip({{"player-a4cb3469.js", "player()"},
                                                 {"fallback-14bfedfe.js", "fallback()"},
                                                 {"theme-7c98040a.css", "body{}"},
                                                 {"third-party.txt", "Thanks."}});
  static const std::string scorm12 =
      *write_zip({{"adlcp_rootv1p2.xsd", "<schema12/>"}, {"imscp_rootv1p1p2.xsd", "<schema12/>"}});
  const auto scorm2004 = [](std::string_view schema) {
    return *write_zip({{"adlcp_v1p3.xsd", schema},
                       {"adlnav_v1p3.xsd", schema},
                       {"adlseq_v1p3.xsd", schema},
                       {"imscp_v1p1.xsd", schema},
                       {"imsss_v1p0.xsd", schema}});
  };
  static const std::string third = scorm2004("<schema3/>");
  static const std::string fourth = scorm2004("<schema4/>");
  return {{"runtime.zip", runtime},
          {"schemas/scorm12.zip", scorm12},
          {"schemas/scorm2004-3.zip", third},
          {"schemas/scorm2004-4.zip", fourth}};
}

inline Strings sample_strings() {
  return {{"contents", "Contents"},         {"exit", "Save and exit"}, {"next", "Next"},
          {"new-tab", "(new tab)"},         {"pages", "Pages"},        {"previous", "Previous"},
          {"skip", "Skip to main content"}, {"text-version", "Text"},  {"third-party", "Notices"},
          {"no-script", "No script"},       {"notice-fault", "Fault"}, {"optional", "(optional)"}};
}

}  // namespace lectern::packager
