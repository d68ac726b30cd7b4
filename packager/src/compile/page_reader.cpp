#include "compile/page_reader.hpp"

#include "compile/assessment.hpp"
#include "compile/page_check.hpp"
#include "compile/question.hpp"

namespace lectern::packager {
namespace {

class PageReader {
 public:
  PageReader(PageContent& page, std::string_view text, const Variables& variables, const Strings& strings,
             Reporter& reporter)
      : page_(page), text_(text), variables_(variables), strings_(strings), reporter_(reporter) {}

  void read_containers() {
    for (Node& block : page_.document.blocks) {
      if (is_container(block, "question")) add_question(block, false);
      if (is_container(block, "assessment")) add_assessment(block);
    }
    if (!page_.assessment) return;
    for (const PageQuestion& question : page_.questions) {
      if (question.counts) continue;
      reporter_.add(Code::MisplacedContainer, question.container->place,
                    "a page with an assessment has no practice questions",
                    "move the question into the assessment, or to another page");
    }
  }

 private:
  void add_question(Node& container, bool counts) {
    QuestionSource source{text_, page_.front.id, page_.questions.size() + 1, counts, variables_, strings_};
    container.question = static_cast<int>(page_.questions.size());
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
  PageReader(page, text, variables, strings, reporter).read_containers();
  check_page(page, text, variables, reporter);
  return page;
}

}  // namespace lectern::packager
