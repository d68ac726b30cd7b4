#include "compile/assessment.hpp"

#include <algorithm>

#include "compile/attribute_values.hpp"
#include "compile/feedback.hpp"

namespace lectern::packager {
namespace {

// "5" or "lo1:2".
std::optional<PageDraw> read_draw(std::string_view word, Range place) {
  std::size_t colon = word.find(':');
  bool named = colon != std::string_view::npos;
  auto count = read_number(named ? word.substr(colon + 1) : word, 1, static_cast<int>(kMaxQuestions));
  if (!count || colon == 0) return std::nullopt;
  PageDraw draw;
  if (named) draw.objective = Placed{std::string(word.substr(0, colon)), place};
  draw.count = static_cast<std::size_t>(*count);
  return draw;
}

bool same_pool(const PageDraw& a, const PageDraw& b) {
  return a.objective.has_value() == b.objective.has_value() && (!a.objective || a.objective->text == b.objective->text);
}

void read_draws(PageAssessment& assessment, AttributeValues& values, Reporter& reporter) {
  auto written = values.text("draw");
  if (!written) return;
  assessment.draws_place = written->place;
  for (std::string_view word : split(written->text, ' ')) {
    auto draw = read_draw(word, written->place);
    if (!draw) {
      values.refuse("draw", "numbers of questions, of an objective or of the others", word,
                    "draw=5, or draw=\"lo1:2 lo2:3 2\"");
      continue;
    }
    bool twice = std::any_of(assessment.draws.begin(), assessment.draws.end(),
                             [&](const PageDraw& other) { return same_pool(other, *draw); });
    if (twice) {
      reporter.add(Code::InvalidValue, written->place,
                   draw->objective ? "`draw` names the objective " + quoted(draw->objective->text) + " twice"
                                   : "`draw` has two numbers without an objective",
                   "add them up");
      continue;
    }
    assessment.draws.push_back(std::move(*draw));
  }
}

}  // namespace

PageAssessment read_assessment(const Node& container, std::string_view page_id, Reporter& reporter) {
  const Attributes& attributes = *container.attributes;
  PageAssessment assessment;
  assessment.container = &container;
  Assessment& model = assessment.model;
  model.id = attributes.id.empty() ? page_id : attributes.id;
  assessment.place = attributes.id.empty() ? container.place : attributes.id_place;
  if (!attributes.id.empty()) check_id({attributes.id, attributes.id_place}, "an assessment", reporter);

  constexpr Shuffle kShuffles[] = {Shuffle::None, Shuffle::Options, Shuffle::All};
  constexpr Review kReviews[] = {Review::Answers, Review::Marks, Review::None};
  AttributeValues values(container, reporter);
  if (auto pass = values.number("pass", 1, 100)) model.pass = *pass;
  if (auto attempts = values.attempts()) model.attempts = *attempts;
  if (auto place = values.one_of("shuffle", {"none", "options", "all"})) model.shuffle = kShuffles[*place];
  if (auto place = values.one_of("counted", {"best", "last"}))
    model.counted = *place == 0 ? Counted::Best : Counted::Last;
  if (auto place = values.one_of("retake", {"all", "missed"}))
    model.retake = *place == 0 ? Retake::All : Retake::Missed;
  if (auto place = values.one_of("review", {"answers", "marks", "none"})) model.review = kReviews[*place];
  if (auto diagnostic = values.truth("diagnostic")) model.diagnostic = *diagnostic;
  read_draws(assessment, values, reporter);
  values.finish();
  for (const Node& block : container.children) {
    if (is_container(block, "feedback")) assessment.results.push_back(read_assessment_feedback(block, reporter));
  }
  return assessment;
}

}  // namespace lectern::packager
