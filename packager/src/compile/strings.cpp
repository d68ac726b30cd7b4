#include "compile/yaml.hpp"
#include "lectern/packager/compile.hpp"

namespace lectern::packager {

Result<Strings> read_strings(std::string_view text) {
  YamlDocument document = read_yaml(text, 0);
  if (document.fault) return Error{ErrorCode::Invalid, "the words of the interface: " + document.fault->message};
  if (document.root.kind != Yaml::Kind::Map) {
    return Error{ErrorCode::Invalid, "the words of the interface are not lines of `key: text`"};
  }
  Strings strings;
  for (const auto& [key, value] : document.root.map) {
    bool added = value.kind == Yaml::Kind::Text && strings.emplace(key.text, value.text).second;
    if (!added) {
      return Error{ErrorCode::Invalid, "the word \"" + key.text + "\" of the interface has no text or is given twice"};
    }
  }
  return strings;
}

}  // namespace lectern::packager
