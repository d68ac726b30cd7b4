#include "lectern/session.hpp"

#include <algorithm>
#include <limits>

#include "navigation/navigation.hpp"
#include "session/inside.hpp"
#include "state/state.hpp"

namespace lectern {
namespace {

constexpr std::int64_t kMinute = 60000;

// Before the first page is shown only these make sense.
bool early(On on) {
  return on == On::Launch || on == On::LmsReply || on == On::Hide || on == On::Show || on == On::Leave ||
         on == On::Wake || on == On::Twin || on == On::Summary;
}

// What the host says by itself is no sign of a learner.
bool is_activity(On on) { return on != On::LmsReply && on != On::Wake && on != On::Twin; }

}  // namespace

Session::Session(const Course& course) : inside_(std::make_unique<Inside>(course)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Result<std::vector<Effect>> Session::dispatch(const Event& event) {
  Inside& in = *inside_;
  in.out.clear();
  if (Inside::Fault fault = in.handle(event)) {
    Error error{ErrorCode::Invalid, fault};
    if (!event.id.empty()) error.message.append(": \"").append(event.id).append("\"");
    return error;
  }
  if (in.tracker.ready() && !in.started) in.start();
  return std::move(in.out);
}

std::string Session::save() const {
  return write_state(inside_->course, inside_->record, std::numeric_limits<std::size_t>::max());
}

Session::Inside::Inside(const Course& course)
    : course(course), record(course), visited(course.pages.size()), watch(course.idle_minutes * kMinute) {}

Session::Inside::Fault Session::Inside::handle(const Event& event) {
  if ((event.on == On::Launch) == launched)
    return launched ? "the session was launched before" : "the session was not launched";
  if (tracker.ended() && event.on != On::Summary) return "the session is over";
  if (!started && !early(event.on)) return "the session has not shown its first page";
  now += std::max<std::int64_t>(0, event.at - clock);
  clock = event.at;
  if (is_activity(event.on)) watch.touch(now);
  switch (event.on) {
    case On::Launch:
      return launch(event);
    case On::LmsReply:
      return tracker.reply(event, now) ? nullptr : "no call to the LMS with this id is waiting";
    case On::Next:
      return open(next_of(course, record.page));
    case On::Previous:
      return open(previous_of(course, record.page));
    case On::Open:
      return open(course.find_page(event.id));
    case On::Answer:
      return answer(event);
    case On::Retry:
      return retry(course.find_question(event.id));
    case On::Begin:
      return begin(course.find_assessment(event.id));
    case On::Revise:
      return revise(course.find_question(event.id));
    case On::Submit:
      return submit(course.find_assessment(event.id));
    case On::Choose:
      return choose(course.find_scenario(event.id), event.choice);
    case On::Restart:
      return restart(course.find_scenario(event.id));
    case On::Hide:
      if (!course.hidden_time) watch.pause(now);
      tracker.hide(now);
      return nullptr;
    case On::Show:
      watch.run(now);
      return nullptr;
    case On::Leave:
      tracker.leave(now);
      return nullptr;
    case On::Wake:
      tracker.wake(now);
      return nullptr;
    case On::Twin:
      tracker.yield();
      return nullptr;
    case On::Summary:
      summarise();
      return nullptr;
    case On::Forget:
      return tracker.forget() ? nullptr : "there is nothing in this browser to forget";
  }
  return "the event is of no known kind";
}

Session::Inside::Fault Session::Inside::launch(const Event& event) {
  const auto seed = read_seed(event.seed);
  if (!seed) return "the seed is not 32 hexadecimal digits";
  launched = true;
  fresh_seed = *seed;
  zone = std::clamp(event.zone, -1440, 1440) * kMinute;
  watch.run(now);
  tracker.launch(event.api, now);
  return nullptr;
}

void Session::Inside::start() {
  started = true;
  const std::string& saved = tracker.saved_state();
  auto read = read_state(course, saved);
  if (read) {
    record = std::move(read->record);
  } else {
    record.seed = fresh_seed;
    const Index page = course.find_page(tracker.saved_location());
    if (page != kNone) record.page = page;
  }
  if (!saved.empty() && (!read || !read->whole)) emit<effect::Notice>() = {NoticeCode::StateUnreadable, true};

  auto& order = record.objective_order;
  for (Index objective = 0; objective < course.objectives.size(); ++objective)
    if (std::find(order.begin(), order.end(), objective) == order.end()) order.push_back(objective);
  for (Index at = 0; at < course.assessments.size(); ++at) resume_attempt(at);
  objectives = objectives_of(course, record);
  tally = tally_of(course, record);
  reach = advance(course, record, 0);
  if (!is_open(record, reach, record.page)) record.page = reach;
  for (Index page = 0; page < course.pages.size(); ++page) {
    if (record.seen[page] || !is_open(record, reach, page) || is_credited(course, record, page)) show_status(page);
  }
  show_picks();
  show_page(record.page, true);
}

Session::Inside::Fault Session::Inside::open(Index page) {
  if (page >= course.pages.size()) return "there is no such page";
  if (is_open(record, reach, page)) {
    show_page(page, false);
    return nullptr;
  }
  const std::size_t left = held_by(course, record, reach);
  if (left > 0 && record.seen[reach]) return refuse({.why = Reason::Gate, .page = reach, .left = left});
  return refuse({.why = Reason::Locked, .page = page, .first = reach});
}

void Session::Inside::show_page(Index page, bool at_start) {
  const Page& shown = course.pages[page];
  record.page = page;
  emit<effect::ShowPage>() = {page, at_start};
  see(page);
  if (!visited[page]) {
    visited[page] = true;
    for (Index question : shown.questions) show_practice(question, true);
    for (Index scenario : shown.scenarios) show_scenario(scenario, true);
    show_profiles(page);
  }
  if (shown.assessment != kNone) show_assessment(shown.assessment);
  changed();
}

void Session::Inside::show_status(Index page) {
  emit<effect::PageStatus>() = {page, record.seen[page] != 0, is_open(record, reach, page),
                                is_credited(course, record, page)};
}

void Session::Inside::see(Index page) {
  if (record.seen[page]) return;
  record.seen[page] = true;
  if (is_required(course.pages[page]) && !is_credited(course, record, page)) ++tally.pages;
  show_status(page);
}

void Session::Inside::changed() {
  const Index before = reach;
  reach = advance(course, record, reach);
  for (Index page = before + 1; page <= reach; ++page)
    if (!record.seen[page]) show_status(page);
  standing = standing_of(course, record, tally);
  const effect::Progress latest{tally.pages, tally.pages_of, standing.complete, standing.passed};
  if (progress != latest) emit<effect::Progress>() = latest;
  progress = latest;
  tracker.touch(now);
}

Session::Inside::Fault Session::Inside::answer(const Event& event) {
  const Index question = course.find_question(event.id);
  if (question == kNone) return "there is no such question";
  return course.questions[question].assessment == kNone ? answer_practice(question, event.given)
                                                        : answer_assessed(question, event.given);
}

Session::Inside::Fault Session::Inside::refuse(const effect::Refuse& refusal) {
  emit<effect::Refuse>() = refusal;
  return nullptr;
}

Session::Inside::Fault Session::Inside::refuse_answer(Index question, AnswerFault fault) {
  if (fault == AnswerFault::Unknown) return "the answer does not belong to the question";
  constexpr Reason kReasons[] = {Reason::Empty, Reason::Incomplete, Reason::NotNumber, Reason::TooLong};
  return refuse({.why = kReasons[static_cast<std::size_t>(fault)], .question = question});
}

}  // namespace lectern
