// Reads the keys of course.yml or of a page's front matter, one after the other, and reports what is wrong with them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compile/yaml.hpp"
#include "diag/reporter.hpp"

namespace lectern::packager {

inline constexpr std::size_t kMaxTitle = 200;  // characters; LMSs cut or refuse longer ones

// A text and where it stands.
struct Placed {
  std::string text;
  Range place;
};

class Keys {
 public:
  // `root` should be a map. A required key that is missing is reported at `whole`.
  Keys(const Yaml& root, Range whole, Reporter& reporter);

  // The value of a key, nullptr if it has none.
  const Yaml* find(std::string_view key);

  // Where the value of a key stands that has one.
  Range place_of(std::string_view key) const;

  // Texts without the spaces around; of titles and the like, so variables are refused.
  std::optional<Placed> text(std::string_view key, std::size_t limit = 1000);
  std::optional<Placed> required_text(std::string_view key, std::size_t limit, std::string_view example);
  std::vector<Placed> texts(std::string_view key);
  std::optional<int> whole_number(std::string_view key, int least, int most);

  // The place among `names` of the key's value.
  std::optional<std::size_t> one_of(std::string_view key, const std::vector<std::string_view>& names);

  // `true` or `false`.
  std::optional<bool> truth(std::string_view key);

  void report(const Yaml& value, std::string message, std::string hint);
  void refuse(const Yaml& value, std::string_view key, std::string_view expected, std::string hint = "");

  // Reports keys that were not asked for, and keys given twice.
  void finish();

 private:
  const Yaml& root_;
  Range whole_;
  Reporter& reporter_;
  std::vector<std::string_view> asked_;
};

// A whole number in decimal digits between the two, or nothing.
std::optional<int> read_number(std::string_view text, int least, int most);

// "`a`, `b` or `c`"
std::string alternatives(const std::vector<std::string_view>& names);

// Reports a text that is longer than `limit` characters or holds a variable: titles and the like are not running text.
void check_plain(const Placed& text, std::string_view what, std::size_t limit, Reporter& reporter);

// Reports an id that is none. `owner`: "the course", "the page".
void check_id(const Placed& id, std::string_view owner, Reporter& reporter, bool digit_first = false);

}  // namespace lectern::packager
