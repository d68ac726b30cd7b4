// Is this package right? Judges the bytes of a zip, of any origin, and never trusts them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/packager/package.hpp"

namespace lectern::packager {

struct Finding {
  Severity severity;
  std::string message;  // what was found and what was expected
  std::string hint;     // how to mend it; may be empty
};

struct Inspection {
  std::optional<Target> target;  // from the manifest's schemaversion
  std::string identifier;
  std::string title;
  std::string version;
  std::size_t files = 0;
  std::uint64_t unpacked = 0;            // bytes, as the zip says
  std::shared_ptr<const Course> course;  // if Lectern made the package
  std::vector<Finding> findings;

  bool ok() const;  // no errors
};

// Never throws. What the zip unpacks to is bounded, at 1 GiB.
Inspection inspect(std::string_view zip);

}  // namespace lectern::packager
