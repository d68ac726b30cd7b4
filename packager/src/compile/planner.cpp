#include "compile/planner.hpp"

#include "compile/attribute_values.hpp"
#include "compile/list_parts.hpp"
#include "compile/question_id.hpp"
#include "compile/sections.hpp"

namespace lectern::packager {
namespace {

class PlannerReader {
 public:
  PlannerReader(Node& container, std::string_view page_text, const Variables& variables, Reporter& reporter)
      : container_(container), page_text_(page_text), variables_(variables), reporter_(reporter) {}

  void read(PageContent& page) {
    question_.container = &container_;
    question_.model.kind = QuestionKind::Planner;
    read_question_id(container_, page.front.id, page.questions.size() + 1, question_, reporter_);
    AttributeValues values(container_, reporter_);
    question_.model.text = values.title();
    values.finish();
    for (Node& block : container_.children) read_block(block);
    check_size();
    planner_.question = page.questions.size();
    page.questions.push_back(std::move(question_));
    page.planners.push_back(std::move(planner_));
  }

 private:
  void read_block(Node& block) {
    const bool list = block.kind == NodeKind::List && !block.ordered;
    if (is_section(block)) {
      heading_ = &block;
    } else if (list) {
      const std::size_t begin = question_.options.size();
      add_items(block, "a question to pick", page_text_, variables_, question_, reporter_);
      planner_.groups.push_back({heading_, begin, question_.options.size()});
      heading_ = nullptr;
    } else if (planner_.groups.empty() && !heading_ && block.kind != NodeKind::Heading) {
      planner_.introduction.push_back(&block);
    } else {
      report(Code::PlannerContent, block.place,
             "in a planner stands something that is no list and no heading of level 3",
             "move it above the first list, or out of the planner");
    }
  }

  void check_size() {
    const std::size_t number = question_.options.size();
    if (heading_) {
      report(Code::PlannerContent, heading_->place, "below this heading there is no list", "write it:\n- a question");
    }
    if (number < 2) {
      report(Code::TooFewOptions, container_.place, "the planner has not two questions to pick from",
             "list them:\n- a question\n- another");
    } else if (number > kMaxOptions) {
      report(Code::TooManyOptions, question_.options[kMaxOptions].place,
             "the planner has " + std::to_string(number) + " questions, and " + std::to_string(kMaxOptions) +
                 " are the most",
             "divide it: a planner for each theme");
    }
  }

  void report(Code code, Range place, std::string message, std::string hint) {
    reporter_.add(code, place, std::move(message), std::move(hint));
  }

  Node& container_;
  std::string_view page_text_;
  const Variables& variables_;
  Reporter& reporter_;
  PageQuestion question_;
  PagePlanner planner_;
  const Node* heading_ = nullptr;  // above the list to come
};

}  // namespace

void read_planner(Node& container, PageContent& page, std::string_view page_text, const Variables& variables,
                  Reporter& reporter) {
  PlannerReader(container, page_text, variables, reporter).read(page);
}

}  // namespace lectern::packager
