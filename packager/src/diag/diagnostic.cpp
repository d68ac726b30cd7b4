#include "lectern/packager/diagnostic.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace lectern::packager {
namespace {

struct Entry {
  std::string_view name;
  Severity severity;
  std::string_view explanation;
};

constexpr Entry kCatalog[] = {
#define LECTERN_DIAGNOSTIC(name, code, severity, explanation) {code, Severity::severity, explanation},
#include "lectern/packager/catalog.def"
#undef LECTERN_DIAGNOSTIC
};

const Entry& entry(Code code) { return kCatalog[static_cast<std::size_t>(code)]; }

}  // namespace

std::string_view code_name(Code code) { return entry(code).name; }
Severity severity_of(Code code) { return entry(code).severity; }
std::string_view explanation_of(Code code) { return entry(code).explanation; }

Position position_of(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  std::vector<std::size_t> starts = line_starts(text.substr(0, offset));
  // A \r\n that is cut in two by `offset` is not a line's end yet.
  if (starts.size() > 1 && starts.back() == offset && text[offset - 1] == '\r' && offset < text.size() &&
      text[offset] == '\n') {
    starts.pop_back();
  }
  return {starts.size(), 1 + count_code_points(text.substr(starts.back(), offset - starts.back()))};
}

std::size_t count(const std::vector<Diagnostic>& diagnostics, Severity severity) {
  return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                                [&](const Diagnostic& d) { return severity_of(d.code) == severity; }));
}

}  // namespace lectern::packager
