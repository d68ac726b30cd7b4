#include "lectern/packager/package.hpp"

#include <algorithm>

#include "package/zip_reader.hpp"
#include "package/zip_writer.hpp"

namespace lectern::packager {
namespace {

Status add_names(std::vector<std::string>& names, std::string_view zip) {
  const Result<ZipReader> reader = ZipReader::open(zip);
  if (!reader) return reader.error();
  for (const ZipItem& item : reader->entries()) names.push_back(item.name);
  return Done{};
}

// For SCORM. The schemas, which the manifest names, stand at the top of the package, where an LMS may insist on finding
// them. `contents` are zips of all the rest.
Result<std::string> write_package(const Compiled& compiled, const Assets& assets, Target target,
                                  std::vector<std::string_view> contents) {
  const Result<std::string_view> schemas = asset(assets, "schemas/" + std::string(name_of(target)) + ".zip");
  if (!schemas) return schemas.error();
  contents.push_back(*schemas);
  std::vector<std::string> names;
  for (const std::string_view zip : contents) {
    if (Status added = add_names(names, zip); !added) return added.error();
  }
  std::sort(names.begin(), names.end());
  const std::string manifest = write_manifest(compiled, target, names);
  return write_zip({{"imsmanifest.xml", manifest}}, contents);
}

}  // namespace

Result<std::vector<std::string>> write_packages(const Compiled& compiled, const std::vector<OutputFile>& site,
                                                const Assets& assets, const std::vector<Target>& targets) {
  const Result<std::string_view> runtime = asset(assets, "runtime.zip");
  if (!runtime) return runtime.error();
  std::vector<ZipEntry> entries;
  for (const OutputFile& file : site) entries.push_back({file.name, file.bytes});
  const Result<std::string> shared = write_zip(entries);
  if (!shared) return shared.error();

  std::vector<std::string> packages;
  for (const Target target : targets) {
    const std::vector<std::string_view> contents = {*runtime, *shared};
    Result<std::string> package =
        target == Target::Web ? write_zip({}, contents) : write_package(compiled, assets, target, contents);
    if (!package) return package.error();
    packages.push_back(std::move(*package));
  }
  return packages;
}

}  // namespace lectern::packager
