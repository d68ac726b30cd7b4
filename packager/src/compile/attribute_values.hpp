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

  // 1 to 9; 0 for `unlimited`.
  std::optional<int> attempts();

  // Reports attributes that were not asked for.
  void finish();

  // Where the value stands, or the container's opening line.
  Range place_of(std::string_view key) const;

 private:
  const Attribute* find(std::string_view key);
  void refuse(const Attribute& attribute, std::string_view expected);

  const Node& container_;
  Reporter& reporter_;
  std::vector<std::string_view> asked_;
};

}  // namespace lectern::packager
