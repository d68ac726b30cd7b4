#include "compile/front_matter.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

constexpr int kMaxMinutes = 1000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Split {
  Range first_line;
  Range yaml;
  std::size_t body = 0;
};

Split split(std::string_view text, Reporter& reporter) {
  std::vector<std::size_t> starts = line_starts(text);
  auto line = [&](std::size_t i) {
    std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    std::size_t begin = i == 0 && text.substr(0, 3) == kByteOrderMark ? kByteOrderMark.size() : starts[i];
    while (end > begin && is_space(text[end - 1])) --end;
    return Range{begin, end};
  };
  auto says = [&](Range range, std::string_view what) {
    return text.substr(range.begin, range.end - range.begin) == what;
  };

  Split parts{line(0), {}, 0};
  if (!says(parts.first_line, "---")) {
    reporter.add(Code::NoFrontMatter, {0, 0}, "the page does not begin with its front matter",
                 "put at its top:\n---\ntitle: My page\n---");
    parts.first_line = {0, 0};
    return parts;
  }
  for (std::size_t i = 1; i < starts.size(); ++i) {
    if (!says(line(i), "---")) continue;
    parts.yaml = {std::min(starts[1], starts[i]), starts[i]};
    parts.body = i + 1 < starts.size() ? starts[i + 1] : text.size();
    return parts;
  }
  reporter.add(Code::UnclosedFrontMatter, parts.first_line, "the front matter is not closed",
               "put a line --- below its last key");
  parts.body = text.size();
  return parts;
}

Date read_date(const Placed& written, Reporter& reporter) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::string_view text = written.text;
  auto year = read_number(text.substr(0, 4), 1900, 2999);
  auto month = text.size() == 10 ? read_number(text.substr(5, 2), 1, 12) : std::nullopt;
  if (year && month && text[4] == '-' && text[7] == '-') {
    bool leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
    int days = kDays[*month - 1] + (leap && *month == 2 ? 1 : 0);
    if (auto day = read_number(text.substr(8), 1, days)) return {*year, *month, *day};
  }
  reporter.add(Code::InvalidValue, written.place,
               "`as-of` must be a date such as 2026-11-22, not " + quoted(written.text));
  return {};
}

// "en/10-welcome.md" is "welcome".
std::string_view name_of(std::string_view file) {
  file.remove_prefix(file.rfind('/') + 1);
  file.remove_suffix(std::string_view(".md").size());
  std::size_t number = 0;
  while (number < file.size() && is_digit(file[number])) ++number;
  std::string_view rest = file.substr(number);
  bool parted = number > 0 && !rest.empty() && std::string_view("-_. ").find(rest[0]) != std::string_view::npos;
  return parted ? rest.substr(1) : file;
}

std::string read_id(Keys& keys, std::string_view file, Range& place, Reporter& reporter) {
  if (auto given = keys.text("id")) {
    place = given->place;
    check_id(*given, "a page", reporter);
    return given->text;
  }
  std::string name(name_of(file));
  if (!is_id(name)) {
    std::string better = slug(name);
    reporter.add(Code::BadId, place,
                 "the page's id cannot derive from its file's name, because " + quoted(name) + " is not an id",
                 "rename the file, or give the page an id:\nid: " + (is_id(better) ? better : "my-page"));
  }
  return name;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, std::string_view file, Reporter& reporter) {
  FrontMatter page;
  Split parts = split(text, reporter);
  page.body = parts.body;
  page.place = parts.first_line;
  page.id = name_of(file);
  if (parts.yaml.end == 0) return page;

  YamlDocument document = read_yaml(text.substr(parts.yaml.begin, parts.yaml.end - parts.yaml.begin), parts.yaml.begin);
  if (document.fault) {
    reporter.add(Code::BrokenYaml, document.fault->place, document.fault->message, document.fault->hint);
    return page;
  }
  Keys keys(document.root, parts.first_line, reporter);
  if (auto title = keys.required_text("title", kMaxTitle, "My page")) page.title = title->text;
  page.id = read_id(keys, file, page.place, reporter);
  if (auto section = keys.text("section", kMaxTitle)) page.section = section->text;
  constexpr Gate kGates[] = {Gate::None, Gate::Answered, Gate::Passed, Gate::Ended};
  if (auto place = keys.one_of("gate", {"none", "answered", "passed", "ended"})) {
    page.gate = kGates[*place];
    page.gate_place = keys.place_of("gate");
  }
  page.optional = keys.truth("optional").value_or(false);
  page.branch = keys.truth("branch").value_or(false);
  page.next = keys.text("next");
  page.objectives = keys.texts("objectives");
  if (auto minutes = keys.whole_number("minutes", 1, kMaxMinutes)) page.minutes = *minutes;
  if (auto date = keys.text("as-of")) page.as_of = read_date(*date, reporter);
  for (const Placed& source : keys.texts("sources")) {
    std::string line = source.text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    // The quotation marks around it are not part of its text.
    bool in_quotes = source.place.end - source.place.begin == line.size() + 2;
    Range place = in_quotes ? Range{source.place.begin + 1, source.place.end - 1} : source.place;
    if (!line.empty()) page.sources.push_back({line, place});
  }
  keys.finish();
  return page;
}

}  // namespace lectern::packager
