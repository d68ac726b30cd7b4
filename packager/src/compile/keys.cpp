#include "compile/keys.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/nearest.hpp"
#include "markup/mask.hpp"

namespace lectern::packager {

std::optional<int> read_number(std::string_view text, int least, int most) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || value < least || value > most) return std::nullopt;
  return value;
}

std::string alternatives(const std::vector<std::string_view>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += "`" + std::string(names[i]) + "`";
  }
  return out;
}

void check_plain(const Placed& text, std::string_view what, std::size_t limit, Reporter& reporter) {
  std::size_t length = count_code_points(text.text);
  if (length > limit) {
    reporter.add(Code::TextTooLong, text.place,
                 std::string(what) + " has " + std::to_string(length) + " characters, and " + std::to_string(limit) +
                     " are the most");
  }
  if (mask_variables(text.text) != text.text) {
    reporter.add(Code::MisplacedVariable, text.place, std::string(what) + " cannot hold a variable",
                 "write the words themselves");
  }
}

void check_id(const Placed& id, std::string_view owner, Reporter& reporter, bool digit_first) {
  if (is_id(id.text, digit_first)) return;
  std::string better = slug(id.text).substr(0, 64);
  reporter.add(Code::BadId, id.place,
               quoted(id.text) + " cannot be the id of " + std::string(owner) +
                   ": an id is lower-case letters, digits and single hyphens, and starts with a letter",
               is_id(better, digit_first) ? "for example: " + better : "");
}

Keys::Keys(const Yaml& root, Range whole, Reporter& reporter) : root_(root), whole_(whole), reporter_(reporter) {
  if (root.kind == Yaml::Kind::Text || root.kind == Yaml::Kind::List) {
    reporter_.add(Code::BrokenYaml, root.place, "here should stand lines of `key: value`", "title: …");
  }
}

const Yaml* Keys::find(std::string_view key) {
  asked_.push_back(key);
  for (const auto& [name, value] : root_.map) {
    if (name.text == key && value.kind != Yaml::Kind::Nothing) return &value;
  }
  return nullptr;
}

Range Keys::place_of(std::string_view key) const {
  for (const auto& [name, value] : root_.map) {
    if (name.text == key) return value.place;
  }
  return whole_;
}

std::optional<Placed> Keys::text(std::string_view key, std::size_t limit) {
  const Yaml* value = find(key);
  if (!value) return std::nullopt;
  if (value->kind != Yaml::Kind::Text) {
    refuse(*value, key, "a text");
    return std::nullopt;
  }
  Placed placed{std::string(trim(value->text)), value->place};
  if (placed.text.empty()) return std::nullopt;
  check_plain(placed, "`" + std::string(key) + "`", limit, reporter_);
  return placed;
}

std::optional<Placed> Keys::required_text(std::string_view key, std::size_t limit, std::string_view example) {
  auto placed = text(key, limit);
  if (placed) return placed;
  const Yaml* value = nullptr;
  Range place = whole_;
  for (const auto& [name, found] : root_.map) {
    if (name.text != key) continue;
    place = name.place;
    value = &found;
  }
  bool no_keys = root_.kind == Yaml::Kind::Text || root_.kind == Yaml::Kind::List;
  bool reported = no_keys || (value && (value->kind == Yaml::Kind::List || value->kind == Yaml::Kind::Map));
  if (!reported) {
    reporter_.add(Code::MissingValue, place, "`" + std::string(key) + "` is " + (value ? "empty" : "missing"),
                  "add the line:\n" + std::string(key) + ": " + std::string(example));
  }
  return std::nullopt;
}

std::vector<Placed> Keys::texts(std::string_view key) {
  std::vector<Placed> out;
  const Yaml* value = find(key);
  if (!value) return out;
  if (value->kind == Yaml::Kind::Text) return {{std::string(trim(value->text)), value->place}};
  if (value->kind != Yaml::Kind::List) {
    refuse(*value, key, "a list of texts");
    return out;
  }
  for (const Yaml& entry : value->list) {
    if (entry.kind == Yaml::Kind::Text) {
      out.push_back({std::string(trim(entry.text)), entry.place});
    } else {
      refuse(entry, key, "a list of texts");
    }
  }
  return out;
}

std::optional<int> Keys::whole_number(std::string_view key, int least, int most) {
  const Yaml* value = find(key);
  if (!value) return std::nullopt;
  auto number = value->kind == Yaml::Kind::Text ? read_number(value->text, least, most) : std::nullopt;
  if (!number) {
    refuse(*value, key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return number;
}

std::optional<std::size_t> Keys::one_of(std::string_view key, const std::vector<std::string_view>& names) {
  const Yaml* value = find(key);
  if (!value) return std::nullopt;
  auto found = std::find(names.begin(), names.end(), value->text);
  if (value->kind == Yaml::Kind::Text && found != names.end()) return static_cast<std::size_t>(found - names.begin());
  refuse(*value, key, alternatives(names), did_you_mean(value->text, names));
  return std::nullopt;
}

std::optional<bool> Keys::truth(std::string_view key) {
  auto place = one_of(key, {"true", "false"});
  if (!place) return std::nullopt;
  return *place == 0;
}

void Keys::report(const Yaml& value, std::string message, std::string hint) {
  reporter_.add(Code::InvalidValue, value.place, std::move(message), std::move(hint));
}

void Keys::refuse(const Yaml& value, std::string_view key, std::string_view expected, std::string hint) {
  std::string found = value.kind == Yaml::Kind::Text   ? ", not " + quoted(value.text)
                      : value.kind == Yaml::Kind::List ? ", not a list"
                      : value.kind == Yaml::Kind::Map  ? ", not a map"
                                                       : "";
  if (value.kind == Yaml::Kind::Map && hint.empty()) hint = "put a text that begins with a brace in quotation marks";
  report(value, "`" + std::string(key) + "` must be " + std::string(expected) + found, std::move(hint));
}

void Keys::finish() {
  std::map<std::string_view, bool> seen;
  for (const auto& [name, value] : root_.map) {
    if (std::find(asked_.begin(), asked_.end(), name.text) == asked_.end()) {
      std::string hint = did_you_mean(name.text, asked_);
      if (hint.empty()) hint = "the keys here are " + alternatives(asked_);
      reporter_.add(Code::UnknownKey, name.place, "there is no key " + quoted(name.text), hint);
    } else if (seen[name.text]) {
      reporter_.add(Code::DuplicateKey, name.place, "the key `" + name.text + "` is given twice");
    }
    seen[name.text] = true;
  }
}

}  // namespace lectern::packager
