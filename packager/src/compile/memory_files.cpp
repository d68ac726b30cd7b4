#include "lectern/packager/files.hpp"

namespace lectern::packager {

Result<std::vector<std::string>> MemoryFiles::list() const {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  return paths;
}

Result<std::string> MemoryFiles::read(const std::string& path) const {
  auto found = files.find(path);
  if (found == files.end()) return Error{ErrorCode::Missing, "there is no such file"};
  return found->second;
}

}  // namespace lectern::packager
