// A course folder on disk.
#pragma once

#include <string>

#include "lectern/packager/files.hpp"

namespace lectern::packager {

// Links are followed, but never round in circles; files whose names start with a dot are left out. Only regular files
// of at most 1 GiB are read, so a pipe or a device cannot keep anyone waiting.
class DiskFiles : public Files {
 public:
  explicit DiskFiles(std::string folder) : folder_(std::move(folder)) {}

  Result<std::vector<std::string>> list() const override;
  Result<std::string> read(const std::string& path) const override;

 private:
  std::string folder_;
};

// The bytes of any one file, on the same terms.
Result<std::string> read_file(const std::string& path);

// What went wrong, from errno: "permission denied", …
Error disk_error(int number, const std::string& what);

}  // namespace lectern::packager
