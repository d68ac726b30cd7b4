// The session's inside: what is kept between events, and a handler for each kind of event.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lectern/session.hpp"
#include "progress/record.hpp"
#include "progress/standing.hpp"
#include "tracking/emit.hpp"
#include "tracking/tracker.hpp"

namespace lectern {

// Time spent; of a pause between two touches at most `longest` milliseconds count, or all if that is 0.
class Stopwatch {
 public:
  explicit Stopwatch(std::int64_t longest) : longest_(longest) {}

  void run(Instant now) {
    if (!running_) since_ = now;
    running_ = true;
  }
  void touch(Instant now) {
    spent_ = elapsed(now);
    since_ = now;
  }
  void pause(Instant now) {
    touch(now);
    running_ = false;
  }
  std::int64_t elapsed(Instant now) const {
    const std::int64_t pause = running_ ? now - since_ : 0;
    return spent_ + (longest_ > 0 && pause > longest_ ? longest_ : pause);
  }

 private:
  std::int64_t longest_;
  bool running_ = false;
  Instant since_ = 0;
  std::int64_t spent_ = 0;
};

struct Session::Inside : Tracker::Source {
  explicit Inside(const Course& course);

  // Why an event is out of place, or null; nothing has changed then.
  using Fault = const char*;

  Fault handle(const Event& event);
  Fault launch(const Event& event);
  Fault open(Index page);
  Fault answer(const Event& event);
  Fault retry(Index question);
  Fault begin(Index assessment);
  Fault revise(Index question);
  Fault submit(Index assessment);
  Fault choose(Index scenario, std::string_view choice);
  Fault restart(Index scenario);

  Facts facts(std::size_t state_limit) override;
  std::vector<Interaction> take_interactions() override;
  std::vector<ObjectiveNews> take_objectives() override;
  bool is_ahead(std::string_view state) const override;

  // Reads what the LMS held and shows the first page, once the tracker is ready.
  void start();
  void show_page(Index page, bool at_start);
  void show_status(Index page);
  void see(Index page);
  void changed();

  // facts.cpp
  // A question, or a scenario counted on from the last question.
  void report(Index index);
  void gather_objectives();
  void summarise();
  static std::size_t place_of(std::vector<Index>& heard, Index thing);

  Fault refuse_answer(Index question, AnswerFault fault);

  // practice.cpp
  Fault answer_practice(Index question, const GivenAnswer& given);
  void mark_answer(Index question, const Answer& answer, effect::ShowMark& shown) const;
  void show_practice(Index question, bool restored);
  // Every planner's picks, for the sheet that gathers them.
  void show_picks();
  void show_profiles(Index page);
  void show_profile(Index survey, bool restored);

  // scenario.cpp
  void show_scenario(Index scenario, bool restored);

  // assessment.cpp
  Fault answer_assessed(Index question, const GivenAnswer& given);
  // Whether the attempt under way asks it.
  bool is_asked(Index question) const;
  // The questions of a new attempt.
  void deal(Index assessment);
  // A new edition, or damage, may have left too few questions of an attempt under way.
  void resume_attempt(Index assessment);
  std::size_t unanswered_in(Index assessment) const;
  void show_assessment(Index assessment);
  void show_start(Index assessment);
  void show_question(Index assessment, Index question);
  void show_check(Index assessment);
  void show_result(Index assessment);
  // The first unanswered question from `after` on, round to the start; kNone if all are answered.
  Index next_unanswered(Index assessment, Index after) const;

  template <typename What>
  What& emit() {
    return lectern::emit<What>(out);
  }
  Fault refuse(const effect::Refuse& refusal);

  const Course& course;
  Record record;
  Tally tally;
  Standing standing;
  std::optional<effect::Progress> progress;  // as last told
  Index reach = 0;
  std::vector<std::uint8_t> visited;          // pages shown in this session
  std::vector<Interaction> untold;            // the last answer to each question that the LMS is still to hear of
  std::vector<ObjectiveStanding> objectives;  // as last told
  std::vector<ObjectiveNews> untold_objectives;
  std::size_t objectives_told = 0;  // in this session, of the order that the record keeps

  bool launched = false;
  bool started = false;
  Seed fresh_seed;
  std::int64_t zone = 0;  // milliseconds east of UTC
  Instant clock = 0;      // as the host last told it
  Instant now = 0;        // the same, but it never goes back
  Stopwatch watch;
  std::vector<Effect> out;
  Tracker tracker{*this, out};
};

}  // namespace lectern
