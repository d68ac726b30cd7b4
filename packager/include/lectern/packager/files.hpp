// The one door through which a course's files come. The packager library itself does no I/O.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lectern/result.hpp"

namespace lectern::packager {

class Files {
 public:
  virtual ~Files() = default;

  // Every file below the course folder: paths relative to it, '/' between parts, sorted by byte, no hidden files.
  virtual Result<std::vector<std::string>> list() const = 0;

  // The bytes of one of them.
  virtual Result<std::string> read(const std::string& path) const = 0;
};

// Files in memory: for tests, and for callers that have no disk.
class MemoryFiles : public Files {
 public:
  std::map<std::string, std::string> files;

  Result<std::vector<std::string>> list() const override;
  Result<std::string> read(const std::string& path) const override;
};

}  // namespace lectern::packager
