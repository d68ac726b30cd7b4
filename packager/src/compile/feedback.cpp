#include "compile/feedback.hpp"

#include "compile/attribute_values.hpp"

namespace lectern::packager {
namespace {

ResultFeedback read(const Node& container, const std::vector<std::string_view>& results, Reporter& reporter) {
  ResultFeedback feedback;
  feedback.container = &container;
  AttributeValues values(container, reporter);
  for (std::size_t place : values.several_of("when", results)) feedback.when.emplace_back(results[place]);
  values.finish();
  if (feedback.when.empty() && !values.given("when")) {
    reporter.add(Code::MissingValue, container.place, "this feedback does not say when it is shown",
                 "::: feedback {when=" + std::string(results[0]) + "}");
  }
  return feedback;
}

}  // namespace

ResultFeedback read_question_feedback(const Node& container, Reporter& reporter) {
  return read(container, {"correct", "partial", "incorrect"}, reporter);
}

ResultFeedback read_assessment_feedback(const Node& container, Reporter& reporter) {
  return read(container, {"passed", "failed"}, reporter);
}

}  // namespace lectern::packager
