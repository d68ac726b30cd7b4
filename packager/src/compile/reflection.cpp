#include "compile/reflection.hpp"

#include "compile/attribute_values.hpp"
#include "compile/question_id.hpp"

namespace lectern::packager {

PageQuestion read_reflection(const Node& container, std::string_view page_id, std::size_t place,
                             const Variables& variables, Reporter& reporter) {
  PageQuestion question;
  question.container = &container;
  question.model.kind = QuestionKind::Reflection;
  read_question_id(container, page_id, place, question, reporter);
  AttributeValues(container, reporter).finish();

  const Nodes& blocks = container.children;
  if (blocks.empty() || blocks.back().kind != NodeKind::Paragraph) {
    reporter.add(Code::QuestionWithoutText, blocks.empty() ? container.place : blocks.back().place,
                 "a reflection ends with a paragraph that asks something", "write there what is asked");
    return question;
  }
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) question.stem.push_back(&blocks[i]);
  question.proper = &blocks.back();
  question.model.text = plain_text(question.proper->children, variables);
  return question;
}

}  // namespace lectern::packager
