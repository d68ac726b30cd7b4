#include "lectern/course.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "base/text.hpp"

namespace lectern {
namespace {

constexpr int kKeyDigits = 3;
constexpr std::uint32_t kKeys = 1u << 18;

// The id or key of a thing of the course.
using TextOf = const std::string& (*)(const Course& course, Index at);

template <auto list, auto member>
const std::string& text_of(const Course& course, Index at) {
  return (course.*list)[at].*member;
}

Index find(const Course& course, const std::vector<Index>& order, TextOf text, std::string_view wanted) {
  const auto found = std::lower_bound(order.begin(), order.end(), wanted, [&](Index at, std::string_view wanted) {
    return text(course, at) < wanted;
  });
  return found != order.end() && text(course, *found) == wanted ? *found : kNone;
}

template <typename Part>
Index position(const std::vector<Part>& parts, std::string_view id) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
  return found == parts.end() ? kNone : static_cast<Index>(found - parts.begin());
}

bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool numeral(char c) { return c >= '0' && c <= '9'; }

bool is_id(std::string_view id, bool may_start_with_numeral) {
  if (id.empty() || id.size() > 64) return false;
  if (!lower(id[0]) && !(may_start_with_numeral && numeral(id[0]))) return false;
  return std::all_of(id.begin(), id.end(), [](char c) { return lower(c) || numeral(c) || c == '-'; });
}

bool is_key(std::string_view key) {
  return key.size() == kKeyDigits && key != kNoKey &&
         std::all_of(key.begin(), key.end(), [](char c) { return digit_value(c) >= 0; });
}

// One place builds messages: in the browser every concatenation spelt out costs a few hundred bytes.
Status invalid(std::string_view noun, std::string_view id, std::string_view what) {
  std::string message(noun);
  message += " \"";
  message += id;
  message += "\" ";
  message += what;
  return Error{ErrorCode::Invalid, std::move(message)};
}

// A list of things with ids and keys.
struct Kind {
  std::string_view noun;
  TextOf id;
  TextOf key;
};
constexpr Kind kPages{"page", text_of<&Course::pages, &Page::id>, text_of<&Course::pages, &Page::key>};
constexpr Kind kQuestions{"question", text_of<&Course::questions, &Question::id>,
                          text_of<&Course::questions, &Question::key>};
constexpr Kind kAssessments{"assessment", text_of<&Course::assessments, &Assessment::id>,
                            text_of<&Course::assessments, &Assessment::key>};

Status index(const Course& course, const Kind& kind, std::size_t size, Course::Lookup& lookup) {
  for (Index at = 0; at < size; ++at) {
    const std::string& id = kind.id(course, at);
    if (!is_id(id, false)) return invalid(kind.noun, id, "has a bad id");
    if (!is_key(kind.key(course, at))) return invalid(kind.noun, id, "has no key of three digits");
  }
  for (auto [text, order] : {std::pair(kind.id, &lookup.by_id), std::pair(kind.key, &lookup.by_key)}) {
    Texts texts(size);
    for (Index at = 0; at < size; ++at) texts[at] = text(course, at);
    *order = sorted(texts);
    const std::size_t repeated = first_repeated(texts, *order);
    if (repeated < size) return invalid(kind.noun, texts[repeated], "exists twice");
  }
  return Done{};
}

// Every option once.
bool is_permutation(const std::vector<Index>& order, std::size_t size) {
  std::uint64_t met = 0;
  static_assert(kMaxOptions <= 64);
  for (Index at : order)
    if (at < size) met |= std::uint64_t{1} << at;
  return order.size() == size && met == (std::uint64_t{1} << size) - 1;
}

template <typename Part>
bool distinct_ids(const std::vector<Part>& parts) {
  const Texts ids = texts_of(parts, &Part::id);
  return std::all_of(ids.begin(), ids.end(), [](std::string_view id) { return is_id(id, true); }) &&
         first_repeated(ids, sorted(ids)) == ids.size();
}

Status check(const Question& question) {
  auto fault = [&](const char* what) { return invalid("question", question.id, what); };
  const bool matching = question.kind == QuestionKind::Matching;
  if (question.points < 1 || question.points > 100) return fault("has points outside 1 to 100");
  if (question.attempts < 0 || question.attempts > 9) return fault("has attempts outside 0 to 9");
  if (question.options.size() < 2 || question.options.size() > kMaxOptions) return fault("needs 2 to 36 options");
  if (!distinct_ids(question.options)) return fault("has a bad or repeated option id");
  const auto right = std::count_if(question.options.begin(), question.options.end(),
                                   [](const Option& option) { return option.right; });
  if (question.kind == QuestionKind::Choice && right != 1) return fault("needs one right option");
  if (question.kind == QuestionKind::Several && right < 1) return fault("needs a right option");
  if (question.kind == QuestionKind::Ordering && !is_permutation(question.order, question.options.size()))
    return fault("needs each option once in its order");
  if (matching != !question.items.empty()) return fault(matching ? "needs items" : "must have no items");
  if (question.items.size() > kMaxOptions || !distinct_ids(question.items)) return fault("has bad or repeated items");
  for (const Item& item : question.items)
    if (item.option >= question.options.size()) return fault("has an item without its option");
  return Done{};
}

}  // namespace

Index Question::find_option(std::string_view id) const { return position(options, id); }
Index Question::find_item(std::string_view id) const { return position(items, id); }

Index Course::find_page(std::string_view id) const { return find(*this, page_lookup.by_id, kPages.id, id); }
Index Course::find_page_key(std::string_view key) const { return find(*this, page_lookup.by_key, kPages.key, key); }
Index Course::find_question(std::string_view id) const {
  return find(*this, question_lookup.by_id, kQuestions.id, id);
}
Index Course::find_question_key(std::string_view key) const {
  return find(*this, question_lookup.by_key, kQuestions.key, key);
}
Index Course::find_assessment(std::string_view id) const {
  return find(*this, assessment_lookup.by_id, kAssessments.id, id);
}
Index Course::find_assessment_key(std::string_view key) const {
  return find(*this, assessment_lookup.by_key, kAssessments.key, key);
}

namespace {

template <typename Thing>
void assign(std::vector<Thing>& things) {
  std::vector<bool> taken(kKeys);
  taken[0] = true;
  for (Thing& thing : things) {
    std::uint32_t value = hash(thing.id) % kKeys;
    while (taken[value]) value = (value + 1) % kKeys;
    taken[value] = true;
    thing.key.clear();
    append_digits(thing.key, value, kKeyDigits);
  }
}

}  // namespace

void assign_keys(Course& course) {
  assign(course.pages);
  assign(course.questions);
  assign(course.assessments);
}

Status link(Course& course) {
  if (!is_id(course.id, false)) return invalid("course", course.id, "has a bad id");
  if (course.pages.empty()) return invalid("course", course.id, "has no pages");
  if (course.pages.size() > kMaxPages || course.questions.size() > kMaxQuestions)
    return invalid("course", course.id, "has more than 5,000 pages or questions");
  if (Status done = index(course, kPages, course.pages.size(), course.page_lookup); !done) return done;
  if (Status done = index(course, kQuestions, course.questions.size(), course.question_lookup); !done) return done;
  if (Status done = index(course, kAssessments, course.assessments.size(), course.assessment_lookup); !done) return done;

  for (Question& question : course.questions) {
    if (Status done = check(question); !done) return done;
    question.page = question.assessment = kNone;
  }
  for (Assessment& assessment : course.assessments) {
    if (assessment.pass < 1 || assessment.pass > 100 || assessment.attempts < 0 || assessment.attempts > 9)
      return invalid("assessment", assessment.id, "has a pass mark outside 1 to 100 or attempts outside 0 to 9");
    if (assessment.questions.empty()) return invalid("assessment", assessment.id, "has no questions");
    assessment.page = kNone;
  }

  auto take = [&](Index question, Index page, Index assessment) {
    if (question >= course.questions.size() || course.questions[question].page != kNone) return false;
    course.questions[question].page = page;
    course.questions[question].assessment = assessment;
    return true;
  };
  for (Index at = 0; at < course.pages.size(); ++at) {
    const Page& page = course.pages[at];
    for (Index question : page.questions)
      if (!take(question, at, kNone)) return invalid("page", page.id, "lists a question that is elsewhere or missing");
    if (page.assessment == kNone) continue;
    if (page.assessment >= course.assessments.size() || course.assessments[page.assessment].page != kNone)
      return invalid("page", page.id, "holds an assessment that is elsewhere or missing");
    Assessment& assessment = course.assessments[page.assessment];
    assessment.page = at;
    for (Index question : assessment.questions)
      if (!take(question, at, page.assessment))
        return invalid("assessment", assessment.id, "lists a question that is elsewhere or missing");
  }
  for (const Question& question : course.questions)
    if (question.page == kNone) return invalid("question", question.id, "stands on no page");
  for (const Assessment& assessment : course.assessments)
    if (assessment.page == kNone) return invalid("assessment", assessment.id, "stands on no page");
  if (!course.require_pages && !course.require_assessment)
    return invalid("course", course.id, "asks for nothing to be complete");
  if (course.require_assessment && course.assessments.empty())
    return invalid("course", course.id, "asks for an assessment to be passed and has none");
  return Done{};
}

}  // namespace lectern
