#include "commands/course.hpp"

#include <sys/stat.h>

#include <cerrno>

namespace lectern::packager {
namespace {

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

Status check_folder(const std::string& folder) {
  struct stat info;
  if (stat(folder.c_str(), &info) < 0) return about("the course '" + folder + "' cannot be read", disk_error(errno));
  if (!S_ISDIR(info.st_mode)) {
    return Error{ErrorCode::Invalid, "'" + folder + "' is a file, but a course is a folder: the one with course.yml"};
  }
  return Done{};
}

}  // namespace

Opening open_course(const std::string& given, bool strict, const Assets& assets, Terminal& terminal) {
  const std::string folder = without_slash(given);
  if (const Status found = check_folder(folder); !found) {
    terminal.report(Severity::Error, found.error().message, "name the folder that holds course.yml");
    return {std::nullopt, ExitCode::Environment};
  }
  const Result<std::string_view> words = asset(assets, "strings/en.yml");
  Result<Strings> strings = words ? read_strings(*words) : Result<Strings>(words.error());
  if (!strings) {
    terminal.report(Severity::Error, strings.error().message);
    return {std::nullopt, ExitCode::Bug};
  }

  DiskFiles files(folder);
  Compiled compiled = compile(files, *strings);
  terminal.diagnostics(render_human(compiled.diagnostics, compiled.sources, terminal.colour()));
  if (!compiled.ok()) return {std::nullopt, ExitCode::Faulty};
  if (strict && !compiled.diagnostics.empty()) return {std::nullopt, ExitCode::Warnings};
  return {OpenedCourse{std::move(files), std::move(*strings), std::move(compiled)}};
}

}  // namespace lectern::packager
