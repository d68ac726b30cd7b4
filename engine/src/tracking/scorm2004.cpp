#include <algorithm>

#include "base/text.hpp"
#include "tracking/cmi.hpp"
#include "tracking/dialect.hpp"

namespace lectern {
namespace {

constexpr std::string_view kMode = "cmi.mode";
constexpr std::string_view kCompletion = "cmi.completion_status";
constexpr std::string_view kSuccess = "cmi.success_status";
constexpr std::string_view kState = "cmi.suspend_data";
constexpr std::string_view kLocation = "cmi.location";
constexpr std::string_view kRaw = "cmi.score.raw";
constexpr std::string_view kReads[] = {kCompletion, kMode, kSuccess, kRaw, kLocation, kState};

constexpr std::size_t kDescriptionLimit = 250;  // SPM of a localized string

// Moodle takes [A-Za-z0-9_.] only. Ids have no underscore of their own, so no two become one.
std::string token(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

std::string tokens(const Question& question, const Answer& answer) {
  if (is_written(question.kind)) return written(answer);
  std::string text;
  for (std::size_t at = 0; at < answer.size(); ++at) {
    if (!text.empty()) text += "[,]";
    if (has_items(question.kind)) text += token(question.items[at].id) + "[.]";
    text += token(question.options[answer[at]].id);
  }
  return text;
}

// -1 to 1 with at most four places: a ten-thousandth is a hundredth of a per cent.
std::string scaled(Hundredths per_cent) {
  if (per_cent >= 10000) return "1";
  std::string text = "0." + padded(per_cent, 4);
  while (text.back() == '0') text.pop_back();
  return text.back() == '.' ? "0" : text;
}

class Scorm2004 final : public Dialect {
 public:
  std::size_t state_limit() const override { return 64000; }  // SPM, 3rd and 4th edition
  std::string_view state_element() const override { return kState; }
  std::string_view location_element() const override { return kLocation; }
  std::span<const std::string_view> launch_reads() const override { return kReads; }

  void take(std::string_view element, std::string_view value, Held& held) const override {
    if (element == kMode) held.review = value == "review" || value == "browse";
    if (element == kCompletion) held.complete = value == "completed";
    if (element == kSuccess && (value == "passed" || value == "failed")) held.passed = value == "passed";
    Hundredths score = 0;
    if (element == kRaw && read_hundredths(value, score)) held.score = score;
  }

  std::vector<Write> writes(const Facts& facts, const Held& held) const override {
    std::vector<Write> all;
    auto write = [&](std::string_view element, std::string_view value) { add(all, element, value); };
    const Standing& now = facts.standing;
    // Moodle hands suspend data back only after exit "suspend", a finished attempt's too.
    write("cmi.exit", "suspend");
    if (now.complete || !held.complete) write(kCompletion, now.complete ? "completed" : "incomplete");
    if (now.passed && (*now.passed || held.passed != true)) write(kSuccess, *now.passed ? "passed" : "failed");
    if (now.score && (!held.score || *now.score >= *held.score)) {
      write("cmi.score.min", "0");
      write("cmi.score.max", "100");
      write(kRaw, cmi::raw_score(*now.score, facts.respell));
      write("cmi.score.scaled", scaled(*now.score));
    }
    if (now.of > 0) write("cmi.progress_measure", scaled(static_cast<Hundredths>(now.done * 100 / now.of * 100)));
    write(kLocation, facts.location);
    write(kState, facts.state);
    write("cmi.session_time", cmi::interval(facts.session_time));
    return all;
  }

  std::vector<Write> writes(const Interaction& interaction) const override {
    auto all = cmi::tell(interaction, {"timestamp", cmi::timestamp, "learner_response", tokens, "incorrect"});
    add(all, "description", first_code_points(interaction.question->text, kDescriptionLimit));
    return all;
  }
};

}  // namespace

const Dialect& scorm2004() {
  static constexpr Scorm2004 dialect;
  return dialect;
}

}  // namespace lectern
