#include "lectern/packager/compile.hpp"

#include <algorithm>
#include <optional>

#include "compile/course_check.hpp"
#include "compile/links.hpp"
#include "compile/model.hpp"
#include "compile/page_reader.hpp"
#include "compile/rules_check.hpp"
#include "render/page.hpp"
#include "render/page_planner.hpp"
#include "render/page_question.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxFile = 1 << 20;
constexpr std::string_view kCourseFile = "course.yml";
constexpr std::string_view kEnding = ".md";

// By name, but 9 before 10: numbers at the start count by their value.
bool in_name_order(std::string_view a, std::string_view b) {
  auto number = [](std::string_view name) {
    std::size_t end = std::min(name.find_first_not_of("0123456789"), name.size());
    std::size_t begin = std::min(name.find_first_not_of('0'), end);
    return name.substr(begin, end - begin);
  };
  std::string_view left = number(a), right = number(b);
  bool numbered = is_digit(a[0]) && is_digit(b[0]);
  if (numbered && left.size() != right.size()) return left.size() < right.size();
  if (numbered && left != right) return left < right;
  return a < b;
}

class Compiler {
 public:
  Compiler(const Files& files, const Strings& strings) : files_(files), strings_(strings) {}

  Compiled run() {
    if (list()) {
      read_course_file();
      read_pages();
      check_course(pages_, out_.sources, out_.diagnostics);
      Links links(files_, paths_, pages_);
      for (PageContent& page : pages_) {
        Reporter reporter(out_.diagnostics, page.file);
        links.resolve(page, reporter);
      }
      check_rules(settings_, pages_, links, out_.diagnostics);
      if (out_.ok()) finish(links);
    }
    sort_diagnostics();
    return std::move(out_);
  }

 private:
  bool list() {
    Result<std::vector<std::string>> paths = files_.list();
    if (paths) {
      paths_ = std::move(*paths);
      return true;
    }
    Reporter(out_.diagnostics, "")
        .add(Code::UnreadableFile, {}, "the course folder cannot be read: " + paths.error().message);
    return false;
  }

  void read_course_file() {
    if (!std::binary_search(paths_.begin(), paths_.end(), kCourseFile)) {
      bool other = std::binary_search(paths_.begin(), paths_.end(), "course.yaml");
      Reporter(out_.diagnostics, "")
          .add(Code::NoCourseFile, {}, "the folder has no course.yml",
               other ? "rename course.yaml to course.yml"
                     : "is it the right folder? A course.yml begins:\nid: my-course\ntitle: My course");
      return;
    }
    Reporter reporter(out_.diagnostics, std::string(kCourseFile));
    out_.sources.push_back({std::string(kCourseFile), ""});
    if (auto text = read_text(reporter)) {
      out_.sources.back().text = std::move(*text);
      settings_ = read_settings(out_.sources.back().text, reporter);
    }
  }

  void read_pages() {
    std::string folder = settings_.language + "/";
    std::vector<std::string> names;
    for (const std::string& path : paths_) {
      bool page = path.size() > kEnding.size() && path.substr(path.size() - kEnding.size()) == kEnding;
      if (!page || path.substr(0, folder.size()) != folder) continue;
      std::string name = path.substr(folder.size());
      if (name.find('/') == std::string::npos) {
        names.push_back(std::move(name));
      } else {
        Reporter(out_.diagnostics, path)
            .add(Code::MisplacedPage, {}, "this file is no page, because it does not stand directly in " + folder,
                 "move it to " + folder);
      }
    }
    bool whole = !out_.sources.empty();
    if (names.empty() && whole) {
      Reporter(out_.diagnostics, std::string(kCourseFile))
          .add(Code::NoPages, {}, "the course has no pages", "write the first one: " + folder + "10-welcome.md");
    }
    std::sort(names.begin(), names.end(), in_name_order);
    out_.sources.reserve(out_.sources.size() + names.size());
    pages_.reserve(names.size());
    for (const std::string& name : names) read_one_page(folder + name);
  }

  void read_one_page(const std::string& path) {
    Reporter reporter(out_.diagnostics, path);
    out_.sources.push_back({path, ""});
    auto text = read_text(reporter);
    if (!text) {
      PageContent unreadable;
      unreadable.file = path;
      unreadable.front.id = path;
      return pages_.push_back(std::move(unreadable));
    }
    std::string& kept = out_.sources.back().text;
    kept = std::move(*text);
    pages_.push_back(read_page(path, kept, settings_.variables, strings_, reporter));
  }

  // The reporter's file, if it is text that can be worked with.
  std::optional<std::string> read_text(Reporter& reporter) {
    Result<std::string> bytes = files_.read(reporter.file());
    if (!bytes) {
      reporter.add(Code::UnreadableFile, {}, "the file cannot be read: " + bytes.error().message);
      out_.sources.pop_back();
      return std::nullopt;
    }
    if (bytes->size() > kMaxFile) {
      reporter.add(Code::FileTooLarge, {}, "the file is larger than 1 MiB", "split it");
      return std::nullopt;
    }
    std::size_t bad = find_invalid_utf8(*bytes);
    if (bad != std::string::npos) {
      out_.sources.back().text = bytes->substr(0, bad);
      reporter.add(Code::InvalidUtf8, {bad, bad}, "here the file is not text in UTF-8",
                   "save it again with the encoding UTF-8");
      return std::nullopt;
    }
    std::size_t control = find_forbidden_character(*bytes);
    if (control != std::string::npos) {
      out_.sources.back().text = *bytes;
      out_.sources.back().text[control] = '?';
      reporter.add(Code::ControlCharacter, {control, control + 1},
                   "here stands an invisible control character, shown as ?", "delete it");
      return std::nullopt;
    }
    return std::move(*bytes);
  }

  void finish(const Links& links) {
    out_.model = build_model(settings_, pages_);
    if (Status linked = link(out_.model); !linked) {
      Reporter(out_.diagnostics, "").add(Code::InvalidValue, {}, linked.error().message);
      return;
    }
    out_.description = settings_.description;
    out_.licence = settings_.licence;
    out_.duration = settings_.duration;
    out_.media = links.media();
    Words words{strings_, settings_.variables};
    const std::string picks = render_picks(pages_, words);
    for (PageContent& page : pages_) {
      const FrontMatter& front = page.front;
      const std::string html = render_page(page, settings_.language, picks, words);
      for (const PageQuestion& question : page.questions) {
        if (question.counts) out_.question_html.emplace(question.model.id, render_question(question, front.id, words));
      }
      page.document = {};  // makes room for the HTML, which is kept without the spare room it was written with
      out_.pages.push_back({front.id, front.title, front.section, html, front.optional || front.branch});
    }
  }

  void sort_diagnostics() {
    std::map<std::string_view, std::size_t> order;
    order.emplace("", 0);
    order.emplace(kCourseFile, 1);
    for (const PageContent& page : pages_) order.emplace(page.file, 2 + order.size());
    std::size_t last = 3 + order.size();
    auto rank = [&](const Diagnostic& d) {
      auto found = order.find(d.span.file);
      return found == order.end() ? last : found->second;
    };
    auto before = [&](const Diagnostic& a, const Diagnostic& b) {
      std::size_t left = rank(a), right = rank(b);
      return left != right ? left < right : a.span.begin < b.span.begin;
    };
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(), before);
  }

  const Files& files_;
  const Strings& strings_;
  Compiled out_;
  Settings settings_;
  std::vector<std::string> paths_;
  std::vector<PageContent> pages_;
};

}  // namespace

Compiled compile(const Files& files, const Strings& strings) { return Compiler(files, strings).run(); }

}  // namespace lectern::packager
