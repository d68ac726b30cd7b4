#include "commands/sizes.hpp"

namespace lectern::packager {
namespace {

constexpr Target kTargets[] = {Target::Scorm12, Target::Scorm2004_3, Target::Scorm2004_4, Target::Web};

// "4,096"
std::string with_commas(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

}  // namespace

bool check_sizes(const Course& course, const std::vector<Target>& targets, Terminal& terminal) {
  bool fits = true;
  const std::size_t longest = longest_state(course);
  for (const Target target : targets) {
    const std::size_t limit = state_limit(target);
    if (limit == 0 || longest <= limit) continue;
    fits = false;
    terminal.report(Severity::Error,
                    "what a learner did in this course can come to " + with_commas(longest) + " characters, and " +
                        std::string(title_of(target)) + " keeps " + with_commas(limit),
                    "split the course, shorten text answers with `length`, or build for another target");
  }
  return fits;
}

std::string sizes_of(const Course& course) {
  const std::string longest = with_commas(longest_state(course));
  std::string text = "What a learner did in this course comes to at most " + longest + " characters.\n";
  for (const Target target : kTargets) {
    const std::size_t limit = state_limit(target);
    text += "  " + padded(std::string(title_of(target)), 24) +
            (limit == 0 ? "keeps as many as there are" : "keeps " + with_commas(limit)) + "\n";
  }
  return text;
}

}  // namespace lectern::packager
