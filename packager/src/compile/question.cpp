#include "compile/question.hpp"

#include <algorithm>

#include "compile/feedback.hpp"
#include "compile/question_answers.hpp"
#include "compile/question_id.hpp"
#include "compile/question_options.hpp"
#include "compile/question_pairs.hpp"

namespace lectern::packager {
namespace {

class QuestionReader {
 public:
  QuestionReader(Node& container, const QuestionSource& source, Reporter& reporter)
      : draft_{container, source, reporter, {}},
        question_(draft_.question),
        model_(question_.model),
        values_(container, reporter) {}

  PageQuestion read() {
    question_.container = &draft_.container;
    question_.counts = draft_.source.counts;
    read_question_id(draft_.container, draft_.source.page_id, draft_.source.place, question_, draft_.reporter);
    wanted_ = read_kind(values_);
    model_.kind = wanted_.value_or(QuestionKind::Choice);
    read_body();
    read_attributes();
    return std::move(question_);
  }

 private:
  // The blocks but hints and feedback, which may stand anywhere in the question.
  void divide() {
    for (Node& block : draft_.container.children) {
      if (is_container(block, "hint")) {
        AttributeValues(block, draft_.reporter).finish();
        question_.hints.push_back(&block);
      } else if (is_container(block, "feedback")) {
        question_.results.push_back(read_question_feedback(block, draft_.reporter));
      } else {
        blocks_.push_back(&block);
      }
    }
  }

  void read_body() {
    divide();
    std::size_t end = blocks_.size();
    while (end > 0 && blocks_[end - 1]->kind == NodeKind::Quote) --end;
    std::size_t answer = find_answer(end);
    if (answer == end) {
      draft_.report(Code::QuestionWithoutOptions, draft_.container.place, draft_.named() + " has no options",
                    "put below its text:\n" + std::string(example_of(wanted_.value_or(QuestionKind::Choice))));
      return;
    }
    if (answer + 1 < end) {
      draft_.report(Code::ContentAfterOptions, blocks_[answer + 1]->place,
                    "below the options stands text that is no quotation",
                    "if it is feedback, put > before it; if not, move it above the options");
    }
    question_.feedback.assign(blocks_.begin() + static_cast<std::ptrdiff_t>(answer) + 1, blocks_.end());
    read_stem(answer);
    read_answer(*blocks_[answer]);
  }

  // The last list or table that can hold the options, `end` if there is none.
  std::size_t find_answer(std::size_t end) const {
    auto form = [&](std::size_t at) { return form_of(*blocks_[at], draft_.source.page_text); };
    for (std::size_t i = end; i-- > 0;) {
      if (form(i) == Form::Tasks) return i;
    }
    if (end > 0 && form(end - 1) != Form::None) return end - 1;
    for (std::size_t i = end; i-- > 0;) {
      bool unsure = form(i) == Form::Bullets && wanted_ != QuestionKind::Rating;
      if (form(i) != Form::None && !unsure) return i;
    }
    return end;
  }

  void read_stem(std::size_t answer) {
    if (answer == 0 || blocks_[answer - 1]->kind != NodeKind::Paragraph) {
      draft_.report(Code::QuestionWithoutText, answer == 0 ? draft_.container.place : blocks_[answer - 1]->place,
                    "right above the options of " + draft_.named() + " there is no paragraph that asks something",
                    "write there what is asked");
      return;
    }
    question_.stem.assign(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(answer) - 1);
    question_.proper = blocks_[answer - 1];
    model_.text = plain_text(question_.proper->children, draft_.source.variables);
  }

  // The kind is the one asked for if the options are written as it needs, otherwise what they look like.
  void read_answer(Node& block) {
    Form form = form_of(block, draft_.source.page_text);
    bool wrong = wanted_ && !fits(*wanted_, form);
    // A list without boxes is taken for options: what is missing are the boxes.
    if (form == Form::Bullets && !(wanted_ == QuestionKind::Rating)) form = Form::Tasks, wrong = false;
    if (wrong) {
      draft_.report(Code::KindMismatch, values_.place_of("kind"),
                    draft_.named() + " has " + std::string(describe(form)),
                    "take `kind` out, or write:\n" + std::string(example_of(*wanted_)));
      wanted_.reset();
    }
    switch (form) {
      case Form::Table:
        model_.kind = QuestionKind::Matching;
        read_pairs(draft_, block);
        break;
      case Form::Groups:
        model_.kind = QuestionKind::Classify;
        read_groups(draft_, block);
        break;
      case Form::Steps:
      case Form::Bullets:
        model_.kind = wanted_.value_or(QuestionKind::Ordering);
        read_options(draft_, block, false);
        break;
      default:
        read_tasks(block);
    }
    if (question_.options.size() < 2 && !has_items(model_.kind) && !is_written(model_.kind)) {
      draft_.report(Code::TooFewOptions, block.place, draft_.named() + " has only one option", "give it at least two");
    }
    if (model_.kind == QuestionKind::Ordering) shuffle_steps(draft_);
    check_fixed(question_.options);
    check_fixed(question_.items);
  }

  void read_tasks(Node& list) {
    bool whole = read_options(draft_, list, true);
    auto right = std::count_if(model_.options.begin(), model_.options.end(), [](const Option& o) { return o.right; });
    model_.kind = wanted_                 ? *wanted_
                  : right > 1             ? QuestionKind::Several
                  : is_true_false(draft_) ? QuestionKind::TrueFalse
                                          : QuestionKind::Choice;
    if (right == 0 && whole && !model_.options.empty()) {
      draft_.report(Code::QuestionWithoutAnswer, draft_.container.place, draft_.named() + " has no right option",
                    "mark it with an x: - [x] " + model_.options[0].text);
    }
    if (right > 1 && (wanted_ == QuestionKind::Choice || wanted_ == QuestionKind::TrueFalse)) {
      draft_.report(Code::KindMismatch, values_.place_of("kind"),
                    draft_.named() + " has several right options, and this kind has one", "kind=several");
    }
    if (model_.kind != QuestionKind::TrueFalse) return;
    if (model_.options.size() == 2) return order_true_false(draft_);
    draft_.report(Code::KindMismatch, values_.place_of("kind"), draft_.named() + " has not two options",
                  std::string("kind=choice"));
  }

  void check_fixed(const std::vector<Part>& parts) {
    if (model_.kind == QuestionKind::Choice || model_.kind == QuestionKind::Several) return;
    for (const Part& part : parts) {
      if (!part.fixed) continue;
      draft_.report(Code::InvalidValue, *part.fixed,
                    "`fixed` is for options that can be shuffled: of `choice` and `several`", "take `fixed` out");
    }
  }

  void read_attributes() {
    if (model_.kind == QuestionKind::Text) read_texts(draft_, values_);
    if (model_.kind == QuestionKind::Number) read_numbers(draft_);
    if (is_scored(model_.kind)) {
      if (auto points = values_.number("points", 1, 100)) model_.points = *points;
      read_credit();
      read_attempts();
    } else if (question_.counts) {
      draft_.report(Code::UnscoredQuestion, draft_.container.place,
                    draft_.named() + " has no right answer, so it cannot count in an assessment",
                    "move it to a page without an assessment");
    }
    question_.objective = values_.text("objective");
    values_.finish();
    for (const ResultFeedback& feedback : question_.results) check_feedback(feedback);
  }

  void read_credit() {
    constexpr Credit kCredits[] = {Credit::Whole, Credit::Part, Credit::PartPenalty};
    auto place = values_.one_of("credit", {"whole", "part", "part-penalty"});
    if (!place) return;
    model_.credit = kCredits[*place];
    using enum QuestionKind;
    bool one = model_.kind == Choice || model_.kind == TrueFalse || is_written(model_.kind);
    if (model_.credit == Credit::PartPenalty && model_.kind != Several) {
      draft_.report(Code::InvalidValue, values_.place_of("credit"), "`part-penalty` is for several right options only",
                    "credit=part");
    } else if (model_.credit == Credit::Part && one) {
      draft_.report(Code::InvalidValue, values_.place_of("credit"),
                    "a question with one right answer has no parts to count", "take `credit` out");
    }
  }

  void read_attempts() {
    auto attempts = values_.attempts();
    if (!attempts) return;
    model_.attempts = *attempts;
    if (!question_.counts) return;
    draft_.report(Code::UnknownAttribute, values_.place_of("attempts"),
                  "attempts are given to the assessment, not to its questions", "move it up to the assessment");
    model_.attempts = 0;
  }

  void check_feedback(const ResultFeedback& feedback) {
    for (const std::string& when : feedback.when) {
      if (!is_scored(model_.kind)) {
        draft_.report(Code::FeedbackNeverShown, feedback.container->place, draft_.named() + " has no right answer",
                      "put > before feedback that is always shown");
        return;
      }
      if (when == "partial" && model_.credit == Credit::Whole) {
        draft_.report(Code::FeedbackNeverShown, feedback.container->place,
                      draft_.named() + " is never partly right, because its credit is `whole`",
                      "take `partial` out, or give the question credit=part");
      }
    }
  }

  QuestionDraft draft_;
  PageQuestion& question_;
  Question& model_;
  AttributeValues values_;
  std::optional<QuestionKind> wanted_;
  std::vector<Node*> blocks_;
};

}  // namespace

PageQuestion read_question(Node& container, const QuestionSource& source, Reporter& reporter) {
  return QuestionReader(container, source, reporter).read();
}

}  // namespace lectern::packager
