#include "lectern/packager/package.hpp"

namespace lectern::packager {

Result<std::string_view> asset(const Assets& assets, const std::string& name) {
  const auto found = assets.find(name);
  if (found == assets.end()) return Error{ErrorCode::Missing, "'" + name + "' is not built in"};
  return found->second;
}

}  // namespace lectern::packager
