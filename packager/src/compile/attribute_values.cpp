#include "compile/attribute_values.hpp"

#include <algorithm>

#include "base/nearest.hpp"

namespace lectern::packager {

const Attribute* AttributeValues::find(std::string_view key) {
  asked_.push_back(key);
  for (const Attribute& pair : container_.attributes->pairs) {
    if (pair.key == key) return &pair;
  }
  return nullptr;
}

bool AttributeValues::given(std::string_view key) const {
  const std::vector<Attribute>& pairs = container_.attributes->pairs;
  return std::any_of(pairs.begin(), pairs.end(), [&](const Attribute& pair) { return pair.key == key; });
}

Range AttributeValues::place_of(std::string_view key) const {
  for (const Attribute& pair : container_.attributes->pairs) {
    if (pair.key == key) return pair.value_place;
  }
  return container_.place;
}

std::optional<Placed> AttributeValues::text(std::string_view key) {
  const Attribute* found = find(key);
  if (!found || trim(found->value).empty()) return std::nullopt;
  return Placed{std::string(trim(found->value)), found->value_place};
}

std::string AttributeValues::title() {
  const std::optional<Placed> title = text("title");
  if (!title) {
    reporter_.add(Code::MissingValue, container_.place, quoted(container_.text) + " has no title",
                  "::: " + container_.text + " {title=\"What it is about\"}");
    return "";
  }
  check_plain(*title, "the title", kMaxTitle, reporter_);
  return title->text;
}

std::vector<std::string> AttributeValues::list(std::string_view key) {
  std::vector<std::string> parts;
  if (const std::optional<Placed> value = text(key)) {
    for (std::string_view part : split(value->text, ',')) parts.emplace_back(part);
  }
  return parts;
}

std::optional<int> AttributeValues::number(std::string_view key, int least, int most) {
  const Attribute* found = find(key);
  if (!found) return std::nullopt;
  auto number = read_number(found->value, least, most);
  if (!number)
    refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most), found->value);
  return number;
}

std::optional<std::size_t> AttributeValues::one_of(std::string_view key, const std::vector<std::string_view>& names) {
  const Attribute* found = find(key);
  if (!found) return std::nullopt;
  auto name = std::find(names.begin(), names.end(), found->value);
  if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
  refuse(key, alternatives(names), found->value, did_you_mean(found->value, names));
  return std::nullopt;
}

std::vector<std::size_t> AttributeValues::several_of(std::string_view key, const std::vector<std::string_view>& names) {
  std::vector<std::size_t> places;
  const Attribute* found = find(key);
  if (!found) return places;
  std::vector<std::string_view> words = split(found->value, ' ');
  for (std::string_view word : words) {
    auto name = std::find(names.begin(), names.end(), word);
    if (name == names.end()) {
      refuse(key, "one or more of " + alternatives(names), word, did_you_mean(word, names));
    } else {
      places.push_back(static_cast<std::size_t>(name - names.begin()));
    }
  }
  if (words.empty()) refuse(key, "one or more of " + alternatives(names), found->value);
  return places;
}

std::optional<bool> AttributeValues::truth(std::string_view key) {
  auto place = one_of(key, {"true", "false"});
  if (!place) return std::nullopt;
  return *place == 0;
}

std::optional<int> AttributeValues::attempts() {
  const Attribute* found = find("attempts");
  if (!found) return std::nullopt;
  if (found->value == "unlimited") return 0;
  auto number = read_number(found->value, 1, 9);
  if (!number) refuse("attempts", "a whole number from 1 to 9, or `unlimited`", found->value);
  return number;
}

void AttributeValues::finish() {
  for (const Attribute& pair : container_.attributes->pairs) {
    if (std::find(asked_.begin(), asked_.end(), pair.key) != asked_.end()) continue;
    std::string hint = did_you_mean(pair.key, asked_);
    if (hint.empty()) hint = asked_.empty() ? "take it out" : "it knows " + alternatives(asked_);
    reporter_.add(Code::UnknownAttribute, pair.key_place,
                  quoted(container_.text) + " has no attribute " + quoted(pair.key), hint);
  }
}

void AttributeValues::refuse(std::string_view key, std::string_view expected, std::string_view found,
                             std::string hint) {
  reporter_.add(Code::InvalidValue, place_of(key),
                "`" + std::string(key) + "` must be " + std::string(expected) + ", not " + quoted(found),
                std::move(hint));
}

}  // namespace lectern::packager
