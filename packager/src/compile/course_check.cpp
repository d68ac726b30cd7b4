#include "compile/course_check.hpp"

#include <algorithm>
#include <map>

namespace lectern::packager {
namespace {

// Ids of one kind of thing in the whole course.
class Ids {
 public:
  Ids(std::string noun, const std::vector<Source>& sources, std::vector<Diagnostic>& diagnostics)
      : noun_(std::move(noun)), sources_(sources), diagnostics_(diagnostics) {}

  void add(const std::string& id, const std::string& file, Range place) {
    auto [first, added] = known_.try_emplace(id, Span{file, place.begin, place.end});
    if (added) return;
    Reporter(diagnostics_, file)
        .add(Code::DuplicateId, place,
             "two " + noun_ + " have the id " + quoted(id) + "; the first is in " + where(first->second),
             "give this one another id, and leave the older: learners' progress is kept under it");
  }

 private:
  std::string where(const Span& span) const {
    auto source = std::find_if(sources_.begin(), sources_.end(), [&](const Source& s) { return s.file == span.file; });
    if (source == sources_.end()) return span.file;
    return span.file + ", " + line_of(source->text, {span.begin, span.end});
  }

  std::string noun_;
  const std::vector<Source>& sources_;
  std::vector<Diagnostic>& diagnostics_;
  std::map<std::string, Span> known_;
};

// What is picked is taken along on a sheet.
void check_sheets(const std::vector<PageContent>& pages, std::vector<Diagnostic>& diagnostics) {
  const auto any = [&](auto list) {
    return std::any_of(pages.begin(), pages.end(), [&](const PageContent& page) { return !(page.*list).empty(); });
  };
  const bool planners = any(&PageContent::planners);
  const bool sheets = any(&PageContent::sheets);
  for (const PageContent& page : pages) {
    Reporter reporter(diagnostics, page.file);
    for (const PageSheet& sheet : page.sheets) {
      if (planners) break;
      reporter.add(Code::SheetWithoutPlanner, sheet.container->place, "the course has no planner to fill this sheet",
                   "add one: ::: planner, or take the sheet out");
    }
    for (const PagePlanner& planner : page.planners) {
      if (sheets) break;
      reporter.add(Code::PlannerWithoutSheet, page.questions[planner.question].place,
                   "the course has no sheet to take along what is picked here",
                   "put one on the last page:\n::: sheet {title=\"Your questions\"}\n:::");
    }
  }
}

}  // namespace

void check_course(const std::vector<PageContent>& pages, const std::vector<Source>& sources,
                  std::vector<Diagnostic>& diagnostics) {
  Ids page_ids("pages", sources, diagnostics);
  Ids question_ids("questions", sources, diagnostics);
  Ids assessment_ids("assessments", sources, diagnostics);
  Ids scenario_ids("scenarios", sources, diagnostics);
  Ids survey_ids("surveys", sources, diagnostics);
  std::size_t questions = 0;
  for (const PageContent& page : pages) {
    page_ids.add(page.front.id, page.file, page.front.place);
    for (const PageQuestion& question : page.questions) {
      question_ids.add(question.model.id, page.file, question.place);
    }
    for (const PageScenario& scenario : page.scenarios) {
      scenario_ids.add(scenario.model.id, page.file, scenario.place);
    }
    for (const PageSurvey& survey : page.surveys) survey_ids.add(survey.model.id, page.file, survey.place);
    questions += page.questions.size();
    if (!page.assessment) continue;
    assessment_ids.add(page.assessment->model.id, page.file, page.assessment->place);
  }

  check_sheets(pages, diagnostics);

  Reporter reporter(diagnostics, "course.yml");
  auto too_many = [&](std::size_t found, std::size_t most, const char* noun) {
    if (found <= most) return;
    reporter.add(
        Code::CourseTooLarge, {0, 0},
        "the course has " + std::to_string(found) + " " + noun + ", and " + std::to_string(most) + " are the most",
        "split it");
  };
  too_many(pages.size(), kMaxPages, "pages");
  too_many(questions, kMaxQuestions, "questions");
}

}  // namespace lectern::packager
