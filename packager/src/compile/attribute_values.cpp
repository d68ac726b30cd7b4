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

std::optional<int> AttributeValues::number(std::string_view key, int least, int most) {
  const Attribute* found = find(key);
  if (!found) return std::nullopt;
  auto number = read_number(found->value, least, most);
  if (!number) refuse(*found, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

std::optional<std::size_t> AttributeValues::one_of(std::string_view key, const std::vector<std::string_view>& names) {
  const Attribute* found = find(key);
  if (!found) return std::nullopt;
  auto name = std::find(names.begin(), names.end(), found->value);
  if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
  refuse(*found, alternatives(names));
  return std::nullopt;
}

std::optional<int> AttributeValues::attempts() {
  const Attribute* found = find("attempts");
  if (!found) return std::nullopt;
  if (found->value == "unlimited") return 0;
  auto number = read_number(found->value, 1, 9);
  if (!number) refuse(*found, "a whole number from 1 to 9, or `unlimited`");
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

void AttributeValues::refuse(const Attribute& attribute, std::string_view expected) {
  reporter_.add(Code::InvalidValue, attribute.value_place,
                "`" + attribute.key + "` must be " + std::string(expected) + ", not " + quoted(attribute.value));
}

}  // namespace lectern::packager
