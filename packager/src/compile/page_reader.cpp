#include "compile/page_reader.hpp"

#include "compile/assessment.hpp"
#include "compile/attribute_values.hpp"
#include "compile/braces.hpp"
#include "compile/page_check.hpp"
#include "compile/planner.hpp"
#include "compile/question.hpp"
#include "compile/reflection.hpp"
#include "compile/scenario.hpp"
#include "compile/survey.hpp"

namespace lectern::packager {
namespace {

class PageReader {
 public:
  PageReader(PageContent& page, std::string_view text, const Variables& variables, const Strings& strings,
             Reporter& reporter)
      : page_(page), text_(text), variables_(variables), strings_(strings), reporter_(reporter) {}

  void read() {
    take_heading_ids(page_.document.blocks);
    read_containers();
  }

 private:
  void take_heading_ids(Nodes& nodes) {
    for (Node& node : nodes) {
      take_heading_ids(node.children);
      if (node.kind != NodeKind::Heading) continue;
      auto given = take_attributes(node.children, "{#", text_, reporter_);
      if (given) node.attributes = std::make_unique<Attributes>(std::move(*given));
    }
  }

  void read_containers() {
    for (Node& block : page_.document.blocks) {
      if (is_container(block, "question")) add_question(block, false);
      if (is_container(block, "assessment")) add_assessment(block);
      if (is_container(block, "scenario")) add_scenario(block);
      if (is_container(block, "planner")) add_planner(block);
      if (is_container(block, "reflection")) add_reflection(block);
      if (is_container(block, "survey")) add_survey(block);
      if (is_container(block, "sheet")) add_sheet(block);
    }
    if (!page_.assessment) return;
    for (const Node& block : page_.document.blocks) {
      if (!is_exercise(block) || block.text == "assessment" || block.text == "sheet") continue;
      reporter_.add(
          Code::MisplacedContainer, block.place, "a page with an assessment holds no other exercise",
          block.text == "question" ? "move it into the assessment, or to another page" : "move it to another page");
    }
  }

  void add_planner(Node& container) {
    container.exercise = static_cast<int>(page_.planners.size());
    read_planner(container, page_, text_, variables_, reporter_);
  }

  void add_survey(Node& container) {
    container.exercise = static_cast<int>(page_.surveys.size());
    read_survey(container, page_, text_, variables_, reporter_);
  }

  void add_reflection(Node& container) {
    const std::size_t at = page_.questions.size();
    container.exercise = static_cast<int>(at);
    page_.questions.push_back(read_reflection(container, page_.front.id, at + 1, variables_, reporter_));
  }

  void add_sheet(Node& container) {
    AttributeValues values(container, reporter_);
    container.exercise = static_cast<int>(page_.sheets.size());
    page_.sheets.push_back({&container, values.title()});
    values.finish();
  }

  void add_scenario(Node& container) {
    ScenarioSource source{text_, page_.front, page_.scenarios.size() + 1, variables_};
    container.exercise = static_cast<int>(page_.scenarios.size());
    page_.scenarios.push_back(read_scenario(container, source, reporter_));
  }

  void add_question(Node& container, bool counts) {
    QuestionSource source{text_, page_.front.id, page_.questions.size() + 1, counts, variables_, strings_};
    container.exercise = static_cast<int>(page_.questions.size());
    page_.questions.push_back(read_question(container, source, reporter_));
  }

  void add_assessment(Node& container) {
    if (page_.assessment) {
      reporter_.add(Code::SeveralAssessments, container.place,
                    "the page has an assessment already, in " + line_of(text_, page_.assessment->container->place),
                    "put this one on a page of its own");
      return;
    }
    page_.assessment = read_assessment(container, page_.front.id, reporter_);

    std::size_t before = page_.questions.size();
    for (Node& block : container.children) {
      if (is_container(block, "question")) {
        add_question(block, true);
      } else if (page_.questions.size() > before && !is_container(block, "feedback")) {
        reporter_.add(Code::AssessmentContent, block.place, "between the questions of an assessment stands other text",
                      "move it above the first question, or into a question");
      }
    }
    if (page_.questions.size() == before) {
      reporter_.add(Code::EmptyAssessment, container.place, "the assessment has no questions",
                    "put questions between its opening and its closing line:\n::: question");
    }
  }

  PageContent& page_;
  std::string_view text_;
  const Variables& variables_;
  const Strings& strings_;
  Reporter& reporter_;
};

}  // namespace

PageContent read_page(std::string file, std::string_view text, const Variables& variables, const Strings& strings,
                      Reporter& reporter) {
  PageContent page;
  page.file = std::move(file);
  page.readable = true;
  page.front = read_front_matter(text, page.file, reporter);
  page.document = parse_markdown(text, page.front.body, page.front.sources, reporter);
  PageReader(page, text, variables, strings, reporter).read();
  check_page(page, text, variables, reporter);
  return page;
}

}  // namespace lectern::packager
