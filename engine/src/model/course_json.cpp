#include "base/json.hpp"
#include "base/names.hpp"
#include "base/sorted.hpp"
#include "base/text.hpp"
#include "lectern/course.hpp"

namespace lectern {
namespace {

constexpr std::size_t kMaxCourseBytes = 16u << 20;

constexpr Names<Navigation, 2> kNavigation{{"free", "sequential"}};
constexpr Names<Report, 3> kReport{{"none", "assessment", "all"}};
constexpr Names<Gate, 2> kGate{{"none", "answered"}};
constexpr Names<QuestionKind, 4> kKind{{"choice", "several", "matching", "ordering"}};
constexpr Names<Credit, 3> kCredit{{"whole", "part", "part-penalty"}};
constexpr Names<Shuffle, 3> kShuffle{{"none", "options", "all"}};

constexpr std::int64_t kMost = 1'000'000;  // of any number

void read_question(const json::Fields& fields, Question& question) {
  fields.read("id", question.id);
  fields.read("key", question.key);
  fields.read("kind", question.kind, kKind);
  fields.read("credit", question.credit, kCredit);
  fields.read("points", question.points, 0, kMost);
  fields.read("attempts", question.attempts, 0, kMost);
  fields.read("text", question.text);
  fields.each("options", question.options, [](const json::Fields& fields, Option& option) {
    fields.read("id", option.id);
    fields.read("text", option.text);
    fields.read("right", option.right);
  });
  // Looking up parts of a question takes time by the square of their number.
  if (question.options.size() > kMaxOptions) return fields.fault("options", "36 at most");
  fields.each("items", question.items, [&](const json::Fields& fields, Item& item) {
    std::string option;
    fields.read("id", item.id);
    fields.read("text", item.text);
    fields.read("option", option);
    item.option = question.find_option(option);
  });
  std::vector<std::string> order;
  fields.read("order", order);
  for (const std::string& id : order) question.order.push_back(question.find_option(id));
}

// Valid when the course's questions have been read.
void read_questions(const json::Fields& fields, const Course& course, std::vector<Index>& questions) {
  std::vector<std::string> ids;
  fields.read("questions", ids);
  for (const std::string& id : ids) questions.push_back(course.find_question(id));
}

void read_assessment(const json::Fields& fields, const Course& course, Assessment& assessment) {
  fields.read("id", assessment.id);
  fields.read("key", assessment.key);
  fields.read("pass", assessment.pass, 0, kMost);
  fields.read("attempts", assessment.attempts, 0, kMost);
  fields.read("shuffle", assessment.shuffle, kShuffle);
  read_questions(fields, course, assessment.questions);
}

void read_page(const json::Fields& fields, const Course& course, Page& page) {
  std::string assessment;
  fields.read("id", page.id);
  fields.read("key", page.key);
  fields.read("title", page.title);
  fields.read("gate", page.gate, kGate);
  read_questions(fields, course, page.questions);
  fields.read("assessment", assessment);
  if (assessment.empty()) return;
  page.assessment = course.find_assessment(assessment);
  if (page.assessment == kNone) fields.fault("assessment", "the id of an assessment");
}

}  // namespace

Result<std::unique_ptr<const Course>> read_course(std::string_view text) {
  if (text.size() > kMaxCourseBytes) return Error{ErrorCode::Full, "the compiled course is larger than 16 MiB"};
  const json::Document json(text);
  if (!json.fault().empty()) return Error{ErrorCode::Invalid, json.fault()};
  if (!json.root().IsObject()) return Error{ErrorCode::Invalid, "a compiled course is a JSON object"};

  std::string fault;
  const json::Fields fields(json.root(), json::Missing::Stays, fault);
  int version = 0;
  fields.read("lectern", version, 0, kMost);
  if (version != kCourseFormat)
    return Error{ErrorCode::Unsupported, "this engine reads compiled courses of version 1, not " + decimal(version)};

  auto read = std::make_unique<Course>();
  Course& course = *read;
  std::vector<std::string> completion;
  fields.read("id", course.id);
  fields.read("title", course.title);
  fields.read("version", course.version);
  fields.read("language", course.language);
  fields.read("navigation", course.navigation, kNavigation);
  fields.read("report", course.report, kReport);
  fields.read("completion", completion);
  course.require_pages = course.require_assessment = false;
  for (const std::string& rule : completion) {
    if (rule == "pages") course.require_pages = true;
    else if (rule == "assessment") course.require_assessment = true;
    else fields.fault("completion", "pages, assessment or both");
  }
  // Ids become indexes only when everything they may name has been read.
  fields.each("questions", course.questions, read_question);
  course.question_lookup.by_id = sorted(texts_of(course.questions, &Question::id));
  fields.each("assessments", course.assessments,
              [&](const json::Fields& fields, Assessment& assessment) { read_assessment(fields, course, assessment); });
  course.assessment_lookup.by_id = sorted(texts_of(course.assessments, &Assessment::id));
  fields.each("pages", course.pages, [&](const json::Fields& fields, Page& page) { read_page(fields, course, page); });

  if (!fault.empty()) return Error{ErrorCode::Invalid, std::move(fault)};
  if (Status linked = link(course); !linked) return linked.error();
  return std::unique_ptr<const Course>(std::move(read));
}

namespace {

void write_question(json::Writer& writer, const Question& question) {
  writer.begin_object();
  writer.field("id", question.id);
  writer.field("key", question.key);
  writer.field("kind", kKind[question.kind]);
  writer.number("points", question.points);
  writer.field("credit", kCredit[question.credit]);
  writer.number("attempts", question.attempts);
  writer.field("text", question.text);
  writer.key("options");
  writer.begin_list();
  for (const Option& option : question.options) {
    writer.begin_object();
    writer.field("id", option.id);
    writer.field("text", option.text);
    if (option.right) writer.field("right", true);
    writer.end_object();
  }
  writer.end_list();
  if (!question.items.empty()) {
    writer.key("items");
    writer.begin_list();
    for (const Item& item : question.items) {
      writer.begin_object();
      writer.field("id", item.id);
      writer.field("text", item.text);
      writer.field("option", question.options[item.option].id);
      writer.end_object();
    }
    writer.end_list();
  }
  if (!question.order.empty()) {
    std::vector<std::string> order;
    for (Index at : question.order) order.push_back(question.options[at].id);
    writer.field("order", order);
  }
  writer.end_object();
}

}  // namespace

std::string write_course(const Course& course) {
  auto ids = [&](const std::vector<Index>& list) {
    std::vector<std::string> all;
    for (Index at : list) all.push_back(course.questions[at].id);
    return all;
  };
  std::vector<std::string> completion;
  if (course.require_pages) completion.push_back("pages");
  if (course.require_assessment) completion.push_back("assessment");

  json::Writer writer;
  writer.begin_object();
  writer.number("lectern", kCourseFormat);
  writer.field("id", course.id);
  writer.field("title", course.title);
  writer.field("version", course.version);
  writer.field("language", course.language);
  writer.field("navigation", kNavigation[course.navigation]);
  writer.field("completion", completion);
  writer.field("report", kReport[course.report]);
  writer.key("pages");
  writer.begin_list();
  for (const Page& page : course.pages) {
    writer.begin_object();
    writer.field("id", page.id);
    writer.field("key", page.key);
    writer.field("title", page.title);
    writer.field("gate", kGate[page.gate]);
    writer.field("questions", ids(page.questions));
    if (page.assessment != kNone) writer.field("assessment", course.assessments[page.assessment].id);
    writer.end_object();
  }
  writer.end_list();
  writer.key("questions");
  writer.begin_list();
  for (const Question& question : course.questions) write_question(writer, question);
  writer.end_list();
  writer.key("assessments");
  writer.begin_list();
  for (const Assessment& assessment : course.assessments) {
    writer.begin_object();
    writer.field("id", assessment.id);
    writer.field("key", assessment.key);
    writer.number("pass", assessment.pass);
    writer.number("attempts", assessment.attempts);
    writer.field("shuffle", kShuffle[assessment.shuffle]);
    writer.field("questions", ids(assessment.questions));
    writer.end_object();
  }
  writer.end_list();
  writer.end_object();
  return writer.take();
}

}  // namespace lectern
