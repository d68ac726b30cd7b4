#include "lectern/packager/package.hpp"

namespace lectern::packager {

Result<Target> target_from(std::string_view name) {
  if (name == "scorm12") return Target::Scorm12;
  if (name == "scorm2004-3" || name == "scorm2004") return Target::Scorm2004_3;
  if (name == "scorm2004-4") return Target::Scorm2004_4;
  return Error{ErrorCode::Unsupported, "there is no target '" + std::string(name) +
                                           "'; there are scorm12, scorm2004, scorm2004-3 and scorm2004-4"};
}

std::string_view name_of(Target target) {
  switch (target) {
    case Target::Scorm12:
      return "scorm12";
    case Target::Scorm2004_3:
      return "scorm2004-3";
    case Target::Scorm2004_4:
      return "scorm2004-4";
  }
  return "";
}

}  // namespace lectern::packager
