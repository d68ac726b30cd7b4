#include "state/state.hpp"

#include <algorithm>

#include "state/answer_digits.hpp"
#include "state/digits.hpp"

namespace lectern {
namespace {

constexpr std::size_t kPartDigits = 120;
constexpr std::size_t kKeyDigits = 3;
constexpr int kMostAttempts = 63;

enum Flags : std::uint32_t { kPassed = 1, kUnderWay = 2 };

std::uint32_t check_of(std::string_view part) {
  const std::uint32_t value = hash(part);
  return (value ^ value >> 12 ^ value >> 24) & 0xfff;
}

// Gathers entries into parts of bounded length, and parts into a text of bounded length.
class Parts {
 public:
  explicit Parts(std::size_t limit) : limit_(limit), text_(decimal(kStateFormat)) {}

  void add(char tag, std::string_view entry) {
    if (tag != tag_ || body_.size() + entry.size() > kPartDigits) close();
    tag_ = tag;
    body_ += entry;
  }

  std::string finish() {
    close();
    return std::move(text_);
  }

 private:
  void close() {
    if (body_.empty()) return;
    std::string part(1, tag_);
    append_digits(part, body_.size(), 2);
    part += body_;
    append_digits(part, check_of(part), 2);
    full_ = full_ || text_.size() + part.size() > limit_;
    if (!full_) text_ += part;
    body_.clear();
  }

  std::size_t limit_;
  std::string text_;
  char tag_ = 0;
  std::string body_;
  bool full_ = false;
};

std::string head(const Course& course, const Record& record) {
  std::string body;
  append_digits(body, hash(course.id), kKeyDigits);
  append_digits(body, record.saves, 4);
  for (std::uint32_t word : record.seed.words) append_digits(body, word, 6);
  return body + course.pages[record.page].key;
}

}  // namespace

std::string write_state(const Course& course, const Record& record, std::size_t limit) {
  Parts parts(limit);
  parts.add('C', head(course, record));
  for (Index at = 0; at < course.assessments.size(); ++at) {
    const AssessmentRecord& attempt = record.assessments[at];
    if (attempt.attempts == 0) continue;
    std::string entry = course.assessments[at].key;
    entry += digit((attempt.passed ? kPassed : 0u) | (attempt.under_way ? kUnderWay : 0u));
    entry += digit(static_cast<std::uint32_t>(std::min(attempt.attempts, kMostAttempts)));
    append_digits(entry, static_cast<std::uint64_t>(attempt.best + 1), 3);
    parts.add('A', entry);
  }
  for (const Assessment& assessment : course.assessments) {
    for (Index question : assessment.questions) {
      if (record.answers[question].empty()) continue;
      std::string entry = course.questions[question].key;
      append_answer(entry, course.questions[question], record.answers[question]);
      parts.add('R', entry);
    }
  }
  for (Index page = 0; page < course.pages.size(); ++page)
    if (record.seen[page]) parts.add('P', course.pages[page].key);
  for (Index question : record.reported) parts.add('I', question == kNone ? kNoKey : course.questions[question].key);
  for (Index at = 0; at < course.questions.size(); ++at) {
    const PracticeRecord& practice = record.practice[at];
    if (practice.attempts == 0) continue;
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

void read_entry(char tag, Digits& body, const Course& course, Record& record) {
  const std::string_view key = body.take(kKeyDigits);
  const Index question = course.find_question_key(key);
  const Question* known = question == kNone ? nullptr : &course.questions[question];
  const bool assessed = known && known->assessment != kNone;
  switch (tag) {
    case 'A': {
      const auto flags = body.number(1);
      const auto attempts = body.number(1);
      const auto best = body.number(3);
      const Index assessment = course.find_assessment_key(key);
      if (assessment == kNone || body.failed() || best > 10001) return;
      record.assessments[assessment] = {static_cast<int>(attempts), (flags & kUnderWay) != 0, (flags & kPassed) != 0,
                                        static_cast<std::int32_t>(best) - 1};
      return;
    }
    case 'R': {
      Answer answer = take_answer_digits(body, known);
      if (assessed && !body.failed()) record.answers[question] = std::move(answer);
      return;
    }
    case 'P': {
      const Index page = course.find_page_key(key);
      if (page != kNone) record.see(page);
      return;
    }
    case 'I':
      record.reported.push_back(question);
      return;
    case 'Q': {
      const auto attempts = body.number(1);
      Answer answer = take_answer_digits(body, known);
      if (known && !assessed && !body.failed()) record.practice[question] = {static_cast<int>(attempts), std::move(answer)};
      return;
    }
    default:
      body.take(body.size());
  }
}

}  // namespace

std::optional<ReadState> read_state(const Course& course, std::string_view text) {
  if (text.empty() || text[0] != '0' + kStateFormat) return std::nullopt;
  ReadState read{Record(course), true};
  bool headed = false;
  for (text.remove_prefix(1); !text.empty();) {
    Digits digits(text);
    const std::string_view tag = digits.take(1);
    const auto length = digits.number(2);
    const std::string_view body = digits.take(length);
    const std::string_view covered = text.substr(0, 3 + length);
    const auto check = digits.number(2);
    if (digits.failed() || check != check_of(covered)) {
      read.whole = false;
      break;
    }
    text.remove_prefix(covered.size() + 2);
    if (!headed) {
      if (tag[0] != 'C' || !read_head(Digits(body), course, read.record)) return std::nullopt;
      headed = true;
      continue;
    }
    for (Digits entries(body); !entries.empty() && !entries.failed();) read_entry(tag[0], entries, course, read.record);
  }
  if (!headed) return std::nullopt;
  return read;
}

}  // namespace lectern
