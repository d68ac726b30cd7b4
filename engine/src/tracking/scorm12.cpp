#include "base/text.hpp"
#include "tracking/cmi.hpp"

namespace lectern {
namespace {

#define LECTERN_ELEMENT(name, element, use, purpose, limit, words, clause) \
  [[maybe_unused]] constexpr std::string_view k##name = element;           \
  [[maybe_unused]] constexpr std::size_t k##name##Limit = limit;
#include "tracking/scorm12.def"

constexpr cmi::ErrorCode kErrors[] = {
#define LECTERN_ERROR(code, sense, meaning) {code, Sense::sense},
#include "tracking/scorm12.def"
};

constexpr std::string_view kReads[] = {kStatus, kMode, kRaw, kLocation, kState};

constexpr cmi::Telling kTelling{.time = "time",
                                .response = "student_response",
                                .time_of = cmi::time_of_day,
                                .between = ",",
                                .pair = ".",
                                .yes = "t",
                                .no = "f",
                                .incorrect = "wrong",
                                .letters = true,
                                .limit = kAnswerGivenLimit};

// Run-time environment 1.2: one status for completion and success.
class Scorm12 final : public Dialect {
 public:
  std::size_t state_limit() const override { return kStateLimit; }
  std::string_view state_element() const override { return kState; }
  std::string_view location_element() const override { return kLocation; }
  std::span<const std::string_view> launch_reads() const override { return kReads; }
  Sense sense_of(std::string_view error) const override { return cmi::sense_of(kErrors, error); }

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
    const Standing& now = facts.standing;
    add(all, kExit, facts.leaving && facts.over ? "" : "suspend");
    if (const std::string_view status = status_of(facts, held); !status.empty()) add(all, kStatus, status);
    if (facts.tells_score(held.score))
      cmi::add_score(all, "cmi.core.score.", cmi::raw_score(*now.score, facts.respell));
    add(all, kLocation, facts.location);
    add(all, kState, facts.state);
    add(all, kTime, cmi::timespan(facts.session_time));
    return all;
  }

  std::vector<Write> writes(const Interaction& interaction) const override { return cmi::tell(interaction, kTelling); }

  std::vector<Write> writes(const ObjectiveNews& news) const override {
    std::vector<Write> all;
    const ObjectiveStanding& now = news.standing;
    add(all, "id", news.objective->id);
    if (now.score) cmi::add_score(all, "score.", cmi::raw_score(*now.score, false));
    add(all, "status", now.passed ? word(*now.passed) : now.complete ? "completed" : "incomplete");
    return all;
  }

 private:
  static std::string_view word(bool passed) { return passed ? "passed" : "failed"; }

  // The status only ever rises: incomplete, failed, then completed or passed.
  static std::string_view status_of(const Facts& facts, const Held& held) {
    const Standing& now = facts.standing;
    const bool passed = now.complete && now.passed == true;
    if (held.passed == true || (held.complete && !held.passed)) return passed ? "passed" : "";
    if (passed) return "passed";
    if (now.complete && !facts.strict) return "completed";
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
