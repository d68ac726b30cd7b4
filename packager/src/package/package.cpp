#include "lectern/packager/package.hpp"

#include <algorithm>

#include "package/zip_writer.hpp"

namespace lectern::packager {
namespace {

// The schemas that the manifest names; an LMS may insist on finding them at the top of the package.
std::vector<ZipEntry> control_documents(const Assets& assets, Target target) {
  const std::string folder = "schemas/" + std::string(name_of(target)) + "/";
  std::vector<ZipEntry> documents;
  for (auto at = assets.lower_bound(folder); at != assets.end() && at->first.starts_with(folder); ++at) {
    documents.push_back({std::string_view(at->first).substr(folder.size()), at->second});
  }
  return documents;
}

}  // namespace

Result<std::vector<std::string>> write_packages(const Compiled& compiled, const std::vector<OutputFile>& site,
                                                const Assets& assets, const std::vector<Target>& targets) {
  std::vector<ZipEntry> shared;
  for (const OutputFile& file : site) shared.push_back({file.name, file.bytes});
  const Result<std::string> packed = write_zip(shared);
  if (!packed) return packed.error();

  std::vector<std::string> packages;
  for (const Target target : targets) {
    std::vector<ZipEntry> own = control_documents(assets, target);
    if (own.empty()) {
      return Error{ErrorCode::Missing, "the schemas of " + std::string(name_of(target)) + " are not built in"};
    }
    std::vector<std::string> names;
    for (const OutputFile& file : site) names.push_back(file.name);
    for (const ZipEntry& entry : own) names.emplace_back(entry.name);
    std::sort(names.begin(), names.end());

    const std::string manifest = write_manifest(compiled, target, names);
    own.push_back({"imsmanifest.xml", manifest});
    Result<std::string> package = write_zip(own, *packed);
    if (!package) return package.error();
    packages.push_back(std::move(*package));
  }
  return packages;
}

}  // namespace lectern::packager
