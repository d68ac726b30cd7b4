#include "compile/settings.hpp"

#include "compile/keys.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxVersion = 20;
constexpr int kMaxMinutes = 10000;

// A tag such as `en`, `cy` or `en-GB` (RFC 5646, without the rarer forms).
bool is_language(std::string_view tag) {
  std::size_t part = 0;
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i < tag.size() && is_alnum(tag[i])) continue;
    if (i < tag.size() && tag[i] != '-') return false;
    std::size_t length = i - part;
    if (length < 2 || length > (part == 0 ? 3 : 8)) return false;
    part = i + 1;
  }
  return true;
}

bool is_variable_name(std::string_view name) {
  for (char c : name) {
    if (!is_alnum(c) && c != '_' && c != '-') return false;
  }
  return !name.empty();
}

void read_languages(Keys& keys, Settings& settings, Reporter& reporter) {
  std::vector<Placed> languages = keys.texts("languages");
  if (languages.empty()) return;
  if (is_language(languages[0].text)) {
    settings.language = languages[0].text;
  } else {
    reporter.add(Code::InvalidValue, languages[0].place,
                 "`languages` must be tags such as en or cy, not " + quoted(languages[0].text));
  }
  if (languages.size() > 1) {
    reporter.add(Code::SeveralLanguages, languages[1].place, "this release makes courses in one language",
                 "languages: [" + languages[0].text + "]");
  }
}

void read_completion(Keys& keys, Settings& settings, Reporter& reporter) {
  const Yaml* value = keys.find("completion");
  if (!value) return;
  settings.completion_given = true;
  settings.completion_place = value->place;
  settings.complete_by_pages = false;
  std::vector<Placed> rules = keys.texts("completion");
  for (const Placed& rule : rules) {
    if (rule.text == "pages") {
      settings.complete_by_pages = true;
    } else if (rule.text == "assessment") {
      settings.complete_by_assessment = true;
    } else {
      reporter.add(Code::InvalidValue, rule.place,
                   "`completion` must be a list of `pages` and `assessment`, not " + quoted(rule.text));
    }
  }
  if (value->kind == Yaml::Kind::List && rules.empty()) {
    reporter.add(Code::InvalidValue, value->place, "`completion` must name at least one of `pages` and `assessment`",
                 "completion: [pages]");
  }
}

void read_variables(Keys& keys, Settings& settings, Reporter& reporter) {
  const Yaml* value = keys.find("variables");
  if (!value) return;
  if (value->kind != Yaml::Kind::Map) {
    reporter.add(Code::InvalidValue, value->place, "`variables` must be lines of `name: text`");
    return;
  }
  for (const auto& [name, text] : value->map) {
    if (!is_variable_name(name.text)) {
      reporter.add(Code::InvalidValue, name.place,
                   "the name of a variable consists of letters, digits, _ and -, unlike " + quoted(name.text));
    } else if (text.kind != Yaml::Kind::Text || trim(text.text).empty()) {
      reporter.add(Code::MissingValue, name.place, "the variable " + quoted(name.text) + " has no text");
    } else if (settings.variables.count(name.text) > 0) {
      reporter.add(Code::DuplicateKey, name.place, "the variable " + quoted(name.text) + " is given twice");
      continue;
    }
    settings.variables[name.text] = trim(text.text);
  }
}

}  // namespace

Settings read_settings(std::string_view yaml, Reporter& reporter) {
  Settings settings;
  YamlDocument document = read_yaml(yaml, 0);
  if (document.fault) {
    reporter.add(Code::BrokenYaml, document.fault->place, document.fault->message, document.fault->hint);
    return settings;
  }

  Keys keys(document.root, {0, 0}, reporter);
  if (auto id = keys.required_text("id", kMaxTitle, "my-course")) {
    settings.id = id->text;
    check_id(*id, "the course", reporter);
  }
  if (auto title = keys.required_text("title", kMaxTitle, "My course")) settings.title = title->text;
  if (auto version = keys.text("version", kMaxVersion)) settings.version = version->text;
  read_languages(keys, settings, reporter);
  if (auto minutes = keys.whole_number("duration", 1, kMaxMinutes)) settings.duration = *minutes;
  if (auto description = keys.text("description")) settings.description = description->text;
  if (auto place = keys.one_of("navigation", {"free", "sequential"})) {
    settings.navigation = *place == 0 ? Navigation::Free : Navigation::Sequential;
  }
  read_completion(keys, settings, reporter);
  constexpr Report kReports[] = {Report::None, Report::Assessment, Report::All};
  if (auto place = keys.one_of("report", {"none", "assessment", "all"})) settings.report = kReports[*place];
  read_variables(keys, settings, reporter);
  if (auto licence = keys.text("licence")) settings.licence = licence->text;
  keys.finish();
  return settings;
}

}  // namespace lectern::packager
