// Runs transcripts through the engine's C ABI and compares byte for byte with what they expect:
//   transcripts TRANSCRIPT.txt…
// With LECTERN_UPDATE=1 in the environment it writes what the engine says into them instead: to be read before it is
// believed. A transcript is text with these lines; all others are kept as they are:
//   course: FILE.json     the compiled course, beside the transcript
//   > {…}                 an event
//   < {…}                 an effect of it, or  < ! message  where the event is refused
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/lectern.h"

namespace {

constexpr std::string_view kCourse = "course: ";

std::string text_of(lectern_bytes bytes) {
  return bytes.size == 0 ? std::string() : std::string(bytes.data, bytes.size);
}

std::string error_of(std::uint32_t handle) {
  lectern_bytes message;
  lectern_error(handle, &message);
  return text_of(message);
}

std::optional<std::string> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The members of a JSON list as they are written.
std::vector<std::string> members(std::string_view list) {
  std::vector<std::string> found;
  int depth = 0;
  bool quoted = false;
  std::size_t start = 1;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const char c = list[at];
    if (quoted && c == '\\') ++at;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    depth += (c == '[' || c == '{') - (c == ']' || c == '}');
    if ((depth == 1 && c == ',') || depth == 0) {
      if (at > start) found.emplace_back(list.substr(start, at - start));
      start = at + 1;
    }
  }
  return found;
}

// A course and a session on it, for the length of one transcript.
class Engine {
 public:
  explicit Engine(const std::string& course) {
    if (lectern_course_open(course.data(), course.size(), &course_) == LECTERN_OK)
      lectern_session_open(course_, &session_);
  }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine() {
    lectern_session_close(session_);
    lectern_course_close(course_);
  }

  bool open() const { return session_ != 0; }

  std::vector<std::string> dispatch(std::string_view event) {
    lectern_bytes effects;
    if (lectern_session_dispatch(session_, event.data(), event.size(), &effects) != LECTERN_OK)
      return {"! " + error_of(session_)};
    return members(text_of(effects));
  }

 private:
  lectern_course course_ = 0;
  lectern_session session_ = 0;
};

// The transcript as this engine tells it.
std::string retell(Engine& engine, const std::string& transcript) {
  std::string told;
  for (std::size_t at = 0; at <= transcript.size();) {
    const std::size_t end = std::min(transcript.find('\n', at), transcript.size());
    const std::string_view line = std::string_view(transcript).substr(at, end - at);
    const bool last = end == transcript.size();
    at = end + 1;
    if (line.substr(0, 2) == "< ") continue;
    told += line;
    if (line.substr(0, 2) == "> ")
      for (const std::string& effect : engine.dispatch(line.substr(2))) told += "\n< " + effect;
    if (!last) told += '\n';
  }
  return told;
}

std::string first_difference(const std::string& expected, const std::string& told) {
  std::istringstream wanted(expected), got(told);
  for (int number = 1;; ++number) {
    std::string a = "(end)", b = "(end)";
    const bool more = static_cast<bool>(std::getline(wanted, a)) | static_cast<bool>(std::getline(got, b));
    if (a != b || !more) return "line " + std::to_string(number) + "\n    expected  " + a + "\n    got       " + b;
  }
}

// True if the transcript agrees, or does now.
bool run(const std::string& path, bool update) {
  const auto transcript = read(path);
  const std::size_t line = transcript ? transcript->find("\n" + std::string(kCourse)) : std::string::npos;
  if (line == std::string::npos) {
    std::cerr << path << ": cannot be read, or has no line \"course: FILE.json\"\n";
    return false;
  }
  const std::size_t from = line + 1 + kCourse.size();
  const std::string name = transcript->substr(from, transcript->find('\n', from) - from);
  const auto course = read(path.substr(0, path.rfind('/') + 1) + name);
  Engine engine(course.value_or(""));
  if (!engine.open()) {
    std::cerr << path << ": " << name << ": " << (course ? error_of(0) : "cannot be read") << '\n';
    return false;
  }
  const std::string told = retell(engine, *transcript);
  if (told == *transcript) return true;
  if (update) {
    std::ofstream(path, std::ios::binary) << told;
    std::cout << path << ": rewritten\n";
    return true;
  }
  std::cerr << path << ": " << first_difference(*transcript, told) << '\n';
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: " << arguments[0] << " TRANSCRIPT.txt…\n";
    return 2;
  }
  const char* update = std::getenv("LECTERN_UPDATE");
  int agreeing = 0;
  for (int at = 1; at < count; ++at) agreeing += run(arguments[at], update && std::string_view(update) == "1");
  std::cout << agreeing << " of " << count - 1 << " transcripts agree\n";
  return agreeing == count - 1 ? 0 : 1;
}
