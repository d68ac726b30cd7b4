#include "base/text.hpp"
#include "tracking/cmi.hpp"
#include "tracking/dialect.hpp"

namespace lectern {
namespace {

constexpr std::string_view kStatus = "cmi.core.lesson_status";
constexpr std::string_view kMode = "cmi.core.lesson_mode";
constexpr std::string_view kState = "cmi.suspend_data";
constexpr std::string_view kLocation = "cmi.core.lesson_location";
constexpr std::string_view kRaw = "cmi.core.score.raw";
constexpr std::string_view kReads[] = {kStatus, kMode, kRaw, kLocation, kState};

// CMIFeedback names an option by one character; strict readers check it.
char letter(Index at) { return "abcdefghijklmnopqrstuvwxyz0123456789"[at % kMaxOptions]; }

// Ordering: an option's letter is its right place, so that the right answer always reads a,b,c.
std::string letters(const Question& question, const Answer& answer) {
  if (is_written(question.kind)) return written(answer);
  std::string text;
  for (Index at = 0; at < answer.size(); ++at) {
    Index option = answer[at];
    if (question.kind == QuestionKind::Ordering)
      for (Index place = 0; place < question.order.size(); ++place)
        if (question.order[place] == answer[at]) option = place;
    if (!text.empty()) text += ',';
    if (has_items(question.kind)) {
      text += letter(at);
      text += '.';
    }
    text += letter(option);
  }
  return text;
}

// Run-time environment 1.2: one status for completion and success.
class Scorm12 final : public Dialect {
 public:
  std::size_t state_limit() const override { return 4096; }  // CMIString4096
  std::string_view state_element() const override { return kState; }
  std::string_view location_element() const override { return kLocation; }
  std::span<const std::string_view> launch_reads() const override { return kReads; }

  void take(std::string_view element, std::string_view value, Held& held) const override {
    if (element == kMode) held.review = value == "review" || value == "browse";
    if (element == kStatus) {
      held.complete = value == "completed" || value == "passed" || value == "failed";
      if (value == "passed" || value == "failed") held.passed = value == "passed";
    }
    Hundredths score = 0;
    if (element == kRaw && read_hundredths(value, score)) held.score = score;
  }

  std::vector<Write> writes(const Facts& facts, const Held& held) const override {
    std::vector<Write> all;
    auto write = [&](std::string_view element, std::string_view value) { add(all, element, value); };
    const Standing& now = facts.standing;
    const bool ended = facts.leaving && (now.complete || now.passed == false);
    write("cmi.core.exit", ended ? "" : "suspend");
    if (const std::string_view status = status_of(now, held); !status.empty()) write(kStatus, status);
    if (now.score && (!held.score || *now.score >= *held.score)) {
      // D2L records a grade only if max is above 0; both stand before raw.
      write("cmi.core.score.min", "0");
      write("cmi.core.score.max", "100");
      write(kRaw, cmi::raw_score(*now.score, facts.respell));
    }
    write(kLocation, facts.location);
    write(kState, facts.state);
    write("cmi.core.session_time", cmi::timespan(facts.session_time));
    return all;
  }

  std::vector<Write> writes(const Interaction& interaction) const override {
    return cmi::tell(interaction, {"time", cmi::time_of_day, "student_response", letters, "wrong"});
  }

 private:
  // The status only ever rises: incomplete, failed, then completed or passed.
  static std::string_view status_of(const Standing& now, const Held& held) {
    if (held.passed == true || (held.complete && !held.passed)) {
      return now.complete && now.passed == true ? "passed" : "";
    }
    if (now.complete) return now.passed == true ? "passed" : "completed";
    if (now.passed == false) return "failed";
    return held.complete ? "" : "incomplete";
  }
};

}  // namespace

const Dialect& scorm12() {
  static constexpr Scorm12 dialect;
  return dialect;
}

}  // namespace lectern
