#include "lectern/packager/compile.hpp"

#include <catch2/catch.hpp>

#include "base/hash.hpp"
#include "course.hpp"

namespace lectern::packager {
namespace {

std::string question(const std::string& id) {
  return "::: question {#" + id + "}\nWhich?\n\n- [x] This\n- [ ] That\n:::\n\n";
}

}  // namespace

TEST_CASE("a folder that cannot be read says so") {
  CourseFiles files;
  files.listable = false;
  CHECK(problems(files) == "error: the course folder cannot be read: permission denied [unreadable-file]\n\n1 error\n");
}

TEST_CASE("a folder without course.yml says what it should hold") {
  MemoryFiles files;
  CHECK(problems(files) ==
        "error: the folder has no course.yml [no-course-file]\n"
        "hint: is it the right folder? A course.yml begins:\n"
        "      id: my-course\n"
        "      title: My course\n"
        "\n1 error\n");
  files.files["course.yaml"] = "id: course\ntitle: Course\n";
  CHECK(problems(files) ==
        "error: the folder has no course.yml [no-course-file]\nhint: rename course.yaml to course.yml\n\n1 error\n");
}

TEST_CASE("files that cannot be read are told, and the rest is checked all the same") {
  CourseFiles files = one_body("![Map](../media/map.png) [other](20-other.md#anything) {{nothing}}");
  files.files["en/20-other.md"] = "---\ntitle: Other\n---\n";
  files.files["media/map.png"] = "png";
  files.unreadable = {"en/20-other.md", "media/map.png"};
  CHECK(problems(files) ==
        "en/10-page.md:4:1: error: \"../media/map.png\" cannot be read: permission denied [unreadable-file]\n"
        "    4 | ![Map](../media/map.png) [other](20-other.md#anything) {{nothing}}\n"
        "      | ^~~~~~~~~~~~~~~~~~~~~~~~\n"
        "\n"
        "en/10-page.md:4:56: error: there is no variable \"nothing\" [undefined-variable]\n"
        "    4 | ![Map](../media/map.png) [other](20-other.md#anything) {{nothing}}\n"
        "      |                                                        ^~~~~~~~~~~\n"
        "hint: add it to course.yml:\n"
        "      variables:\n"
        "        nothing: its text\n"
        "\n"
        "en/20-other.md: error: the file cannot be read: permission denied [unreadable-file]\n"
        "\n"
        "3 errors\n");
  files.unreadable = {"course.yml"};
  CHECK(problems(files).find("course.yml: error: the file cannot be read: permission denied [unreadable-file]\n") == 0);
}

TEST_CASE("a file that is not text in UTF-8 is told with the place") {
  CHECK(problems(one_page("---\ntitle: Page\n---\ncaf\xE9\n")) ==
        "en/10-page.md:4:4: error: here the file is not text in UTF-8 [invalid-utf8]\n"
        "    4 | caf\n"
        "      |    ^\n"
        "hint: save it again with the encoding UTF-8\n"
        "\n1 error\n");
}

TEST_CASE("an invisible control character is told with the place") {
  CHECK(problems(one_page("---\ntitle: Page\n---\na\x02 b\n")) ==
        "en/10-page.md:4:2: error: here stands an invisible control character, shown as ? [control-character]\n"
        "    4 | a? b\n"
        "      |  ^\n"
        "hint: delete it\n"
        "\n1 error\n");
}

TEST_CASE("a page of more than 1 MiB is refused") {
  CHECK(problems(one_body(std::string(1 << 20, 'x'))) ==
        "en/10-page.md:1:1: error: the file is larger than 1 MiB [file-too-large]\n"
        "    1 | \n"
        "      | ^\n"
        "hint: split it\n"
        "\n1 error\n");
}

TEST_CASE("more questions than an engine takes are refused") {
  std::string body;
  for (int i = 0; i < 5001; ++i) body += question("q" + std::to_string(i));
  CHECK(problems(one_body(body)) ==
        "course.yml:1:1: error: the course has 5001 questions, and 5000 are the most [course-too-large]\n"
        "    1 | id: course\n"
        "      | ^\n"
        "hint: split it\n"
        "\n1 error\n");
}

TEST_CASE("problems come in the order of the course") {
  CourseFiles files = one_body("{{b}} {{a}}\n");
  files.files["course.yml"] = "id: course\n";
  files.files["en/9-first.md"] = "---\ntitle: First\n---\n{{c}}\n";
  std::vector<std::string> order;
  for (const Diagnostic& d : compile(files, english()).diagnostics) order.push_back(d.span.file + " " + d.message);
  CHECK(order == std::vector<std::string>{"course.yml `title` is missing", "en/9-first.md there is no variable \"c\"",
                                          "en/10-page.md there is no variable \"b\"",
                                          "en/10-page.md there is no variable \"a\""});
}

TEST_CASE("media have names that any LMS can serve, and change with the content") {
  CourseFiles files = one_body("![Map](<../media/Tŷ Map.PNG>) ![Map](../copy/Ty-map.png) [form](../media/--.pdf)\n");
  files.files["media/Tŷ Map.PNG"] = "png";
  files.files["copy/Ty-map.png"] = "png";
  files.files["media/--.pdf"] = "pdf";
  files.files["media/not-used.png"] = "png";
  Compiled compiled = compile(files, english());
  REQUIRE(compiled.ok());
  REQUIRE(compiled.media.size() == 2);
  CHECK(compiled.media[0].name == "media/file-" + short_hash("pdf") + ".pdf");
  CHECK(compiled.media[0].path == "media/--.pdf");
  CHECK(compiled.media[1].name == "media/ty-map-" + short_hash("png") + ".png");
  CHECK(compiled.pages[0].html.find("src=\"" + compiled.media[1].name + "\"") != std::string::npos);
}

TEST_CASE("the compiled course is linked and carries what course.yml says") {
  CourseFiles files = one_body(question("first"));
  files.files["course.yml"] = "id: course\ntitle: Course\nduration: 40\ndescription: About it.\nlicence: CC BY 4.0\n";
  Compiled compiled = compile(files, english());
  REQUIRE(compiled.ok());
  CHECK(compiled.duration == 40);
  CHECK(compiled.description == "About it.");
  CHECK(compiled.licence == "CC BY 4.0");
  REQUIRE(compiled.model.find_question("first") == 0);
  CHECK(compiled.model.questions[0].page == 0);
  CHECK(read_course(write_course(compiled.model)).ok());
  REQUIRE(compiled.sources.size() == 2);
  CHECK(compiled.sources[1].file == "en/10-page.md");
}

TEST_CASE("a course with errors has no pages, so that nobody packages it") {
  Compiled compiled = compile(one_body("{{nothing}}"), english());
  CHECK_FALSE(compiled.ok());
  CHECK(compiled.pages.empty());
}

TEST_CASE("every id stands once in the whole course's HTML") {
  CourseFiles files = one_body(
      "## A\n\n## A\n\n::: note {#b}\n:::\n\n"
      "::: question {#one}\nWhich?\n\n- [x] This {#hint}\n  > ## In feedback\n- [ ] That {#one}\n:::\n\n"
      "::: question {#one-a}\nWhich?\n\n1. This\n2. That\n:::\n");
  files.files["en/20-page-one.md"] = "---\ntitle: Two\n---\n## A\n\n:::: assessment\n" + question("two") + "::::\n";
  files.files["en/30-question-one.md"] = "---\ntitle: Three\n---\n## One\n\n### Option\n";
  Compiled compiled = compile(files, english());
  REQUIRE(compiled.ok());
  std::string html;
  for (const Page& page : compiled.pages) html += page.html;
  for (const auto& [id, form] : compiled.question_html) html += form;
  std::set<std::string> ids;
  std::size_t found = 0;
  for (std::size_t at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
    std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
    INFO(id);
    CHECK(ids.insert(id).second);
    ++found;
  }
  CHECK(found > 15);
}

TEST_CASE("every month and callout has its word") {
  for (int month = 1; month <= 12; ++month) CHECK(english().count("month-" + std::to_string(month)) == 1);
  for (const char* name : {"note", "warning", "key-point", "in-your-council"}) {
    CHECK(english().count(std::string("callout-") + name) == 1);
  }
}

TEST_CASE("read_strings refuses what is no flat list of words") {
  CHECK(read_strings("next: Next\n")->at("next") == "Next");
  CHECK_FALSE(read_strings("next: [a]\n").ok());
  CHECK_FALSE(read_strings("next: a\nnext: b\n").ok());
  CHECK_FALSE(read_strings("just words").ok());
  CHECK_FALSE(read_strings("next: a: b\n").ok());
}

}  // namespace lectern::packager
