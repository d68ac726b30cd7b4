#include "compile/settings.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "compile/keys.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxVersion = 20;
constexpr int kMaxMinutes = 10000;
constexpr int kMaxIdle = 1000;  // minutes

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

const std::vector<std::string_view> kRules = {"pages", "questions", "assessment", "scenarios"};

void refuse_rule(const Yaml& value, Keys& keys) {
  keys.refuse(value, "completion", "a list of " + alternatives(kRules), did_you_mean(value.text, kRules));
}

// Rules of which any is enough: one alone, or a list inside the list.
std::vector<CompletionRule> read_rules(const Yaml& value, Keys& keys) {
  std::vector<CompletionRule> rules;
  auto take = [&](const Yaml& rule) {
    auto known = std::find(kRules.begin(), kRules.end(), rule.text);
    if (rule.kind != Yaml::Kind::Text || known == kRules.end()) return refuse_rule(rule, keys);
    rules.push_back({static_cast<Rule>(known - kRules.begin()), rule.place});
  };
  if (value.kind != Yaml::Kind::List) {
    take(value);
  } else if (value.list.empty()) {
    keys.report(value, "`completion` names nothing", "completion: [pages]");
  }
  for (const Yaml& rule : value.list) take(rule);
  return rules;
}

void read_completion(Keys& keys, Settings& settings) {
  const Yaml* value = keys.find("completion");
  if (!value) return;
  if (value->kind != Yaml::Kind::List || value->list.empty()) {
    settings.completion = {read_rules(*value, keys)};
  } else {
    for (const Yaml& any : value->list) settings.completion.push_back(read_rules(any, keys));
  }
}

void add_objective(Placed id, Placed text, int pass, Settings& settings, Reporter& reporter) {
  check_id(id, "an objective", reporter);
  check_plain(text, "the objective", kMaxTitle, reporter);
  for (const CourseObjective& other : settings.objectives) {
    if (other.model.id == id.text) {
      return reporter.add(Code::DuplicateId, id.place, "two objectives have the id " + quoted(id.text),
                          "give this one another");
    }
  }
  CourseObjective objective;
  objective.model.id = std::move(id.text);
  objective.model.text = std::move(text.text);
  objective.model.pass = pass;
  objective.place = id.place;
  settings.objectives.push_back(std::move(objective));
}

void read_objective(const Yaml& entry, Settings& settings, Reporter& reporter) {
  Keys keys(entry, entry.place, reporter);
  auto id = keys.required_text("id", kMaxTitle, "my-objective");
  auto text = keys.required_text("text", kMaxTitle, "What the learner can do afterwards");
  auto pass = keys.whole_number("pass", 1, 100);
  keys.finish();
  if (id && text) add_objective(*id, *text, pass.value_or(Objective{}.pass), settings, reporter);
}

// `id: text` by line, or a list of `id`, `text` and `pass`.
void read_objectives(Keys& keys, Settings& settings, Reporter& reporter) {
  const Yaml* value = keys.find("objectives");
  if (!value) return;
  if (value->kind == Yaml::Kind::Text) return keys.refuse(*value, "objectives", "lines of `id: text`");
  for (const auto& [id, text] : value->map) {
    if (text.kind == Yaml::Kind::Text && !trim(text.text).empty()) {
      add_objective({id.text, id.place}, {std::string(trim(text.text)), text.place}, Objective{}.pass, settings,
                    reporter);
    } else {
      reporter.add(Code::MissingValue, id.place, "the objective " + quoted(id.text) + " has no text",
                   id.text + ": What the learner can do afterwards");
    }
  }
  for (const Yaml& entry : value->list) {
    if (entry.kind == Yaml::Kind::Map) {
      read_objective(entry, settings, reporter);
    } else {
      keys.refuse(entry, "objectives", "lines of `id: text`, or a list",
                  "- id: my-objective\n  text: What the learner can do afterwards");
    }
  }
  if (settings.objectives.size() > kMaxObjectives) {
    reporter.add(Code::CourseTooLarge, settings.objectives[kMaxObjectives].place,
                 "the course has " + std::to_string(settings.objectives.size()) + " objectives, and " +
                     std::to_string(kMaxObjectives) + " are the most",
                 "join some of them");
  }
}

void read_time(Keys& keys, Settings& settings, Reporter& reporter) {
  const Yaml* value = keys.find("time");
  if (!value) return;
  if (value->kind != Yaml::Kind::Map) {
    return keys.refuse(*value, "time", "lines of `hidden` and `idle`", "time:\n  idle: 10");
  }
  Keys time(*value, value->place, reporter);
  if (auto place = time.one_of("hidden", {"left-out", "counted"})) settings.hidden_time = *place == 1;
  if (auto minutes = time.whole_number("idle", 1, kMaxIdle)) settings.idle_minutes = *minutes;
  time.finish();
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
  read_completion(keys, settings);
  constexpr Report kReports[] = {Report::None, Report::Assessment, Report::All};
  if (auto place = keys.one_of("report", {"none", "assessment", "all"})) settings.report = kReports[*place];
  constexpr StatusStyle kStyles[] = {StatusStyle::Auto, StatusStyle::Completed, StatusStyle::PassedFailed,
                                     StatusStyle::PassedIncomplete};
  if (auto place = keys.one_of("status", {"auto", "completed", "passed-failed", "passed-incomplete"})) {
    settings.status = kStyles[*place];
  }
  if (auto place = keys.one_of("score", {"none", "full"})) {
    settings.full_score = *place == 1;
    settings.score_place = keys.place_of("score");
  }
  read_time(keys, settings, reporter);
  read_objectives(keys, settings, reporter);
  read_variables(keys, settings, reporter);
  if (auto licence = keys.text("licence")) settings.licence = licence->text;
  keys.finish();
  return settings;
}

}  // namespace lectern::packager
