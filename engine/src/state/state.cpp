#include "state/state.hpp"

#include <algorithm>

#include "progress/walk.hpp"
#include "state/answer_digits.hpp"
#include "state/parts.hpp"

namespace lectern {
namespace {

constexpr std::size_t kKeyDigits = 3;
constexpr int kMostAttempts = 63;
constexpr std::uint64_t kMostScore = 10001;  // 100 per cent in hundredths, and 1

enum Flags : std::uint32_t { kPassed = 1, kUnderWay = 2, kCredited = 1, kEnded = 1 };

std::string head(const Course& course, const Record& record) {
  std::string body;
  append_digits(body, hash(course.id), kKeyDigits);
  append_digits(body, record.saves, 4);
  for (std::uint32_t word : record.seed.words) append_digits(body, word, 6);
  return body + course.pages[record.page].key;
}

std::uint32_t shape_of(const Scenario& scenario) {
  std::uint32_t value = hash("");
  for (const Scenario::State& state : scenario.states) {
    value = hash(";" + state.id, value);
    for (const Scenario::Choice& choice : state.choices) value = hash("," + choice.id, value);
  }
  return (value ^ value >> 12 ^ value >> 24) & 0xfff;
}

std::string_view key_of_reported(const Course& course, Index at) {
  if (at == kNone) return kNoKey;
  return at < course.questions.size() ? course.questions[at].key : course.scenarios[at - course.questions.size()].key;
}

std::string scenario_entry(const Scenario& scenario, const ScenarioRecord& record) {
  std::string entry = scenario.key;
  entry += digit(record.ended ? kEnded : 0u);
  append_digits(entry, shape_of(scenario), 2);
  entry += digit(static_cast<std::uint32_t>(record.path.size()));
  for (Index choice : record.path) entry += digit(choice);
  return entry;
}

void append_score(std::string& entry, std::int32_t score) {
  append_digits(entry, static_cast<std::uint64_t>(score + 1), 3);
}

void add_attempt(Parts& parts, char tag, const Course& course, const Record& record, const std::vector<Index>& list) {
  for (Index question : list) {
    std::string entry = course.questions[question].key;
    append_answer(entry, course.questions[question], record.answers[question]);
    parts.add(tag, entry);
  }
}

}  // namespace

std::string write_state(const Course& course, const Record& record, std::size_t limit) {
  Parts parts(decimal(kStateFormat), limit);
  parts.add('C', head(course, record));
  for (Index at = 0; at < course.assessments.size(); ++at) {
    const AssessmentRecord& attempt = record.assessments[at];
    if (attempt.attempts == 0) continue;
    std::string entry = course.assessments[at].key;
    entry += digit((attempt.passed ? kPassed : 0u) | (attempt.under_way ? kUnderWay : 0u));
    entry += digit(static_cast<std::uint32_t>(std::min(attempt.attempts, kMostAttempts)));
    append_score(entry, attempt.score);
    parts.add('A', entry);
  }
  for (const AssessmentRecord& attempt : record.assessments) add_attempt(parts, 'R', course, record, attempt.asked);
  for (const AssessmentRecord& attempt : record.assessments) add_attempt(parts, 'K', course, record, attempt.kept);
  for (Index at : record.objective_order) {
    const ObjectiveRecord objective = at == kNone ? ObjectiveRecord{} : record.objectives[at];
    std::string entry = at == kNone ? std::string(kNoKey) : course.objectives[at].key;
    entry += digit(objective.credited ? kCredited : 0u);
    append_score(entry, objective.score);
    parts.add('O', entry);
  }
  for (Index page = 0; page < course.pages.size(); ++page)
    if (record.seen[page]) parts.add('P', course.pages[page].key);
  for (Index at : record.reported) parts.add('I', key_of_reported(course, at));
  for (Index at = 0; at < course.scenarios.size(); ++at) {
    const ScenarioRecord& scenario = record.scenarios[at];
    if (scenario.ended || !scenario.path.empty()) parts.add('S', scenario_entry(course.scenarios[at], scenario));
  }
  for (Index at = 0; at < course.questions.size(); ++at) {
    const PracticeRecord& practice = record.practice[at];
    if (practice.attempts == 0 || course.questions[at].kind == QuestionKind::Reflection) continue;
    std::string entry = course.questions[at].key;
    entry += digit(static_cast<std::uint32_t>(std::min(practice.attempts, kMostAttempts)));
    append_answer(entry, course.questions[at], practice.last);
    parts.add('Q', entry);
  }
  return parts.finish();
}

namespace {

bool read_head(Digits body, const Course& course, Record& record) {
  std::string own;
  append_digits(own, hash(course.id), kKeyDigits);
  if (body.take(kKeyDigits) != own) return false;
  record.saves = static_cast<std::uint32_t>(body.number(4));
  for (std::uint32_t& word : record.seed.words) word = static_cast<std::uint32_t>(body.number(6));
  const Index page = course.find_page_key(body.take(kKeyDigits));
  record.page = page == kNone ? 0 : page;
  return !body.failed();
}

// Reads entries, each by its key; what the course does not have any more is passed over.
class EntryReader {
 public:
  EntryReader(const Course& course, Record& record) : course_(course), record_(record) {}

  void read(char tag, Digits body) {
    while (!body.empty() && !body.failed()) entry(tag, body);
  }

 private:
  void entry(char tag, Digits& body) {
    const std::string_view key = body.take(kKeyDigits);
    switch (tag) {
      case 'A':
        return assessment(body, course_.find_assessment_key(key));
      case 'R':
      case 'K':
        return attempt(body, course_.find_question_key(key), tag == 'R');
      case 'O':
        return objective(body, course_.find_objective_key(key));
      case 'P': {
        const Index page = course_.find_page_key(key);
        if (page != kNone) record_.seen[page] = true;
        return;
      }
      case 'I': {
        const Index scenario = course_.find_scenario_key(key);
        const auto questions = static_cast<Index>(course_.questions.size());
        record_.reported.push_back(scenario == kNone ? course_.find_question_key(key) : questions + scenario);
        return;
      }
      case 'S':
        return scenario(body, course_.find_scenario_key(key));
      case 'Q':
        return practice(body, course_.find_question_key(key));
      default:
        body.take(body.size());
    }
  }

  const Question* question(Index at) const { return at == kNone ? nullptr : &course_.questions[at]; }

  void assessment(Digits& body, Index at) {
    const auto flags = body.number(1);
    const auto attempts = body.number(1);
    const auto score = body.number(3);
    if (at == kNone || body.failed() || score > kMostScore) return;
    AssessmentRecord& record = record_.assessments[at];
    record.attempts = static_cast<int>(attempts);
    record.under_way = (flags & kUnderWay) != 0;
    record.passed = (flags & kPassed) != 0;
    record.score = static_cast<std::int32_t>(score) - 1;
  }

  void attempt(Digits& body, Index at, bool asked) {
    Answer answer = take_answer_digits(body, question(at));
    if (at == kNone || question(at)->assessment == kNone || body.failed()) return;
    AssessmentRecord& record = record_.assessments[question(at)->assessment];
    const auto has = [&](const std::vector<Index>& list) {
      return std::find(list.begin(), list.end(), at) != list.end();
    };
    if (has(record.asked) || has(record.kept)) return;
    (asked ? record.asked : record.kept).push_back(at);
    record_.answers[at] = std::move(answer);
  }

  void objective(Digits& body, Index at) {
    const auto flags = body.number(1);
    const auto score = body.number(3);
    if (body.failed() || score > kMostScore) return;
    record_.objective_order.push_back(at);
    if (at != kNone) record_.objectives[at] = {(flags & kCredited) != 0, static_cast<std::int32_t>(score) - 1};
  }

  void scenario(Digits& body, Index at) {
    const auto flags = body.number(1);
    const auto shape = body.number(2);
    Digits path(body.take(body.number(1)));
    if (at == kNone || body.failed()) return;
    ScenarioRecord& record = record_.scenarios[at];
    record.ended = (flags & kEnded) != 0;
    if (shape != shape_of(course_.scenarios[at])) return;
    std::vector<Index> choices;
    while (!path.empty()) choices.push_back(static_cast<Index>(path.number(1)));
    record.path.clear();
    for (const auto& step : walk(course_.scenarios[at], choices).path) record.path.push_back(step.choice);
  }

  void practice(Digits& body, Index at) {
    const auto attempts = body.number(1);
    Answer answer = take_answer_digits(body, question(at));
    if (at == kNone || question(at)->assessment != kNone || body.failed()) return;
    record_.practice[at] = {static_cast<int>(attempts), std::move(answer)};
  }

  const Course& course_;
  Record& record_;
};

}  // namespace

std::optional<ReadState> read_state(const Course& course, std::string_view text) {
  if (text.empty() || text[0] != '0' + kStateFormat) return std::nullopt;
  ReadState read{Record(course), true};
  EntryReader entries(course, read.record);
  bool headed = false;
  for (text.remove_prefix(1); !text.empty();) {
    const auto part = take_part(text);
    if (!part) {
      read.whole = false;
      break;
    }
    if (headed)
      entries.read(part->tag, Digits(part->body));
    else if (part->tag != 'C' || !read_head(Digits(part->body), course, read.record))
      return std::nullopt;
    headed = true;
  }
  if (!headed) return std::nullopt;
  return read;
}

}  // namespace lectern
