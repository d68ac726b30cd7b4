// Reads the attributes of a container, one after the other, and reports what is wrong with them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compile/keys.hpp"
#include "markup/node.hpp"

namespace lectern::packager {

class AttributeValues {
 public:
  AttributeValues(const Node& container, Reporter& reporter) : container_(container), reporter_(reporter) {}

  std::optional<Placed> text(std::string_view key);
  std::optional<int> number(std::string_view key, int least, int most);
  std::optional<std::size_t> one_of(std::string_view key, const std::vector<std::string_view>& names);

  // The places among `names` of the words of the value.
  std::vector<std::size_t> several_of(std::string_view key, const std::vector<std::string_view>& names);

  // `true` or `false`.
  std::optional<bool> truth(std::string_view key);

  // The attribute `title`, which is required: it is shown as a heading of level 2.
  std::string title();

  // The parts between commas.
  std::vector<std::string> list(std::string_view key);

  // 1 to 9; 0 for `unlimited`.
  std::optional<int> attempts();

  bool given(std::string_view key) const;

  // Reports attributes that were not asked for.
  void finish();

  // Where the value stands, or the container's opening line.
  Range place_of(std::string_view key) const;

  void refuse(std::string_view key, std::string_view expected, std::string_view found, std::string hint = "");

 private:
  const Attribute* find(std::string_view key);

  const Node& container_;
  Reporter& reporter_;
  std::vector<std::string_view> asked_;
};

}  // namespace lectern::packager
