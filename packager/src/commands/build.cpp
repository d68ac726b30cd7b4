#include <algorithm>
#include <filesystem>

#include "cli/staged_files.hpp"
#include "commands/commands.hpp"
#include "commands/course.hpp"
#include "commands/sizes.hpp"

namespace lectern::packager {
namespace {

// The target as its user wrote it is part of the package's name, so each spelling counts once.
struct Wanted {
  std::vector<std::string> names;
  std::vector<Target> targets;
};

Result<Wanted> read_targets(const std::vector<std::string>& names) {
  Wanted wanted;
  for (const std::string& name : names) {
    const Result<Target> target = target_from(name);
    if (!target) return target.error();
    if (std::find(wanted.names.begin(), wanted.names.end(), name) != wanted.names.end()) continue;
    wanted.names.push_back(name);
    wanted.targets.push_back(*target);
  }
  return wanted;
}

Status make_folder(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return about("the folder '" + folder + "' cannot be made", disk_error(failed.value()));
  return Done{};
}

Status write_all(const std::vector<std::string>& paths, const std::vector<std::string>& packages) {
  StagedFiles staged;
  for (std::size_t i = 0; i < packages.size(); ++i) {
    if (Status added = staged.add(paths[i], packages[i]); !added) return added;
  }
  return staged.commit();
}

ExitCode fail(const Error& error, Terminal& terminal) {
  terminal.report(Severity::Error, error.message,
                  error.code == ErrorCode::Full ? "make room, or name another folder with --out; nothing was changed"
                                                : "name another folder with --out; nothing was changed");
  return ExitCode::Environment;
}

// Fills in the packages of the targets with that store.
ExitCode make_packages(const OpenedCourse& course, const Assets& assets, const Wanted& wanted, Store store,
                       std::vector<std::string>& packages, Terminal& terminal) {
  std::vector<std::size_t> places;
  std::vector<Target> targets;
  for (std::size_t i = 0; i < wanted.targets.size(); ++i) {
    if (store_of(wanted.targets[i]) != store) continue;
    places.push_back(i);
    targets.push_back(wanted.targets[i]);
  }
  if (targets.empty()) return ExitCode::Done;
  const auto site = render_site(course.compiled, course.files, assets, course.strings, store);
  if (!site) {
    terminal.report(Severity::Error, site.error().message);
    return ExitCode::Environment;
  }
  auto made = write_packages(course.compiled, *site, assets, targets);
  if (!made) {
    terminal.report(Severity::Error, made.error().message);
    return ExitCode::Bug;
  }
  for (std::size_t i = 0; i < places.size(); ++i) packages[places[i]] = std::move((*made)[i]);
  return ExitCode::Done;
}

}  // namespace

ExitCode run(const BuildArguments& arguments, const Assets& assets, Terminal& terminal) {
  const Result<Wanted> wanted = read_targets(arguments.targets);
  if (!wanted) return run(UsageError{wanted.error().message, "build"}, assets, terminal);

  const Opening opening = open_course(arguments.course, arguments.strict, assets, terminal);
  if (!opening.course) return opening.exit;
  const Compiled& compiled = opening.course->compiled;

  if (!check_sizes(compiled.model, wanted->targets, terminal)) return ExitCode::Faulty;
  std::vector<std::string> packages(wanted->targets.size());
  for (const Store store : {Store::Lms, Store::Web}) {
    const ExitCode made = make_packages(*opening.course, assets, *wanted, store, packages, terminal);
    if (made != ExitCode::Done) return made;
  }

  std::vector<std::string> paths;
  for (const std::string& name : wanted->names) {
    const std::string file = compiled.model.id + "-" + name + ".zip";
    paths.push_back(arguments.out == "." ? file : (std::filesystem::path(arguments.out) / file).string());
  }
  if (const Status made = make_folder(arguments.out); !made) return fail(made.error(), terminal);
  if (const Status written = write_all(paths, packages); !written) return fail(written.error(), terminal);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    terminal.result(paths[i] + "  " + std::string(title_of(wanted->targets[i])) + ", " +
                    in_kilobytes(packages[i].size()) + "\n");
  }
  return ExitCode::Done;
}

}  // namespace lectern::packager
