#include "disk_files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxFiles = 100000;  // links side by side can make a small folder look endless
constexpr off_t kMaxSize = off_t{1} << 30;

using FolderId = std::pair<dev_t, ino_t>;

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }

 private:
  int number_;
};

Result<std::vector<std::string>> names_in(const std::string& folder) {
  const std::unique_ptr<DIR, CloseFolder> open(opendir(folder.c_str()));
  if (!open) return disk_error(errno);
  std::vector<std::string> names;
  while (const dirent* entry = readdir(open.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  return names;
}

class Walk {
 public:
  explicit Walk(const std::string& top) : top_(top) {}

  Status visit(const std::string& below) {
    const std::string folder = below.empty() ? top_ : top_ + "/" + below;
    Result<std::vector<std::string>> names = names_in(folder);
    if (!names) return below.empty() ? names.error() : about("'" + below + "'", names.error());
    for (const std::string& name : *names) {
      const std::string path = below.empty() ? name : below + "/" + name;
      struct stat info;
      // A link to nowhere is listed too: reading it says what is wrong.
      if (stat((top_ + "/" + path).c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
        if (Status entered = enter(path, {info.st_dev, info.st_ino}); !entered) return entered;
      } else if (found_.size() == kMaxFiles) {
        return Error{ErrorCode::Full, "it holds more than 100,000 files"};
      } else {
        found_.push_back(path);
      }
    }
    return Done{};
  }

  std::vector<std::string> finish() {
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  Status enter(const std::string& path, FolderId id) {
    if (std::find(inside_.begin(), inside_.end(), id) != inside_.end()) return Done{};
    inside_.push_back(id);
    Status visited = visit(path);
    inside_.pop_back();
    return visited;
  }

  const std::string& top_;
  std::vector<FolderId> inside_;  // the folders we are in, to notice a link back to one of them
  std::vector<std::string> found_;
};

Error opening_error(const std::string& path, int number) {
  struct stat info;
  if (number == ENOENT && lstat(path.c_str(), &info) == 0) {
    return {ErrorCode::Missing, "it is a link to something that does not exist"};
  }
  return disk_error(number);
}

}  // namespace

Error disk_error(int number) {
  switch (number) {
    case ENOENT:
      return {ErrorCode::Missing, "it does not exist"};
    case ENOTDIR:
      return {ErrorCode::Missing, "a part of the path is not a folder"};
    case EISDIR:
      return {ErrorCode::Denied, "it is a folder"};
    case ELOOP:
      return {ErrorCode::Missing, "it is a link that leads round in a circle"};
    case ENAMETOOLONG:
      return {ErrorCode::Denied, "the name is too long"};
    case EACCES:
    case EPERM:
      return {ErrorCode::Denied, "permission denied"};
    case EROFS:
      return {ErrorCode::Denied, "the disk is read-only"};
    case ENOSPC:
    case EDQUOT:
      return {ErrorCode::Full, "no space is left on the disk"};
    case EFBIG:
      return {ErrorCode::Full, "the file is larger than is allowed here"};
    default:
      return {ErrorCode::Denied, std::strerror(number)};
  }
}

Error about(std::string_view what, const Error& error) {
  return {error.code, std::string(what) + ": " + error.message};
}

Result<std::vector<std::string>> DiskFiles::list() const {
  Walk walk(folder_);
  if (Status walked = walk.visit(""); !walked) return walked.error();
  return walk.finish();
}

Result<std::string> DiskFiles::read(const std::string& path) const { return read_file(folder_ + "/" + path); }

Result<std::string> read_file(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info;
  if (file.get() < 0) return opening_error(path, errno);
  if (fstat(file.get(), &info) < 0) return disk_error(errno);
  if (S_ISDIR(info.st_mode)) return disk_error(EISDIR);
  if (!S_ISREG(info.st_mode)) return Error{ErrorCode::Denied, "it is not a file but a device or pipe"};
  if (info.st_size > kMaxSize) return Error{ErrorCode::Full, "it is larger than 1 GiB"};

  std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t got = ::read(file.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return disk_error(errno);
    if (got == 0) break;  // it has become shorter
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace lectern::packager
