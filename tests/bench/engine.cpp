// How long the engine takes natively, through its C ABI: opening a course, following an answer, and saving it.
//   bench_engine NAME=COURSE.json=QUESTION=OPTION=OPTION=DONE… [--benchmark_…]
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/lectern.h"

namespace {

// A course, and a practice question of it with two options to answer with in turn. What is saved is the record of one
// who has seen and answered the first `done` of page-0, page-1, … and question-0, question-1, …
struct Subject {
  std::string name;
  std::string course;
  std::string question;
  std::string options[2];
  std::string done;
};

Subject subject_of(const std::string& argument) {
  std::istringstream parts(argument);
  Subject subject;
  std::string path;
  for (std::string* part :
       {&subject.name, &path, &subject.question, &subject.options[0], &subject.options[1], &subject.done})
    std::getline(parts, *part, '=');
  std::ifstream file(path, std::ios::binary);
  subject.course.assign(std::istreambuf_iterator<char>(file), {});
  return subject;
}

void require(lectern_status status) {
  if (status != LECTERN_OK) std::abort();
}

// A learner before the course, with an LMS that says yes to everything, or without one.
class Visit {
 public:
  Visit(const Subject& subject, const std::string& api) : subject_(subject) {
    lectern_course course = 0;
    require(lectern_course_open(subject.course.data(), subject.course.size(), &course));
    require(lectern_session_open(course, &session_));
    lectern_course_close(course);
    send(R"("on":"launch","zone":0,"seed":"000102030405060708090a0b0c0d0e0f","api":")" + api + '"');
    settle();
  }
  Visit(const Visit&) = delete;
  ~Visit() { lectern_session_close(session_); }

  void answer() {
    turn_ = 1 - turn_;
    send(R"("on":"answer","question":")" + subject_.question + R"(","options":[")" + subject_.options[turn_] + "\"]");
  }
  void do_all() {
    for (int at = 0, done = std::stoi(subject_.done); at < done; ++at) {
      const std::string number = std::to_string(at);
      send(R"("on":"open","page":"page-)" + number + '"');
      send(R"("on":"answer","options":["b"],"question":"question-)" + number + '"');
      settle();
    }
    pass(2000);
    send(R"("on":"hide")");
    settle();
  }
  void pass(std::int64_t milliseconds) { now_ += milliseconds; }

  // Says yes to every call to the LMS until none is left.
  void settle() {
    for (std::size_t at = 0; at < calls_.size(); ++at) {
      const std::string call = calls_[at];
      send(R"("on":"lms.reply","ok":true,"value":"","error":"0","id":)" + call);
    }
    calls_.clear();
  }
  std::size_t calls() const { return calls_.size(); }

 private:
  void send(const std::string& fields) {
    const std::string event = "{" + fields + ",\"at\":" + std::to_string(now_) + "}";
    lectern_bytes effects{};
    require(lectern_session_dispatch(session_, event.data(), event.size(), &effects));
    const std::string_view text(effects.data, effects.size);
    for (std::size_t at = 0; (at = text.find(R"("do":"lms.)", at)) != std::string_view::npos;) {
      at = text.find(R"("id":)", at) + 5;
      calls_.emplace_back(text.substr(at, text.find_first_of(",}", at) - at));
    }
  }

  const Subject& subject_;
  lectern_session session_ = 0;
  std::int64_t now_ = 1'795'000'000'000;
  int turn_ = 0;
  std::vector<std::string> calls_;
};

void open(benchmark::State& state, const Subject& subject) {
  for (auto _ : state) {
    lectern_course course = 0;
    require(lectern_course_open(subject.course.data(), subject.course.size(), &course));
    lectern_course_close(course);
  }
}

void dispatch(benchmark::State& state, const Subject& subject) {
  Visit visit(subject, "none");
  for (auto _ : state) visit.answer();
}

// An answer two seconds after the last save is saved at once.
void save(benchmark::State& state, const Subject& subject) {
  Visit visit(subject, "scorm2004");
  visit.do_all();
  for (auto _ : state) {
    visit.pass(2000);
    const auto begin = std::chrono::steady_clock::now();
    visit.answer();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    state.SetIterationTime(took.count());
    if (visit.calls() == 0) return state.SkipWithError("nothing was saved");
    visit.settle();
  }
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::vector<std::unique_ptr<Subject>> subjects;
  for (int at = 1; at < argc; ++at) {
    subjects.push_back(std::make_unique<Subject>(subject_of(argv[at])));
    const Subject& subject = *subjects.back();
    benchmark::RegisterBenchmark(("open " + subject.name).c_str(),
                                 [&](benchmark::State& state) { open(state, subject); });
    benchmark::RegisterBenchmark(("dispatch " + subject.name).c_str(),
                                 [&](benchmark::State& state) { dispatch(state, subject); });
    benchmark::RegisterBenchmark(("save " + subject.name).c_str(), [&](benchmark::State& state) {
      save(state, subject);
    })->UseManualTime();
  }
  benchmark::RunSpecifiedBenchmarks();
}
