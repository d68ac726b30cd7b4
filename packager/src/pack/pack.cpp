// Makes a zip that is to be built into lectern. usage: lectern_pack ZIP NAME FILE …
// HASH in a NAME stands for the hash of the FILE's bytes.
#include <cstdio>
#include <fstream>

#include "base/hash.hpp"
#include "disk_files.hpp"
#include "lectern/packager/package.hpp"
#include "package/zip_writer.hpp"

namespace lectern::packager {
namespace {

std::string with_hash(std::string name, std::string_view bytes) {
  constexpr std::string_view kMark = "HASH";
  const std::size_t mark = name.find(kMark);
  if (mark != std::string::npos) name.replace(mark, kMark.size(), short_hash(bytes));
  return name;
}

Result<std::string> pack(const std::vector<std::string>& names, const std::vector<std::string>& paths) {
  std::vector<OutputFile> files;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    Result<std::string> bytes = read_file(paths[i]);
    if (!bytes) return about("'" + paths[i] + "'", bytes.error());
    files.push_back({with_hash(names[i], *bytes), std::move(*bytes)});
  }
  std::vector<ZipEntry> entries;
  for (const OutputFile& file : files) entries.push_back({file.name, file.bytes});
  return write_zip(entries, {}, Effort::Small);
}

}  // namespace
}  // namespace lectern::packager

int main(int argc, char** argv) {
  std::vector<std::string> names;
  std::vector<std::string> paths;
  for (int i = 2; i + 1 < argc; i += 2) {
    names.emplace_back(argv[i]);
    paths.emplace_back(argv[i + 1]);
  }
  const auto zip = lectern::packager::pack(names, paths);
  if (!zip) {
    std::fprintf(stderr, "lectern_pack: %s\n", zip.error().message.c_str());
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << *zip;
  return out.flush() ? 0 : 1;
}
