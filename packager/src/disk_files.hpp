// A course folder on disk.
#pragma once

#include <string>
#include <string_view>

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

// The bytes of any one file, on the same terms. Errors, here and above, say why but not which: "it does not exist".
Result<std::string> read_file(const std::string& path);

// What went wrong, from errno.
Error disk_error(int number);

// The same with what was tried in front: "'a.zip' cannot be written: permission denied".
Error about(std::string_view what, const Error& error);

}  // namespace lectern::packager
