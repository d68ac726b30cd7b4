#include "base/json.hpp"
#include "base/names.hpp"
#include "base/text.hpp"
#include "lectern/effect.hpp"

namespace lectern {
namespace {

constexpr Names<Outcome, 3> kOutcome{{"correct", "partial", "incorrect"}};
constexpr Names<Reason, 6> kReason{{"empty", "incomplete", "locked", "gate", "unanswered", "spent"}};
constexpr Names<NoticeCode, 5> kNotice{{"no-lms", "review", "not-saving", "session-lost", "state-unreadable"}};

constexpr Names<effect::LmsCall::Verb, 5> kVerb{{"lms.initialize", "lms.get", "lms.set", "lms.commit", "lms.finish"}};

class EffectWriter {
 public:
  void operator()(const effect::ShowPage& page) {
    name("page");
    json.field("page", page.page);
    count("number", page.number);
    count("of", page.of);
    json.field("previous", page.previous);
    json.field("next", page.next);
    json.field("start", page.start);
  }
  void operator()(const effect::PageStatus& status) {
    name("status");
    json.field("page", status.page);
    json.field("seen", status.seen);
    json.field("open", status.open);
  }
  void operator()(const effect::Progress& progress) {
    name("progress");
    count("seen", progress.seen);
    count("of", progress.of);
    json.field("complete", progress.complete);
    json.key("passed");
    progress.passed ? json.value(*progress.passed) : json.null();
  }
  void operator()(const effect::ShowMark& mark) {
    name("mark");
    marked(mark);
    json.number("attempts", mark.attempts);
    left(mark.left);
    json.field("restored", mark.restored);
  }
  void operator()(const effect::Clear& clear) {
    name("clear");
    json.field("question", clear.question);
    json.field("options", clear.options);
  }
  void operator()(const effect::AssessmentStart& start) {
    view(start.assessment, "start");
    count("questions", start.questions);
    json.number("pass", start.pass);
    json.number("attempts", start.attempts);
    left(start.left);
    json.key("best");
    start.best ? json.value(std::string_view(decimal_hundredths(*start.best))) : json.null();
    json.field("passed", start.passed);
  }
  void operator()(const effect::AssessmentQuestion& question) {
    view(question.assessment, "question");
    json.field("question", question.question);
    count("number", question.number);
    count("of", question.of);
    json.field("options", question.options);
    answered(question.answered);
    json.key("previous");
    question.previous.empty() ? json.null() : json.value(std::string_view(question.previous));
    json.field("last", question.last);
  }
  void operator()(const effect::AssessmentCheck& check) {
    view(check.assessment, "check");
    json.key("answers");
    json.begin_list();
    for (const auto& row : check.answers) {
      json.begin_object();
      json.field("question", row.question);
      answered(row.answered);
      json.end_object();
    }
    json.end_list();
  }
  void operator()(const effect::AssessmentResult& result) {
    view(result.assessment, "result");
    json.field("score", decimal_hundredths(result.score));
    json.field("earned", decimal_hundredths(result.earned));
    json.field("points", decimal_hundredths(result.points));
    count("correct", result.correct);
    count("of", result.marks.size());
    json.field("passed", result.passed);
    json.number("pass", result.pass);
    json.number("attempts", result.attempts);
    left(result.left);
    json.key("marks");
    json.begin_list();
    for (const effect::ShowMark& mark : result.marks) {
      json.begin_object();
      marked(mark);
      json.end_object();
    }
    json.end_list();
  }
  void operator()(const effect::Refuse& refuse) {
    name("refuse");
    json.field("why", kReason[refuse.why]);
    if (!refuse.question.empty()) json.field("question", refuse.question);
    if (!refuse.page.empty()) json.field("page", refuse.page);
    if (!refuse.first.empty()) json.field("first", refuse.first);
    if (refuse.left > 0) count("left", refuse.left);
  }
  void operator()(const effect::Notice& notice) {
    name("notice");
    json.field("code", kNotice[notice.code]);
    json.field("shown", notice.shown);
  }
  void operator()(const effect::End& end) {
    name("end");
    json.field("saved", end.saved);
  }
  void operator()(const effect::Wake& wake) {
    name("wake");
    json.number("in", wake.in);
  }
  void operator()(const effect::LmsCall& call) {
    using Verb = effect::LmsCall::Verb;
    name(kVerb[call.verb]);
    json.number("id", call.id);
    if (call.verb == Verb::Get || call.verb == Verb::Set) json.field("element", call.element);
    if (call.verb == Verb::Set) json.field("value", call.value);
  }

  json::Writer json;

 private:
  void name(std::string_view text) { json.field("do", text); }
  void count(const char* field, std::size_t number) { json.number(field, static_cast<std::int64_t>(number)); }
  void view(const std::string& assessment, const char* text) {
    name("assessment");
    json.field("assessment", assessment);
    json.field("view", text);
  }
  void left(const std::optional<int>& left) {
    json.key("left");
    left ? json.value(std::int64_t{*left}) : json.null();
  }
  void given(const GivenAnswer& given) {
    if (given.pairs.empty()) return json.field("options", given.options);
    json.key("pairs");
    json.begin_list();
    for (const auto& [item, option] : given.pairs) {
      json.begin_list();
      json.value(std::string_view(item));
      json.value(std::string_view(option));
      json.end_list();
    }
    json.end_list();
  }
  void answered(const std::optional<GivenAnswer>& answer) {
    json.key("answered");
    if (!answer) return json.null();
    json.begin_object();
    given(*answer);
    json.end_object();
  }
  void marked(const effect::ShowMark& mark) {
    json.field("question", mark.question);
    json.field("result", kOutcome[mark.outcome]);
    json.field("earned", decimal_hundredths(mark.earned));
    json.field("points", decimal_hundredths(mark.points));
    given(mark.given);
    json.key("parts");
    json.begin_list();
    for (const MarkedPart& part : mark.parts) {
      json.begin_object();
      json.field("id", part.id);
      json.field("right", part.right);
      json.end_object();
    }
    json.end_list();
    if (!mark.answer) return;
    json.key("answer");
    json.begin_object();
    given(*mark.answer);
    json.end_object();
  }
};

}  // namespace

std::string write_effects(const std::vector<Effect>& effects) {
  EffectWriter writer;
  writer.json.begin_list();
  for (const Effect& effect : effects) {
    writer.json.begin_object();
    std::visit(writer, effect);
    writer.json.end_object();
  }
  writer.json.end_list();
  return writer.json.take();
}

}  // namespace lectern
