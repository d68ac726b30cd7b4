#include "spec/example.hpp"

#include <sstream>

#include "spec/model_dump.hpp"

namespace lectern::packager {
namespace {

const std::string kFence(32, '`');

CourseFiles files_of(const std::string& input) {
  CourseFiles course;
  course.files["course.yml"] = "id: course\ntitle: Course\n";
  std::istringstream lines(input);
  std::string path = "en/10-page.md";
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("=== ", 0) == 0) {
      path = line.substr(4);
      course.files[path] = "";
    } else {
      course.files[path] += line + "\n";
    }
  }
  return course;
}

std::string output_of(const std::string& kind, const Compiled& compiled) {
  std::string out;
  if (kind == "html") {
    for (const Page& page : compiled.pages) out += page.html;
    for (const auto& [id, html] : compiled.question_html) out += html;
  } else if (kind == "model" && compiled.ok()) {
    out = dump(compiled.model);
  }
  return out;
}

}  // namespace

SpecFile read_spec(const std::string& path) {
  SpecFile spec;
  spec.path = path;
  std::istringstream text(read_source_file(path));
  std::string prose;
  Example example;
  std::string* into = &prose;
  std::size_t number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    bool outside = into == &prose;
    if (outside && line.rfind(kFence + " example ", 0) == 0) {
      spec.prose.push_back(std::move(prose));
      prose.clear();
      example = {path, number, line.substr(kFence.size() + 9), "", "", ""};
      into = &example.input;
    } else if (!outside && line == kFence) {
      spec.examples.push_back(example);
      into = &prose;
    } else if (!outside && line == ".") {
      into = into == &example.input ? &example.output : &example.diagnostics;
    } else {
      *into += line + "\n";
    }
  }
  spec.prose.push_back(std::move(prose));
  return spec;
}

std::string write_spec(const SpecFile& spec) {
  std::string text;
  for (std::size_t i = 0; i < spec.examples.size(); ++i) {
    const Example& example = spec.examples[i];
    text += spec.prose[i] + kFence + " example " + example.kind + "\n" + example.input + ".\n" + example.output;
    if (!example.diagnostics.empty()) text += ".\n" + example.diagnostics;
    text += kFence + "\n";
  }
  return text + spec.prose.back();
}

Example run(const Example& example) {
  Example out = example;
  Compiled compiled = compile(files_of(example.input), english());
  out.output = output_of(example.kind, compiled);
  out.diagnostics = render_human(compiled.diagnostics, compiled.sources, false);
  return out;
}

}  // namespace lectern::packager
