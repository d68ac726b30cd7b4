#include "base/text.hpp"
#include "tracking/cmi.hpp"

namespace lectern {
namespace {

#define LECTERN_ELEMENT(name, element, use, purpose, limit, words, clause) \
  [[maybe_unused]] constexpr std::string_view k##name = element;           \
  [[maybe_unused]] constexpr std::size_t k##name##Limit = limit;
#include "tracking/scorm2004.def"

constexpr cmi::ErrorCode kErrors[] = {
#define LECTERN_ERROR(code, sense, meaning) {code, Sense::sense},
#include "tracking/scorm2004.def"
};

constexpr std::string_view kReads[] = {kCompletion, kMode, kSuccess, kRaw, kLocation, kState};

constexpr cmi::Telling kTelling{.time = "timestamp",
                                .response = "learner_response",
                                .time_of = cmi::timestamp,
                                .between = "[,]",
                                .pair = "[.]",
                                .yes = "true",
                                .no = "false",
                                .incorrect = "incorrect",
                                .letters = false,
                                .limit = kAnswerGivenLimit};

class Scorm2004 final : public Dialect {
 public:
  std::size_t state_limit() const override { return kStateLimit; }
  std::string_view state_element() const override { return kState; }
  std::string_view location_element() const override { return kLocation; }
  std::span<const std::string_view> launch_reads() const override { return kReads; }
  Sense sense_of(std::string_view error) const override { return cmi::sense_of(kErrors, error); }

  void take(std::string_view element, std::string_view value, Held& held) const override {
    if (element == kMode) held.review = value == "review" || value == "browse";
    if (element == kCompletion) held.complete = value == "completed";
    if (element == kSuccess && (value == "passed" || value == "failed")) held.passed = value == "passed";
    Hundredths score = 0;
    if (element == kRaw && read_hundredths(value, score)) held.score = score;
  }

  std::vector<Write> writes(const Facts& facts, const Held& held) const override {
    std::vector<Write> all;
    const Standing& now = facts.standing;
    // Moodle hands suspend data back only after exit "suspend", a finished attempt's too.
    add(all, kExit, "suspend");
    if (now.complete || !held.complete) add(all, kCompletion, completion(now.complete));
    if (now.passed && (*now.passed || held.passed != true)) add(all, kSuccess, success(*now.passed));
    if (facts.tells_score(held.score)) add_scores(all, "cmi.score.", *now.score, facts.respell);
    if (now.of > 0) add(all, kProgress, cmi::scaled_score(static_cast<Hundredths>(now.done * 100 / now.of * 100)));
    add(all, kLocation, facts.location);
    add(all, kState, facts.state);
    add(all, kTime, cmi::interval(facts.session_time));
    return all;
  }

  std::vector<Write> writes(const Interaction& interaction) const override {
    auto all = cmi::tell(interaction, kTelling);
    describe(all, interaction.question ? interaction.question->text : interaction.scenario->text);
    return all;
  }

  std::vector<Write> writes(const ObjectiveNews& news) const override {
    std::vector<Write> all;
    const ObjectiveStanding& now = news.standing;
    add(all, "id", news.objective->id);
    if (now.score) add_scores(all, "score.", *now.score, false);
    if (now.passed) add(all, "success_status", success(*now.passed));
    add(all, "completion_status", completion(now.complete));
    describe(all, news.objective->text);
    return all;
  }

 private:
  static std::string_view completion(bool complete) { return complete ? "completed" : "incomplete"; }
  static std::string_view success(bool passed) { return passed ? "passed" : "failed"; }

  static void add_scores(std::vector<Write>& all, const std::string& score, Hundredths per_cent, bool respell) {
    cmi::add_score(all, score, cmi::raw_score(per_cent, respell));
    add(all, score + "scaled", cmi::scaled_score(per_cent));
  }

  static void describe(std::vector<Write>& all, std::string_view text) {
    if (!text.empty()) add(all, "description", first_code_points(text, kAnswerTextLimit));
  }
};

}  // namespace

const Dialect& scorm2004() {
  static constexpr Scorm2004 dialect;
  return dialect;
}

}  // namespace lectern
