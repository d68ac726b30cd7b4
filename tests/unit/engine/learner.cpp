#include "learner.hpp"

#include "sample.hpp"

namespace lectern {
namespace {

std::string quoted(const std::string& id) { return '"' + id + '"'; }

std::string event(const char* on, const char* field, const std::string& id) {
  return std::string("\"on\":\"") + on + "\",\"" + field + "\":" + quoted(id);
}

}  // namespace

std::string answer_event(const Question& question, const Answer& answer) {
  const GivenAnswer given = sample::given(question, answer);
  std::string list;
  for (const std::string& option : given.options) list += (list.empty() ? "" : ",") + quoted(option);
  for (const auto& [item, option] : given.pairs)
    list += (list.empty() ? "[" : ",[") + quoted(item) + ',' + quoted(option) + ']';
  if (is_written(question.kind)) return event("answer", "question", question.id) + ",\"text\":" + quoted(given.text);
  const char* field = has_items(question.kind) ? "pairs" : "options";
  return event("answer", "question", question.id) + ",\"" + field + "\":[" + list + ']';
}

std::string random_event(Chance& chance, const Course& course) {
  const std::size_t what = chance.below(14);
  if (what < 2) return R"("on":"next")";
  if (what == 2) return R"("on":"previous")";
  if (what == 3) return event("open", "page", chance.of(course.pages).id);
  if (what == 4) return chance.one_in(2) ? R"("on":"hide")" : R"("on":"show")";
  if (what < 7 && !course.assessments.empty())
    return event(what == 5 ? "begin" : "submit", "assessment", chance.of(course.assessments).id);
  if (what > 11 && !course.scenarios.empty()) {
    const Scenario& scenario = chance.of(course.scenarios);
    if (chance.one_in(8)) return event("restart", "scenario", scenario.id);
    const auto& choices = chance.of(scenario.states).choices;
    if (!choices.empty())
      return event("choose", "scenario", scenario.id) + ",\"choice\":" + quoted(chance.of(choices).id);
  }
  if (course.questions.empty()) return R"("on":"next")";
  const Question& question = chance.of(course.questions);
  if (what == 7) return event(chance.one_in(2) ? "retry" : "revise", "question", question.id);
  return answer_event(question, chance.one_in(12) ? Answer() : sample::random_answer(chance, question));
}

}  // namespace lectern
