// The engine's side of an LMS: opens it, reads what it holds, tells it what changed, retries, finishes.
// It owns the queue: every call has an id, the host answers each, and after a failure the rest was thrown away.
#pragma once

#include <string>
#include <vector>

#include "lectern/effect.hpp"
#include "lectern/event.hpp"
#include "tracking/dialect.hpp"

namespace lectern {

class Tracker {
 public:
  enum class Phase { Idle, Opening, Reading, Active, Finishing, Ended };

  // What a session wants told now; asked for only when something is to be sent.
  class Source {
   public:
    virtual Facts facts(std::size_t state_limit) = 0;
    // Answers given since the last call that the LMS is to hear of.
    virtual std::vector<Interaction> take_interactions() = 0;
    // Objectives whose standing has changed since the last call.
    virtual std::vector<ObjectiveNews> take_objectives() = 0;
    // Whether a saved state that is not our last is as far on as ours: another session has written it.
    virtual bool is_ahead(std::string_view state) const = 0;

   protected:
    ~Source() = default;
  };

  Tracker(Source& source, std::vector<Effect>& out) : source_(source), out_(out) {}

  void launch(Api api, Instant now);
  // False if the id is not the one waited for.
  bool reply(const Event& reply, Instant now);
  void leave(Instant now);

  // Something changed: send it now, or, within a second of the last commit, by a wake.
  void touch(Instant now);
  // The page is out of sight and may never come back: send what there is, the time spent too if it is stale.
  void hide(Instant now);
  void wake(Instant now);
  // Another session of the same course records: nothing is written from here on, and the LMS's session, which may be
  // the other's too, is left open.
  void yield();
  // The learner wants nothing kept in this browser: what is kept is emptied, and the session ends. False in an LMS.
  bool forget();

  // True once what the LMS held has been read, or there is nothing to read.
  bool ready() const { return phase_ == Phase::Active; }
  bool ended() const { return phase_ == Phase::Ended; }
  const std::string& saved_state() const { return saved_state_; }
  const std::string& saved_location() const { return saved_location_; }
  bool recording() const { return dialect_ && !held_.review && !unread_ && !yielded_; }

 private:
  using Call = effect::LmsCall;
  using Verb = Call::Verb;

  void send(Verb verb, std::string_view element = {}, std::string_view value = {});
  void read();
  void read_reply(const Call& call, const Event& reply);
  void opened(const Call& call, const Event& reply, Instant now);
  void reopened(bool ok, Instant now);
  void verified(const Event& reply, Instant now);
  void committed();
  void refused(const Call& call, std::string_view error, Instant now);
  void trouble(NoticeCode code, Instant now);
  void finished(bool ok);
  void flush(Instant now);
  void send_changes(bool leaving);
  bool is_refused(std::string_view element) const;
  // Adds parts of a collection's record to what is to be told.
  void gather(std::string_view collection, std::size_t index, std::vector<Write> parts);
  void write(const Write& write);
  // The value the LMS has accepted, or null.
  const std::string* acknowledged(std::string_view element) const;
  void acknowledge(std::string_view element, std::string_view value);
  void schedule(Instant now);
  void ask_wake(std::int64_t in);
  void notice(NoticeCode code, bool shown);

  Source& source_;
  std::vector<Effect>& out_;
  const Dialect* dialect_ = nullptr;
  Phase phase_ = Phase::Idle;
  std::vector<Call> waiting_;  // the host's queue, oldest first
  std::uint32_t last_id_ = 0;

  std::string saved_state_;
  std::string saved_location_;
  Held held_;

  std::vector<Write> acknowledged_;   // what the LMS has accepted, an element once
  std::vector<std::string> refused_;  // elements and collections it will not take in this session
  std::vector<Write> records_;        // of collections, not yet acknowledged
  std::size_t state_limit_ = 0;
  std::string sent_state_;    // the last suspend data sent
  std::size_t verified_ = 0;  // characters of suspend data known to come back whole

  bool dirty_ = false;
  bool saved_ = true;  // nothing is unsaved
  bool respell_ = false;
  bool leaving_ = false;
  bool lost_ = false;     // the LMS says that its session is not open
  bool yielded_ = false;  // to another session
  bool unread_ = false;   // there may be a saved state, and it cannot be read
  int failures_ = 0;      // since the last success
  Instant earliest_ = 0;  // next ordinary flush
  Instant last_sent_ = 0;
  std::uint32_t shown_ = 0;  // notices, a bit each
};

}  // namespace lectern
