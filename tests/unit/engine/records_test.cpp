// What sessions touch in an LMS is what recorded_elements says: judged over every transcript, which are what the engine
// does, byte for byte.
#include "lectern/records.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "tracking/elements.hpp"

using namespace lectern;

namespace {

const std::filesystem::path kTranscripts = std::filesystem::path(LECTERN_SOURCE) / "tests/transcripts";

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What stands between `before` and `after`; nothing if the text has no `before`.
std::string between(const std::string& text, const std::string& before, char after) {
  const auto at = text.find(before);
  if (at == std::string::npos) return "";
  const auto from = at + before.size();
  return text.substr(from, text.find(after, from) - from);
}

// cmi.interactions.7.id as cmi.interactions.n.id
std::string by_name(const std::string& element) {
  std::string name;
  for (std::size_t at = 0; at < element.size(); ++at) {
    const bool digit = element[at] >= '0' && element[at] <= '9';
    if (!digit || element[at - 1] != '.') {
      if (!digit) name += element[at];
      continue;
    }
    name += 'n';
  }
  return name;
}

const std::map<std::string, Api> kApis{{"scorm12", Api::Scorm12}, {"scorm2004", Api::Scorm2004}, {"web", Api::Web}};

struct Call {
  std::string transcript;
  bool set = false;
  std::string element;
  std::string value;
};

// Every element that transcripts over the API read or set, by course.
std::map<std::string, std::vector<Call>> calls_of(Api api) {
  std::map<std::string, std::vector<Call>> calls;
  for (const auto& entry : std::filesystem::directory_iterator(kTranscripts)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string text = read(entry.path());
    const auto used = kApis.find(between(text, "\"api\":\"", '"'));
    if (used == kApis.end() || used->second != api) continue;
    auto& list = calls[between(text, "\ncourse: ", '\n')];
    for (std::size_t at = 0; (at = text.find("\n< {\"do\":\"lms.", at)) != std::string::npos; ++at) {
      const std::string line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
      const std::string element = between(line, "\"element\":\"", '"');
      if (element.empty()) continue;
      const bool set = line.find("\"lms.set\"") != std::string::npos;
      list.push_back({entry.path().filename().string(), set, by_name(element), between(line, "\"value\":\"", '"')});
    }
  }
  return calls;
}

bool is_listed(const std::vector<RecordedElement>& listed, const Call& call) {
  return std::any_of(listed.begin(), listed.end(), [&](const RecordedElement& element) {
    return element.element == call.element && (call.set ? element.written : element.read);
  });
}

bool is_word_of(std::string_view words, const std::string& value) {
  return value.empty() || (" " + std::string(words) + " ").find(" " + value + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("Nothing is read or set that the list of a course does not name") {
  for (const auto& [name, api] : kApis) {
    for (const auto& [file, calls] : calls_of(api)) {
      const auto course = read_course(read(kTranscripts / file));
      REQUIRE(course);
      const auto listed = recorded_elements(**course, api);
      for (const Call& call : calls) {
        INFO(call.transcript << ": " << (call.set ? "set " : "get ") << call.element);
        CHECK(is_listed(listed, call));
      }
    }
  }
}

TEST_CASE("What is set keeps to its element's words and length") {
  for (const auto& [name, api] : kApis) {
    for (const auto& [file, calls] : calls_of(api)) {
      for (const Call& call : calls) {
        if (!call.set) continue;
        for (const Element& element : elements_of(api)) {
          if (element.name != call.element) continue;
          INFO(call.transcript << ": " << call.element << " = " << call.value);
          CHECK((element.words.empty() || is_word_of(element.words, call.value)));
          CHECK((element.limit == 0 || call.value.size() <= element.limit));
        }
      }
    }
  }
}

TEST_CASE("Every element of a table is touched by some transcript, so that no list says too much") {
  for (const auto& [name, api] : kApis) {
    std::set<std::string> read_ones, set_ones;
    for (const auto& [file, calls] : calls_of(api))
      for (const Call& call : calls) (call.set ? set_ones : read_ones).insert(call.element);
    for (const Element& element : elements_of(api)) {
      INFO(name << " " << element.name);
      CHECK((element.use == Use::Read || set_ones.count(std::string(element.name)) == 1));
      CHECK((element.use == Use::Write || read_ones.count(std::string(element.name)) == 1));
      CHECK(!element.clause.empty());
    }
  }
}

TEST_CASE("A course without assessment, objectives or reported answers is told of in no such words") {
  const auto course = read_course(read(kTranscripts / "two-pages.json"));
  REQUIRE(course);
  for (const Api api : {Api::Scorm12, Api::Scorm2004, Api::Web})
    for (const RecordedElement& element : recorded_elements(**course, api)) {
      INFO(element.element);
      CHECK(element.element.find("learner") == std::string_view::npos);
      CHECK(element.element.find("student") == std::string_view::npos);
      if (element.written) CHECK(element.purpose != Purpose::Score);
      CHECK(element.purpose != Purpose::Answer);
      CHECK(element.purpose != Purpose::Objective);
    }
  CHECK(recorded_elements(**course, Api::None).empty());
  CHECK(recorded_elements(**course, Api::Web).size() == 1);
}
