// The parts of an inspection: each adds what it finds.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "lectern/packager/inspect.hpp"
#include "package/zip_reader.hpp"

namespace lectern::packager {

inline constexpr std::string_view kManifest = "imsmanifest.xml";

class Findings {
 public:
  explicit Findings(Inspection& inspection) : inspection_(inspection) {}

  void error(std::string message, std::string hint = {}) { add(Severity::Error, std::move(message), std::move(hint)); }
  void warning(std::string message, std::string hint = {}) {
    add(Severity::Warning, std::move(message), std::move(hint));
  }

 private:
  void add(Severity severity, std::string message, std::string hint) {
    inspection_.findings.push_back({severity, std::move(message), std::move(hint)});
  }
  Inspection& inspection_;
};

// A name from a zip or a manifest, in quotes, with what a terminal should not see replaced by '?'.
std::string printable(std::string_view name);

// The zip itself: names, sizes, every entry unpacks. False if reading on could do harm.
bool check_archive(const ZipReader& zip, Inspection& inspection);

// imsmanifest.xml: its place, its words, what it points to.
struct Manifest {
  std::string launch;       // the SCO's file
  std::optional<int> pass;  // per cent: masteryscore, or minNormalizedMeasure
};
std::optional<Manifest> check_manifest(const ZipReader& zip, const std::set<std::string>& names,
                                       Inspection& inspection);

// What Lectern itself puts into a package: index.html and the compiled course, against the manifest.
void check_course(const ZipReader& zip, const std::set<std::string>& names, const Manifest& manifest,
                  Inspection& inspection);

}  // namespace lectern::packager
