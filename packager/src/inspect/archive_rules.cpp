#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "inspect/rules.hpp"

namespace lectern::packager {
namespace {

constexpr std::uint64_t kMaxUnpacked = std::uint64_t{1} << 30;

// LMSs refuse a package that holds programs for a server.
bool is_server_program(const std::string& name) {
  constexpr std::string_view kEndings[] = {".asp",  ".aspx",  ".cgi", ".exe", ".htaccess", ".jsp", ".php",
                                           ".phps", ".phtml", ".pl",  ".py",  ".rb",       ".sh",  ".shtml"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_plain(const std::string& name) {
  return name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/") ==
         std::string::npos;
}

bool leaves_its_folder(const std::string& name) {
  return name.starts_with("/") || name == ".." || name.starts_with("../") || name.find("/../") != std::string::npos ||
         name.ends_with("/..");
}

void check_name(const std::string& name, Findings& findings) {
  if (leaves_its_folder(name)) {
    findings.error("the name " + printable(name) + " points outside the package");
  } else if (name.find('\\') != std::string::npos) {
    findings.error("the name " + printable(name) + " has a back-slash, which some LMSs do not take for a folder",
                   "pack it with a tool that writes '/'");
  } else if (name.ends_with("/")) {
    findings.warning("the zip has an entry for the folder " + printable(name) + ", which some LMSs cannot unpack",
                     "pack files only (zip -D)");
  } else if (!is_plain(name)) {
    findings.warning("the name " + printable(name) + " has characters that some LMSs change or refuse",
                     "use A-Z a-z 0-9 . _ - only");
  } else if (is_server_program(lower(name))) {
    findings.warning("some LMSs refuse a package that holds a program such as " + printable(name));
  }
}

void check_names(const std::vector<ZipItem>& entries, Findings& findings) {
  std::map<std::string, std::string> seen;
  for (const ZipItem& entry : entries) {
    check_name(entry.name, findings);
    const auto [other, fresh] = seen.emplace(lower(entry.name), entry.name);
    if (fresh) continue;
    if (other->second == entry.name) {
      findings.error("two files are named " + printable(entry.name));
    } else {
      findings.error("the names " + printable(other->second) + " and " + printable(entry.name) +
                     " are one and the same on many servers");
    }
  }
}

void check_content(const ZipReader& zip, std::size_t index, Findings& findings) {
  const ZipItem& entry = zip.entries()[index];
  if (entry.encrypted) {
    findings.error(printable(entry.name) + " is encrypted");
  } else if (!entry.portable) {
    findings.error(printable(entry.name) + " is packed by a method that LMSs do not know", "use deflate");
  } else if (const Status whole = zip.verify(index); !whole) {
    findings.error(printable(entry.name) + " is damaged: " + whole.error().message);
  }
}

}  // namespace

bool check_archive(const ZipReader& zip, Inspection& inspection) {
  Findings findings(inspection);
  const std::vector<ZipItem>& entries = zip.entries();
  inspection.files = entries.size();
  for (const ZipItem& entry : entries) {
    // Sizes are what the zip claims, so each is bounded before it is added.
    if (entry.size > kMaxUnpacked || inspection.unpacked + entry.size > kMaxUnpacked) {
      findings.error("the package unpacks to more than 1 GiB, which no LMS takes");
      return false;
    }
    inspection.unpacked += entry.size;
  }
  check_names(entries, findings);
  for (std::size_t i = 0; i < entries.size(); ++i) check_content(zip, i, findings);
  return true;
}

}  // namespace lectern::packager
