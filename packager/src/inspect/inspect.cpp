#include "lectern/packager/inspect.hpp"

#include <algorithm>

#include "inspect/rules.hpp"

namespace lectern::packager {

std::string printable(std::string_view name) {
  constexpr std::size_t kLongest = 200;
  std::string text = "'";
  for (const char c : name.substr(0, kLongest)) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte < 0x20 || byte == 0x7f ? '?' : c;
  }
  return text + (name.size() > kLongest ? "…'" : "'");
}

bool Inspection::ok() const {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& finding) { return finding.severity == Severity::Error; });
}

Inspection inspect(std::string_view bytes) {
  Inspection inspection;
  const Result<ZipReader> zip = ZipReader::open(bytes);
  if (!zip) {
    Findings(inspection)
        .error("this is no zip that can be read: " + zip.error().message,
               "build or download the package again; it may have been cut short on its way");
    return inspection;
  }
  if (!check_archive(*zip, inspection)) return inspection;

  std::set<std::string> names;
  for (const ZipItem& entry : zip->entries()) names.insert(entry.name);
  if (const auto manifest = check_manifest(*zip, names, inspection)) check_course(*zip, names, *manifest, inspection);
  return inspection;
}

}  // namespace lectern::packager
