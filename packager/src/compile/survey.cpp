#include "compile/survey.hpp"

#include "compile/attribute_values.hpp"
#include "compile/braces.hpp"
#include "compile/list_parts.hpp"
#include "compile/sections.hpp"

namespace lectern::packager {
namespace {

class SurveyReader {
 public:
  SurveyReader(Node& container, PageContent& page, std::string_view page_text, const Variables& variables,
               Reporter& reporter)
      : container_(container),
        page_(page),
        page_text_(page_text),
        variables_(variables),
        reporter_(reporter),
        ids_("survey", page_text, reporter) {}

  void read() {
    survey_.container = &container_;
    read_attributes();
    for (Node& block : container_.children) read_block(block);
    finish_dimension();
    if (survey_.dimensions.empty()) {
      report(Code::SurveyContent, container_.place, "the survey has no dimensions",
             "begin each with a heading: ### What it is about");
    }
    page_.surveys.push_back(std::move(survey_));
  }

 private:
  void read_attributes() {
    const Attributes& attributes = *container_.attributes;
    const std::size_t place = page_.surveys.size() + 1;
    survey_.place = attributes.id.empty() ? container_.place : attributes.id_place;
    survey_.model.id = attributes.id;
    if (!attributes.id.empty()) {
      check_id({attributes.id, attributes.id_place}, "a survey", reporter_);
    } else {
      survey_.model.id = page_.front.id + (place == 1 ? "" : "-" + std::to_string(place));
    }
    AttributeValues values(container_, reporter_);
    survey_.title = values.title();
    survey_.stages = values.list("stages");
    stages_ = survey_.stages.size();
    values.finish();
  }

  void read_block(Node& block) {
    if (is_section(block)) return add_dimension(block);
    if (survey_.dimensions.empty()) {
      survey_.introduction.push_back(&block);
    } else if (block.kind == NodeKind::List && block.ordered) {
      add_statement(block);
    } else if (block.kind == NodeKind::Quote) {
      survey_.dimensions.back().next_step.push_back(&block);
    } else if (!survey_.dimensions.back().next_step.empty() || block.kind == NodeKind::Heading) {
      report(Code::SurveyContent, block.place, "here stands something that belongs to no statement of the survey",
             "move it above the first heading, or put > before it if it is the next step");
    } else {
      above_.push_back(&block);
    }
  }

  void add_dimension(Node& heading) {
    finish_dimension();
    survey_.model.dimensions.push_back({ids_.take(heading), {}});
    survey_.dimensions.push_back({&heading, {}, {}});
  }

  void finish_dimension() {
    if (!above_.empty()) {
      report(Code::SurveyContent, above_[0]->place, "below this statement there are no stages",
             "write them as a numbered list, the lowest first:\n1. We do not do it\n2. We do it well");
    }
    above_.clear();
    if (survey_.dimensions.empty()) return;
    const PageDimension& dimension = survey_.dimensions.back();
    if (dimension.questions.empty()) {
      report(Code::SurveyContent, dimension.heading->place, "this dimension has no statements",
             "write a paragraph, and below it its stages as a numbered list");
    } else if (dimension.next_step.empty()) {
      report(Code::SurveyContent, dimension.heading->place, "this dimension has no next step",
             "say last what to do about it, as a quotation:\n> Put one question on the agenda.");
    }
  }

  void add_statement(Node& list) {
    PageDimension& dimension = survey_.dimensions.back();
    PageQuestion question;
    question.container = &container_;
    question.model.kind = QuestionKind::Rating;
    question.model.id = survey_.model.id + "-" + survey_.model.dimensions.back().id;
    if (!dimension.questions.empty()) question.model.id += "-" + std::to_string(dimension.questions.size() + 1);
    question.place = list.place;
    if (above_.empty() || above_.back()->kind != NodeKind::Paragraph) {
      report(Code::QuestionWithoutText, list.place, "right above these stages there is no paragraph that says of what",
             "write there a statement or a question");
    } else {
      read_statement(question);
    }
    above_.clear();
    add_items(list, "a stage", page_text_, variables_, question, reporter_);
    check_stages(list, question.options.size());
    dimension.questions.push_back(page_.questions.size());
    page_.questions.push_back(std::move(question));
  }

  void read_statement(PageQuestion& question) {
    Node& proper = *above_.back();
    above_.pop_back();
    question.stem.assign(above_.begin(), above_.end());
    if (auto given = take_attributes(proper.children, "{#", page_text_, reporter_)) {
      question.model.id = given->id;
      question.place = given->id_place;
    }
    check_id({question.model.id, question.place}, "a question", reporter_);
    question.proper = &proper;
    question.model.text = plain_text(proper.children, variables_);
  }

  void check_stages(const Node& list, std::size_t number) {
    if (stages_ == 0) stages_ = number;
    if (number >= 2 && number == stages_) return;
    report(Code::SurveyStages, list.place,
           number < 2
               ? "a statement needs at least two stages"
               : "this statement has " + std::to_string(number) + " stages, and the survey " + std::to_string(stages_),
           "give each statement the same number of stages");
  }

  void report(Code code, Range place, std::string message, std::string hint) {
    reporter_.add(code, place, std::move(message), std::move(hint));
  }

  Node& container_;
  PageContent& page_;
  std::string_view page_text_;
  const Variables& variables_;
  Reporter& reporter_;
  SectionIds ids_;
  PageSurvey survey_;
  std::size_t stages_ = 0;    // of every statement; 0: not known yet
  std::vector<Node*> above_;  // the stages to come
};

}  // namespace

void read_survey(Node& container, PageContent& page, std::string_view page_text, const Variables& variables,
                 Reporter& reporter) {
  SurveyReader(container, page, page_text, variables, reporter).read();
}

}  // namespace lectern::packager
