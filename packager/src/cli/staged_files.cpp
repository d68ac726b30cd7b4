#include "cli/staged_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "disk_files.hpp"

namespace lectern::packager {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

std::string name_aside(const std::string& path) {
  const std::size_t name = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
  return path.substr(0, name) + "." + path.substr(name) + "." + std::to_string(getpid()) + ".part";
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// errno, or 0.
int write_whole(const std::string& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return errno;
  int failed = write_all(file, bytes) && fsync(file) == 0 ? 0 : errno;
  if (close(file) < 0 && failed == 0) failed = errno;
  return failed;
}

// So that the new names outlive a power cut. Not every file system knows how, and the files are whole either way.
void sync_folder(const std::string& folder) {
  const int open_folder = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (open_folder < 0) return;
  fsync(open_folder);
  close(open_folder);
}

}  // namespace

StagedFiles::StagedFiles() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
  sigprocmask(SIG_BLOCK, &held, &signals_);
}

StagedFiles::~StagedFiles() {
  for (const Staged& file : files_) unlink(file.aside.c_str());
  sigprocmask(SIG_SETMASK, &signals_, nullptr);
}

Status StagedFiles::add(const std::string& path, std::string_view bytes) {
  const std::string what = "'" + path + "' cannot be written";
  struct stat info;
  if (stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return about(what, disk_error(EISDIR));
  const std::string aside = name_aside(path);
  files_.push_back({aside, path});
  if (const int failed = write_whole(aside, bytes)) return about(what, disk_error(failed));
  return Done{};
}

Status StagedFiles::commit() {
  while (!files_.empty()) {
    const Staged& file = files_.front();
    if (std::rename(file.aside.c_str(), file.path.c_str()) < 0) {
      return about("'" + file.path + "' cannot be written", disk_error(errno));
    }
    const std::string folder = folder_of(file.path);
    files_.erase(files_.begin());
    if (files_.empty() || folder_of(files_.front().path) != folder) sync_folder(folder);
  }
  return Done{};
}

}  // namespace lectern::packager
