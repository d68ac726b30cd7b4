#include "marking/draw.hpp"

#include "base/sorted.hpp"
#include "base/text.hpp"
#include "marking/answer.hpp"

namespace lectern {
namespace {

// SplitMix64: one word of state, passes BigCrush, and is enough to deal a few dozen cards.
class Dealer {
 public:
  Dealer(const Seed& seed, int attempt, std::string_view key) {
    state_ =
        (std::uint64_t{seed.words[0]} << 32 | seed.words[1]) ^ mix(std::uint64_t{seed.words[2]} << 32 | seed.words[3]);
    state_ ^= mix((std::uint64_t{hash(key)} << 32) + static_cast<std::uint32_t>(attempt));
  }

  void shuffle(std::vector<Index>& cards) {
    for (std::size_t left = cards.size(); left > 1; --left) std::swap(cards[left - 1], cards[below(left)]);
  }

 private:
  static std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
  }

  // The bias of the remainder is below 1 in 10^16 for the few cards there are.
  std::size_t below(std::size_t limit) {
    state_ += 0x9e3779b97f4a7c15u;
    return static_cast<std::size_t>(mix(state_) % limit);
  }

  std::uint64_t state_ = 0;
};

}  // namespace

std::optional<Seed> read_seed(std::string_view hex) {
  if (hex.size() != 32) return std::nullopt;
  Seed seed;
  for (std::size_t at = 0; at < hex.size(); ++at) {
    const char c = hex[at];
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (value < 0) return std::nullopt;
    seed.words[at / 8] = seed.words[at / 8] << 4 | static_cast<std::uint32_t>(value);
  }
  return seed;
}

namespace {

// What the draw deals in this attempt: on from where the last attempt ended, round and round one shuffled deck.
std::vector<Index> deal(const Course& course, const Assessment& assessment, const Draw& draw, const Seed& seed,
                        int attempt) {
  std::vector<Index> deck;
  for (Index question : assessment.questions)
    if (assessment.draw_of(course.questions[question]) == &draw) deck.push_back(question);
  std::string key = assessment.key;
  if (draw.objective != kNone) key += course.objectives[draw.objective].key;
  Dealer(seed, 0, key).shuffle(deck);
  std::vector<Index> dealt;
  const std::size_t first = static_cast<std::size_t>(attempt - 1) * draw.count;
  for (std::size_t at = 0; at < draw.count; ++at) dealt.push_back(deck[(first + at) % deck.size()]);
  return dealt;
}

}  // namespace

std::vector<Index> draw_questions(const Course& course, const Assessment& assessment, const Seed& seed, int attempt) {
  std::vector<Index> questions;
  if (assessment.draws.empty()) questions = assessment.questions;
  for (const Draw& draw : assessment.draws)
    for (Index question : deal(course, assessment, draw, seed, attempt)) questions.push_back(question);
  if (assessment.shuffle == Shuffle::All) {
    Dealer(seed, attempt, assessment.key).shuffle(questions);
  } else if (!assessment.draws.empty()) {
    sort(questions);
  }
  return questions;
}

std::vector<Index> draw_options(const Assessment& assessment, const Question& question, const Seed& seed, int attempt) {
  std::vector<Index> options = places(question.options.size());
  const bool chosen = question.kind == QuestionKind::Choice || question.kind == QuestionKind::Several;
  if (!chosen || assessment.shuffle == Shuffle::None) return options;
  std::vector<Index> loose;
  for (Index option : options)
    if (!question.options[option].fixed) loose.push_back(option);
  Dealer(seed, attempt, question.key).shuffle(loose);
  auto next = loose.begin();
  for (Index& option : options)
    if (!question.options[option].fixed) option = *next++;
  return options;
}

}  // namespace lectern
