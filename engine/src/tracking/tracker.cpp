#include "tracking/tracker.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "tracking/emit.hpp"

namespace lectern {
namespace {

constexpr std::int64_t kCoalesce = 1000;
constexpr std::int64_t kStaleTime = 10000;
constexpr std::int64_t kFirstRetry = 2000;
constexpr std::int64_t kLastRetry = 60000;
constexpr int kOpenTries = 3;
constexpr int kLeaveTries = 2;
constexpr int kHopeTries = 6;  // about a minute

// The shortest length to which LMSs are known to cut suspend data; what is shorter comes back whole.
constexpr std::size_t kNeverCut = 255;
constexpr std::size_t kVerifyStep = 256;

// What a host says of a call that failed where another API object has taken the place.
constexpr std::string_view kMoved = "moved";

constexpr std::string_view kInteractions = "cmi.interactions.";
constexpr std::string_view kObjectives = "cmi.objectives.";

// The collection that an element is part of, or the element itself.
std::string_view whole(std::string_view element) {
  for (std::string_view collection : {kInteractions, kObjectives})
    if (element.substr(0, collection.size()) == collection) return collection;
  return element;
}

}  // namespace

void Tracker::launch(Api api, Instant now) {
  earliest_ = now;
  if (api == Api::None) {
    phase_ = Phase::Active;
    return notice(NoticeCode::NoLms, true);
  }
  dialect_ = api == Api::Scorm12 ? &scorm12() : api == Api::Scorm2004 ? &scorm2004() : &web();
  state_limit_ = dialect_->state_limit();
  verified_ = kNeverCut;
  phase_ = Phase::Opening;
  send(Verb::Initialize);
}

void Tracker::send(Verb verb, std::string_view element, std::string_view value) {
  Call& call = waiting_.emplace_back();
  call.verb = verb;
  call.id = ++last_id_;
  call.element = element;
  call.value = value;
  emit<Call>(out_) = call;
}

bool Tracker::reply(const Event& reply, Instant now) {
  if (waiting_.empty() || waiting_.front().id != reply.call) return false;
  const Call call = std::move(waiting_.front());
  if (reply.ok)
    waiting_.erase(waiting_.begin());
  else
    waiting_.clear();

  if (phase_ == Phase::Finishing && call.verb != Verb::Finish) {
    // Left while it was under way. If it failed, the host has thrown the finish away with it.
    if (!reply.ok) send(Verb::Finish);
  } else if (phase_ == Phase::Opening) {
    opened(call, reply, now);
  } else if (phase_ == Phase::Reading) {
    read_reply(call, reply);
  } else if (call.verb == Verb::Initialize) {
    reopened(reply.ok, now);
  } else if (call.verb == Verb::Finish) {
    finished(reply.ok);
  } else if (call.verb == Verb::Get) {
    verified(reply, now);
  } else if (!reply.ok) {
    refused(call, reply.error, now);
  } else if (call.verb == Verb::Set) {
    acknowledge(call.element, call.value);
  } else {
    committed();
  }

  if (phase_ == Phase::Active && waiting_.empty()) {
    if (leaving_)
      leave(now);
    else if (dirty_)
      schedule(now);
  }
  return true;
}

void Tracker::opened(const Call& call, const Event& reply, Instant now) {
  const bool asked = call.verb == Verb::Get;
  if (reply.ok && (!asked || !reply.value.empty())) {
    failures_ = 0;
    return read();
  }
  // After a reload in the same frame the session is open already. Codes differ; that it has a status is proof.
  if (!asked) return send(Verb::Get, dialect_->launch_reads().front());
  if (++failures_ < kOpenTries) {
    ask_wake(kFirstRetry);
    earliest_ = now + kFirstRetry;
    return;
  }
  dialect_ = nullptr;
  phase_ = Phase::Active;
  notice(NoticeCode::SessionLost, true);
}

void Tracker::read() {
  phase_ = Phase::Reading;
  for (std::string_view element : dialect_->launch_reads()) send(Verb::Get, element);
}

void Tracker::read_reply(const Call& call, const Event& reply) {
  if (reply.ok) {
    dialect_->take(call.element, reply.value, held_);
    acknowledge(call.element, reply.value);
    if (call.element == dialect_->state_element()) saved_state_ = reply.value;
    if (call.element == dialect_->location_element()) saved_location_ = reply.value;
  } else if (call.element == dialect_->state_element()) {
    // What cannot be read must not be written over.
    if (++failures_ < kOpenTries) return send(Verb::Get, call.element);
    unread_ = true;
    saved_ = false;
    notice(NoticeCode::SessionLost, true);
  } else {
    // The host threw the reads behind this one away; an element that cannot be read counts as empty.
    const auto reads = dialect_->launch_reads();
    auto next = std::find(reads.begin(), reads.end(), call.element);
    while (++next < reads.end()) send(Verb::Get, *next);
  }
  if (!waiting_.empty()) return;
  failures_ = 0;
  phase_ = Phase::Active;
  if (held_.review) notice(NoticeCode::Review, true);
  if (dialect_ == &web()) notice(NoticeCode::Web, true);
}

void Tracker::touch(Instant now) {
  if (!recording()) return;
  dirty_ = true;
  saved_ = false;
  if (phase_ == Phase::Active && waiting_.empty()) schedule(now);
}

void Tracker::schedule(Instant now) {
  if (now >= earliest_) return flush(now);
  ask_wake(earliest_ - now);
}

void Tracker::hide(Instant now) {
  if (recording() && (dirty_ || now - last_sent_ >= kStaleTime)) dirty_ = true;
  flush(now);
}

void Tracker::wake(Instant now) {
  const bool wanted = phase_ == Phase::Opening || (phase_ == Phase::Active && dirty_);
  if (!wanted || !waiting_.empty()) return;
  // A browser's timer may run a little early.
  if (now < earliest_) return ask_wake(earliest_ - now);
  if (phase_ == Phase::Opening) send(Verb::Initialize);
  flush(now);
}

void Tracker::flush(Instant now) {
  if (phase_ != Phase::Active || !dirty_ || !waiting_.empty() || !recording()) return;
  if (lost_) return send(Verb::Initialize);
  earliest_ = now + kCoalesce;
  last_sent_ = now;
  send_changes(false);
}

void Tracker::send_changes(bool leaving) {
  dirty_ = false;
  Facts facts = source_.facts(state_limit_);
  facts.leaving = leaving;
  facts.respell = respell_;
  sent_state_ = facts.state;
  for (const ObjectiveNews& news : source_.take_objectives()) gather(kObjectives, news.index, dialect_->writes(news));
  for (const Interaction& interaction : source_.take_interactions())
    gather(kInteractions, interaction.index, dialect_->writes(interaction));

  for (const Write& write : dialect_->writes(facts, held_)) this->write(write);
  if (facts.state.size() > verified_ && !is_refused(dialect_->state_element()))
    send(Verb::Get, dialect_->state_element());
  for (const Write& write : records_) this->write(write);
  send(Verb::Commit);
}

void Tracker::gather(std::string_view collection, std::size_t index, std::vector<Write> parts) {
  if (is_refused(collection)) return;
  const std::string prefix = std::string(collection) + decimal(static_cast<std::int64_t>(index)) + '.';
  for (Write& part : parts) {
    part.element.insert(0, prefix);
    records_.push_back(std::move(part));
  }
}

const std::string* Tracker::acknowledged(std::string_view element) const {
  for (const Write& write : acknowledged_)
    if (write.element == element) return &write.value;
  return nullptr;
}

void Tracker::acknowledge(std::string_view element, std::string_view value) {
  for (Write& write : acknowledged_)
    if (write.element == element) return void(write.value = value);
  add(acknowledged_, element, value);
}

void Tracker::ask_wake(std::int64_t in) { emit<effect::Wake>(out_).in = in; }

bool Tracker::is_refused(std::string_view element) const {
  return std::find(refused_.begin(), refused_.end(), whole(element)) != refused_.end();
}

void Tracker::write(const Write& write) {
  const std::string* known = acknowledged(write.element);
  // What is under way counts as told: if it fails, everything behind it is sent again.
  for (const Call& call : waiting_)
    if (call.verb == Verb::Set && call.element == write.element) known = &call.value;
  if (known && *known == write.value) return;
  if (!is_refused(write.element)) send(Verb::Set, write.element, write.value);
}

void Tracker::verified(const Event& reply, Instant now) {
  if (!reply.ok) {
    verified_ = state_limit_;
    dirty_ = true;
    return flush(now);
  }
  const std::string& stored = reply.value;
  if (stored == sent_state_) {
    verified_ = stored.size() + kVerifyStep;
  } else if (!stored.empty() && sent_state_.compare(0, stored.size(), stored) == 0) {
    state_limit_ = stored.size();
    dirty_ = true;
  } else if (source_.is_ahead(stored)) {
    yield();
  }
}

void Tracker::committed() {
  failures_ = 0;
  records_.clear();
  if (is_refused(dialect_->state_element())) return;
  if (!dirty_) saved_ = true;
  notice(NoticeCode::NotSaving, false);
  notice(NoticeCode::SessionLost, false);
}

void Tracker::refused(const Call& call, std::string_view error, Instant now) {
  dirty_ = true;
  const Sense sense = error == kMoved ? Sense::Closed : dialect_->sense_of(error);
  const std::string_view collection = whole(call.element);
  if (call.verb == Verb::Set && collection != call.element && sense != Sense::Closed) {
    // Probing or insisting has crashed players: one refusal is enough.
    refused_.emplace_back(collection);
    return flush(now);
  }
  if (call.verb == Verb::Set && sense == Sense::Refused) {
    const bool state = call.element == dialect_->state_element();
    if (state && call.value.size() > kNeverCut) {
      // Perhaps too long for it: the least important goes.
      state_limit_ = call.value.size() * 3 / 4;
      return flush(now);
    }
    refused_.push_back(call.element);
    if (state) notice(NoticeCode::NotSaving, true);
    return flush(now);
  }
  acknowledged_.clear();
  respell_ = !respell_;
  lost_ = sense == Sense::Closed;
  trouble(lost_ ? NoticeCode::SessionLost : NoticeCode::NotSaving, now);
}

// A session that the LMS opens anew may not be the one it closed: what it holds is read before it is written over.
void Tracker::reopened(bool ok, Instant now) {
  dirty_ = true;
  if (!ok) return trouble(NoticeCode::SessionLost, now);
  lost_ = false;
  send(Verb::Get, dialect_->state_element());
}

void Tracker::trouble(NoticeCode code, Instant now) {
  if (failures_ >= kHopeTries) code = NoticeCode::SessionLost;
  if (code == NoticeCode::SessionLost) notice(NoticeCode::NotSaving, false);
  notice(code, true);
  earliest_ = now + std::min(kLastRetry, kFirstRetry << std::min(failures_, 5));
  ++failures_;
}

void Tracker::leave(Instant now) {
  if (phase_ == Phase::Ended || phase_ == Phase::Finishing) return;
  if (leaving_ && !waiting_.empty()) return;
  if (!leaving_) failures_ = 0;
  leaving_ = true;
  if (!dialect_ || yielded_) return finished(false);
  if (phase_ != Phase::Active) {
    if (waiting_.empty()) return finished(false);
    phase_ = Phase::Finishing;
    return send(Verb::Finish);
  }
  earliest_ = now;
  if (recording() && failures_ < kLeaveTries) send_changes(true);
  phase_ = failures_ < kLeaveTries ? Phase::Active : Phase::Finishing;
  send(Verb::Finish);
}

void Tracker::yield() {
  if (!dialect_ || yielded_) return;
  yielded_ = true;
  saved_ = false;
  notice(NoticeCode::NotSaving, false);
  notice(NoticeCode::SessionLost, false);
  notice(NoticeCode::Twin, true);
}

bool Tracker::forget() {
  if (dialect_ != &web() || phase_ != Phase::Active || !recording()) return false;
  send(Verb::Set, dialect_->state_element());
  send(Verb::Commit);
  send(Verb::Finish);
  phase_ = Phase::Finishing;
  saved_ = true;
  return true;
}

void Tracker::finished(bool ok) {
  phase_ = Phase::Ended;
  waiting_.clear();
  emit<effect::End>(out_).saved = ok && saved_;
}

void Tracker::notice(NoticeCode code, bool shown) {
  const std::uint32_t bit = 1u << static_cast<unsigned>(code);
  if (shown == ((shown_ & bit) != 0)) return;
  shown_ ^= bit;
  emit<effect::Notice>(out_) = {code, shown};
}

}  // namespace lectern
