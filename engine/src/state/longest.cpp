#include <algorithm>
#include <vector>

#include "lectern/course.hpp"
#include "progress/record.hpp"
#include "state/answer_digits.hpp"
#include "state/parts.hpp"

namespace lectern {
namespace {

constexpr std::size_t kKey = 3;

// What entries take once they are gathered into parts.
class PartSizes {
 public:
  // Entries of one tag, in the order they are written.
  void add(char tag, std::size_t entry) {
    if (tag != tag_ || body_ + entry > kPartDigits) {
      total_ += kPartFrame;
      body_ = 0;
    }
    tag_ = tag;
    body_ += entry;
    total_ += entry;
  }

  // Entries in any order, in so many lists: every part but a list's last lacks less than one entry of being full.
  void add_loose(const std::vector<std::size_t>& entries, std::size_t lists) {
    if (entries.empty()) return;
    std::size_t sum = 0;
    for (std::size_t entry : entries) sum += entry;
    const std::size_t least = kPartDigits - *std::max_element(entries.begin(), entries.end()) + 1;
    total_ += sum + kPartFrame * (sum / least + lists);
  }

  std::size_t total() const { return total_; }

 private:
  std::size_t total_ = 0;
  std::size_t body_ = 0;
  char tag_ = 0;
};

// The questions of the longest attempt: of each draw's, those with the longest answers.
void add_attempt(const Course& course, const Assessment& assessment, std::vector<std::size_t>& entries) {
  const auto entry = [&](Index question) { return kKey + longest_answer(course.questions[question]); };
  if (assessment.draws.empty()) {
    for (Index question : assessment.questions) entries.push_back(entry(question));
    return;
  }
  for (const Draw& draw : assessment.draws) {
    std::vector<std::size_t> pool;
    for (Index question : assessment.questions)
      if (assessment.draw_of(course.questions[question]) == &draw) pool.push_back(entry(question));
    std::sort(pool.rbegin(), pool.rend());
    pool.resize(std::min(pool.size(), draw.count));
    entries.insert(entries.end(), pool.begin(), pool.end());
  }
}

}  // namespace

std::size_t longest_state(const Course& course) {
  PartSizes sizes;
  const auto add = [&](char tag, std::size_t count, std::size_t entry) {
    for (std::size_t at = 0; at < count; ++at) sizes.add(tag, entry);
  };
  add('C', 1, kKey + 4 + 4 * 6 + kKey);
  add('A', course.assessments.size(), kKey + 5);
  std::vector<std::size_t> attempts;
  for (const Assessment& assessment : course.assessments) add_attempt(course, assessment, attempts);
  sizes.add_loose(attempts, 2);
  add('O', course.objectives.size(), kKey + 4);
  add('P', course.pages.size(), kKey);
  for (const Question& question : course.questions) add('I', is_reported(course, question), kKey);
  if (course.report == Report::All) add('I', course.scenarios.size(), kKey);
  add('S', course.scenarios.size(), kKey + 4 + kMaxSteps);
  for (const Question& question : course.questions)
    if (question.assessment == kNone && question.kind != QuestionKind::Reflection)
      add('Q', 1, kKey + 1 + longest_answer(question));
  return 1 + sizes.total();
}

}  // namespace lectern
