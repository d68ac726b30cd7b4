#include "compile/rules_check.hpp"

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "compile/path_check.hpp"

namespace lectern::packager {
namespace {

// A question that has to be answered: a reflection or a planner may be left as it is.
bool is_practice(const PageQuestion& question) {
  const QuestionKind kind = question.model.kind;
  return !question.counts && kind != QuestionKind::Reflection && kind != QuestionKind::Planner;
}

class RulesCheck {
 public:
  RulesCheck(const Settings& settings, const std::vector<PageContent>& pages, std::vector<Diagnostic>& diagnostics)
      : settings_(settings), pages_(pages), diagnostics_(diagnostics), course_(diagnostics, "course.yml") {}

  void run() {
    for (const PageContent& page : pages_) check_page(page);
    for (const CourseObjective& objective : settings_.objectives) {
      if (used_.count(objective.model.id) > 0) continue;
      course_.add(Code::UnusedObjective, objective.place,
                  "no page teaches and no question tests the objective " + quoted(objective.model.id),
                  "name it in a page's front matter:\nobjectives: [" + objective.model.id + "]");
    }
    for (const auto& any : settings_.completion) {
      for (const CompletionRule& rule : any) check_completion(rule);
    }
    if (settings_.full_score && assessed_) {
      course_.add(Code::InvalidValue, settings_.score_place,
                  "`full` is for a course without an assessment: with one, its score is reported", "take `score` out");
    }
  }

 private:
  void check_page(const PageContent& page) {
    Reporter reporter(diagnostics_, page.file);
    for (const Placed& objective : page.front.objectives) check_objective(objective, reporter);
    for (const PageQuestion& question : page.questions) {
      if (question.objective) check_objective(*question.objective, reporter);
      practised_ = practised_ || is_practice(question);
    }
    told_ = told_ || !page.scenarios.empty();
    check_gate(page, reporter);
    if (!page.assessment) return;
    assessed_ = assessed_ || !page.assessment->model.diagnostic;
    check_draws(page, reporter);
    check_diagnostic(page, reporter);
  }

  void check_objective(const Placed& objective, Reporter& reporter) {
    used_.insert(objective.text);
    std::vector<std::string_view> known;
    for (const CourseObjective& one : settings_.objectives) known.push_back(one.model.id);
    if (std::find(known.begin(), known.end(), objective.text) != known.end()) return;
    std::string hint = did_you_mean(objective.text, known);
    if (hint.empty())
      hint = "add it to course.yml:\nobjectives:\n  " + objective.text + ": What the learner can do afterwards";
    reporter.add(Code::UnknownObjective, objective.place, "there is no objective " + quoted(objective.text), hint);
  }

  void check_gate(const PageContent& page, Reporter& reporter) {
    auto without = [&](const std::string& what) {
      reporter.add(Code::GateWithoutCause, page.front.gate_place, "the page is to hold learners back, but " + what,
                   "take `gate` out");
    };
    const auto& assessment = page.assessment;
    switch (page.front.gate) {
      case Gate::None:
        break;
      case Gate::Answered:
        if (std::none_of(page.questions.begin(), page.questions.end(), is_practice)) {
          without("it has no practice questions");
        }
        break;
      case Gate::Passed:
        if (!assessment) return without("it has no assessment");
        if (assessment->model.diagnostic) return without("its assessment is diagnostic: nobody has to pass it");
        if (assessment->model.attempts == 0) break;
        reporter.add(Code::GateLocksOut, page.front.gate_place,
                     "who fails " + counted(static_cast<std::size_t>(assessment->model.attempts), "attempt") +
                         " can never go on",
                     "give the assessment attempts=unlimited, or take `gate` out");
        break;
      case Gate::Ended:
        if (page.scenarios.empty()) without("it has no scenario");
        break;
    }
  }

  // How many questions each draw can deal from; questions that none deals.
  void check_draws(const PageContent& page, Reporter& reporter) {
    const PageAssessment& assessment = *page.assessment;
    if (assessment.draws.empty()) return;
    std::vector<std::size_t> pools(assessment.draws.size());
    for (const PageQuestion& question : page.questions) {
      if (!question.counts) continue;
      std::size_t draw = draw_of(question, assessment);
      if (draw < pools.size()) {
        ++pools[draw];
      } else {
        reporter.add(Code::QuestionNeverAsked, question.place,
                     "no draw of the assessment asks question " + quoted(question.model.id),
                     "add its objective to `draw`, or a number for all others");
      }
    }
    for (std::size_t i = 0; i < pools.size(); ++i) {
      const PageDraw& draw = assessment.draws[i];
      if (draw.objective) check_objective({draw.objective->text, draw.objective->place}, reporter);
      if (draw.count <= pools[i]) continue;
      reporter.add(
          Code::DrawTooLarge, assessment.draws_place,
          "`draw` asks for " + counted(draw.count, "question") +
              (draw.objective ? " of the objective " + quoted(draw.objective->text) : " without a draw of their own") +
              ", and the assessment has " + std::to_string(pools[i]),
          "ask for fewer, or write more");
    }
  }

  static std::size_t draw_of(const PageQuestion& question, const PageAssessment& assessment) {
    std::size_t rest = assessment.draws.size();
    for (std::size_t i = 0; i < assessment.draws.size(); ++i) {
      const auto& objective = assessment.draws[i].objective;
      if (!objective) {
        rest = i;
      } else if (question.objective && question.objective->text == objective->text) {
        return i;
      }
    }
    return rest;
  }

  void check_diagnostic(const PageContent& page, Reporter& reporter) {
    if (!page.assessment->model.diagnostic) return;
    std::set<std::string> tested;
    for (const PageQuestion& question : page.questions) {
      if (question.objective) tested.insert(question.objective->text);
    }
    bool credits = std::any_of(pages_.begin(), pages_.end(), [&](const PageContent& other) {
      const auto& taught = other.front.objectives;
      return !taught.empty() &&
             std::all_of(taught.begin(), taught.end(), [&](const Placed& one) { return tested.count(one.text) > 0; });
    });
    if (credits) return;
    reporter.add(Code::DiagnosticWithoutCredit, page.assessment->place,
                 "this diagnostic assessment can credit no page: no page teaches only what it tests",
                 "give its questions an `objective`, and the pages that teach it `objectives`");
  }

  void check_completion(const CompletionRule& rule) {
    auto missing = [&](const std::string& asks, const std::string& hint) {
      course_.add(Code::CompletionOutOfReach, rule.place, "the course is complete when " + asks, hint);
    };
    if (std::any_of(pages_.begin(), pages_.end(), [](const PageContent& page) { return !page.readable; })) return;
    switch (rule.rule) {
      case Rule::Pages:
        break;
      case Rule::Questions:
        if (!practised_) missing("its practice questions are answered, but it has none", "take `questions` out");
        break;
      case Rule::Assessment:
        if (!assessed_) {
          missing("its assessment is passed, but it has none", "add an assessment, or write: completion: [pages]");
        }
        break;
      case Rule::Scenarios:
        if (!told_) missing("its scenarios have come to an end, but it has none", "take `scenarios` out");
        break;
    }
  }

  const Settings& settings_;
  const std::vector<PageContent>& pages_;
  std::vector<Diagnostic>& diagnostics_;
  Reporter course_;
  std::set<std::string> used_;  // objectives
  bool practised_ = false;
  bool told_ = false;      // by a scenario
  bool assessed_ = false;  // by an assessment that is to be passed
};

}  // namespace

void check_rules(const Settings& settings, const std::vector<PageContent>& pages, const Links& links,
                 std::vector<Diagnostic>& diagnostics) {
  RulesCheck(settings, pages, diagnostics).run();
  check_path(pages, links, diagnostics);
}

}  // namespace lectern::packager
