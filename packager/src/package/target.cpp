#include "lectern/packager/package.hpp"

namespace lectern::packager {

Result<Target> target_from(std::string_view name) {
  if (name == "scorm12") return Target::Scorm12;
  if (name == "scorm2004-3" || name == "scorm2004") return Target::Scorm2004_3;
  if (name == "scorm2004-4") return Target::Scorm2004_4;
  if (name == "web") return Target::Web;
  return Error{ErrorCode::Unsupported, "there is no target '" + std::string(name) +
                                           "'; there are scorm12, scorm2004, scorm2004-3, scorm2004-4 and web"};
}

std::string_view name_of(Target target) {
  switch (target) {
    case Target::Scorm12:
      return "scorm12";
    case Target::Scorm2004_3:
      return "scorm2004-3";
    case Target::Scorm2004_4:
      return "scorm2004-4";
    case Target::Web:
      return "web";
  }
  return "";
}

std::string_view title_of(Target target) {
  switch (target) {
    case Target::Scorm12:
      return "SCORM 1.2";
    case Target::Scorm2004_3:
      return "SCORM 2004 3rd Edition";
    case Target::Scorm2004_4:
      return "SCORM 2004 4th Edition";
    case Target::Web:
      return "any web server";
  }
  return "";
}

// cmi.suspend_data: RTE 1.2, CMIString4096; RTE 2004 3rd and 4th Edition, 4.2.21.
std::size_t state_limit(Target target) {
  switch (target) {
    case Target::Scorm12:
      return 4096;
    case Target::Scorm2004_3:
    case Target::Scorm2004_4:
      return 64000;
    case Target::Web:
      return 0;
  }
  return 0;
}

}  // namespace lectern::packager
