#include "compile/question_id.hpp"

namespace lectern::packager {

void read_question_id(const Node& container, std::string_view page_id, std::size_t place, PageQuestion& question,
                      Reporter& reporter) {
  const Attributes& attributes = *container.attributes;
  question.place = attributes.id.empty() ? container.place : attributes.id_place;
  if (!attributes.id.empty()) {
    question.model.id = attributes.id;
    return check_id({attributes.id, attributes.id_place}, "a question", reporter);
  }
  question.model.id = std::string(page_id) + "-q" + std::to_string(place);
  if (question.model.id.size() <= 64) return;
  reporter.add(Code::BadId, container.place, "the question's id cannot derive from the page's, which is too long",
               "give it an id: {#my-question}");
}

}  // namespace lectern::packager
