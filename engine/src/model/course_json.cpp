#include <algorithm>

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

// Collects the first fault, so that reading goes straight on and is judged once at its end.
class Reader {
 public:
  std::string text(const json::Value& object, const char* name) {
    auto value = json::text(object, name);
    if (!value && json::member(object, name)) fault(name, "is no text");
    return std::string(value.value_or(""));
  }

  int whole(const json::Value& object, const char* name, int otherwise) {
    auto value = json::whole(object, name);
    if (!value && json::member(object, name)) fault(name, "is no whole number");
    if (value && (*value < -1'000'000 || *value > 1'000'000)) fault(name, "is out of range");
    return static_cast<int>(value.value_or(otherwise));
  }

  template <typename Enum, std::size_t Count>
  Enum choice(const json::Value& object, const char* name, const Names<Enum, Count>& names, Enum otherwise) {
    auto value = json::text(object, name);
    if (!value) return otherwise;
    auto found = names.find(*value);
    if (!found) fault(name, "has an unknown value");
    return found.value_or(otherwise);
  }

  std::vector<std::string> texts(const json::Value& object, const char* name) {
    if (!json::member(object, name)) return {};
    auto all = json::texts(object, name);
    if (!all) fault(name, "is no list of texts");
    return all.value_or(std::vector<std::string>());
  }

  template <typename Read>
  void each(const json::Value& object, const char* name, Read read) {
    const json::Value* list = json::member(object, name);
    if (!list) return;
    if (!list->IsArray()) return fault(name, "is no list");
    for (const json::Value& value : list->GetArray()) {
      if (!value.IsObject()) return fault(name, "holds something that is no object");
      read(value);
    }
  }

  void fault(const char* name, const char* what) {
    if (fault_.empty()) fault_ = std::string("\"") + name + "\" " + what;
  }
  const std::string& first_fault() const { return fault_; }

 private:
  std::string fault_;
};

template <typename Part>
Index position(const std::vector<Part>& parts, std::string_view id) {
  auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
  return found == parts.end() ? kNone : static_cast<Index>(found - parts.begin());
}

Question read_question(Reader& reader, const json::Value& json) {
  Question question;
  question.id = reader.text(json, "id");
  question.key = reader.text(json, "key");
  question.kind = reader.choice(json, "kind", kKind, QuestionKind::Choice);
  question.credit = reader.choice(json, "credit", kCredit, Credit::Whole);
  question.points = reader.whole(json, "points", 1);
  question.attempts = reader.whole(json, "attempts", 0);
  question.text = reader.text(json, "text");
  reader.each(json, "options", [&](const json::Value& option) {
    question.options.push_back(
        {reader.text(option, "id"), reader.text(option, "text"), json::boolean(option, "right").value_or(false)});
  });
  if (question.options.size() > kMaxOptions) reader.fault("options", "are more than 36");
  else {
    reader.each(json, "items", [&](const json::Value& item) {
      question.items.push_back({reader.text(item, "id"), reader.text(item, "text"),
                                position(question.options, reader.text(item, "option"))});
    });
    for (const std::string& id : reader.texts(json, "order")) question.order.push_back(position(question.options, id));
  }
  return question;
}

// Ids become indexes only when everything they may name has been read.
class Ids {
 public:
  explicit Ids(Texts texts) : texts_(std::move(texts)), order_(sorted(texts_)) {}

  Index find(std::string_view id) const {
    auto found = std::lower_bound(order_.begin(), order_.end(), id,
                                  [&](Index at, std::string_view wanted) { return texts_[at] < wanted; });
    return found != order_.end() && texts_[*found] == id ? *found : kNone;
  }

 private:
  Texts texts_;
  std::vector<Index> order_;
};

}  // namespace

Result<std::shared_ptr<const Course>> read_course(std::string_view text) {
  if (text.size() > kMaxCourseBytes) return Error{ErrorCode::Full, "the compiled course is larger than 16 MiB"};
  auto parsed = json::parse(text);
  if (!parsed) return parsed.error();
  const json::Value& json = *parsed;
  if (!json.IsObject()) return Error{ErrorCode::Invalid, "a compiled course is a JSON object"};
  const auto version = json::whole(json, "lectern");
  if (version != kCourseFormat)
    return Error{ErrorCode::Unsupported, "this engine reads compiled courses of version 1, not " +
                                             (version ? decimal(*version) : std::string("of an unnamed one"))};

  Reader reader;
  auto read = std::make_shared<Course>();
  Course& course = *read;
  course.id = reader.text(json, "id");
  course.title = reader.text(json, "title");
  course.version = reader.text(json, "version");
  course.language = reader.text(json, "language");
  course.navigation = reader.choice(json, "navigation", kNavigation, Navigation::Free);
  course.report = reader.choice(json, "report", kReport, Report::Assessment);
  course.require_pages = course.require_assessment = false;
  for (const std::string& rule : reader.texts(json, "completion")) {
    if (rule == "pages") course.require_pages = true;
    else if (rule == "assessment") course.require_assessment = true;
    else reader.fault("completion", "has an unknown value");
  }
  reader.each(json, "questions",
              [&](const json::Value& question) { course.questions.push_back(read_question(reader, question)); });
  const Ids questions(texts_of(course.questions, &Question::id));
  auto question_list = [&](const json::Value& object) {
    std::vector<Index> list;
    for (const std::string& id : reader.texts(object, "questions")) list.push_back(questions.find(id));
    return list;
  };
  reader.each(json, "assessments", [&](const json::Value& object) {
    Assessment assessment;
    assessment.id = reader.text(object, "id");
    assessment.key = reader.text(object, "key");
    assessment.pass = reader.whole(object, "pass", 75);
    assessment.attempts = reader.whole(object, "attempts", 0);
    assessment.shuffle = reader.choice(object, "shuffle", kShuffle, Shuffle::Options);
    assessment.questions = question_list(object);
    course.assessments.push_back(std::move(assessment));
  });
  const Ids assessments(texts_of(course.assessments, &Assessment::id));
  reader.each(json, "pages", [&](const json::Value& object) {
    Page page;
    page.id = reader.text(object, "id");
    page.key = reader.text(object, "key");
    page.title = reader.text(object, "title");
    page.gate = reader.choice(object, "gate", kGate, Gate::None);
    page.questions = question_list(object);
    if (auto id = json::text(object, "assessment")) {
      page.assessment = assessments.find(*id);
      if (page.assessment == kNone) reader.fault("assessment", "names none of the assessments");
    }
    course.pages.push_back(std::move(page));
  });
  if (!reader.first_fault().empty()) return Error{ErrorCode::Invalid, reader.first_fault()};
  if (Status linked = link(course); !linked) return linked.error();
  return std::shared_ptr<const Course>(std::move(read));
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
