// Files that appear whole or not at all: written aside in their own folder, then renamed into place.
#pragma once

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/result.hpp"

namespace lectern::packager {

// Whatever ends it, an interrupt from the keyboard too, leaves no file that was not committed.
class StagedFiles {
 public:
  StagedFiles();
  ~StagedFiles();
  StagedFiles(const StagedFiles&) = delete;
  StagedFiles& operator=(const StagedFiles&) = delete;

  // Safe on the disk, under a name that is hidden. The folder must exist.
  Status add(const std::string& path, std::string_view bytes);

  // Puts all of them in place, each in one step.
  Status commit();

 private:
  struct Staged {
    std::string aside;
    std::string path;
  };
  std::vector<Staged> files_;
  sigset_t signals_;  // as they were before
};

}  // namespace lectern::packager
