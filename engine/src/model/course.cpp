#include "lectern/course.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "base/text.hpp"

namespace lectern {
namespace {

constexpr int kKeyDigits = 3;
constexpr std::uint32_t kKeys = 1u << 18;

template <typename Thing>
Index find(const std::vector<Thing>& things, const std::vector<Index>& order, std::string Thing::*member,
           std::string_view wanted) {
  std::size_t low = 0;
  for (std::size_t high = order.size(); low < high;) {
    const std::size_t middle = (low + high) / 2;
    if (things[order[middle]].*member < wanted) low = middle + 1;
    else high = middle;
  }
  return low < order.size() && things[order[low]].*member == wanted ? order[low] : kNone;
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
Error invalid(std::string_view noun, std::string_view id, std::string_view what) {
  std::string message(noun);
  message += " \"";
  message += id;
  message += "\" ";
  message += what;
  return Error{ErrorCode::Invalid, std::move(message)};
}

template <typename Thing>
Status index(const std::vector<Thing>& things, const char* noun, Course::Lookup& lookup) {
  for (const Thing& thing : things) {
    if (!is_id(thing.id, false)) return invalid(noun, thing.id, "has a bad id");
    if (!is_key(thing.key)) return invalid(noun, thing.id, "has no key of three digits");
  }
  for (auto [member, order] : {std::pair(&Thing::id, &lookup.by_id), std::pair(&Thing::key, &lookup.by_key)}) {
    const Texts texts = texts_of(things, member);
    *order = sorted(texts);
    const std::size_t repeated = first_repeated(texts, *order);
    if (repeated < things.size())
      return invalid(noun, texts[repeated], "exists twice");
  }
  return Done{};
}

// Every option once.
bool is_permutation(const std::vector<Index>& order, std::size_t size) {
  if (order.size() != size) return false;
  std::vector<bool> met(size);
  for (Index at : order) {
    if (at >= size || met[at]) return false;
    met[at] = true;
  }
  return true;
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

Index Course::find_page(std::string_view id) const { return find(pages, page_lookup.by_id, &Page::id, id); }
Index Course::find_page_key(std::string_view key) const { return find(pages, page_lookup.by_key, &Page::key, key); }
Index Course::find_question(std::string_view id) const {
  return find(questions, question_lookup.by_id, &Question::id, id);
}
Index Course::find_question_key(std::string_view key) const {
  return find(questions, question_lookup.by_key, &Question::key, key);
}
Index Course::find_assessment(std::string_view id) const {
  return find(assessments, assessment_lookup.by_id, &Assessment::id, id);
}
Index Course::find_assessment_key(std::string_view key) const {
  return find(assessments, assessment_lookup.by_key, &Assessment::key, key);
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
  if (Status done = index(course.pages, "page", course.page_lookup); !done) return done;
  if (Status done = index(course.questions, "question", course.question_lookup); !done) return done;
  if (Status done = index(course.assessments, "assessment", course.assessment_lookup); !done) return done;

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
