// Diagnostics as people read them. A page may be one line of a megabyte with a thousand faults, so columns are counted
// on from the fault before, and of a long line only the part around the fault is shown.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "lectern/packager/diagnostic.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kShown = 160;  // bytes of a line
constexpr std::size_t kBefore = 60;  // of them before the fault, where the line is longer

struct Colours {
  std::string_view bold, red, yellow, blue, off;
};
constexpr Colours kPlain = {"", "", "", "", ""};
constexpr Colours kAnsi = {"\033[1m", "\033[1;31m", "\033[1;33m", "\033[1;34m", "\033[0m"};

class File {
 public:
  explicit File(const std::string& text) : text_(text), starts_(line_starts(text)) {}

  Position find(std::size_t offset) {
    offset = std::min(offset, text_.size());
    auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    std::size_t line = static_cast<std::size_t>(after - starts_.begin());
    if (line != last_.line || offset < last_offset_) {
      last_ = {line, 1};
      last_offset_ = starts_[line - 1];
    }
    last_.column += count_code_points(std::string_view(text_).substr(last_offset_, offset - last_offset_));
    last_offset_ = offset;
    return last_;
  }

  // Where the line ends, without its line end.
  std::size_t line_end(std::size_t line) const {
    std::size_t end = line < starts_.size() ? starts_[line] : text_.size();
    while (end > starts_[line - 1] && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    return end;
  }

  std::size_t line_begin(std::size_t line) const { return starts_[line - 1]; }
  const std::string& text() const { return text_; }

 private:
  const std::string& text_;
  std::vector<std::size_t> starts_;
  Position last_ = {0, 0};
  std::size_t last_offset_ = 0;
};

// Moves to the start of the character that `offset` is in.
std::size_t align(const std::string& text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
  return offset;
}

void append_source_line(std::string& out, const File& file, std::size_t line, const Span& span,
                        const Colours& colours) {
  const std::string& text = file.text();
  std::size_t first = file.line_begin(line);
  std::size_t last = file.line_end(line);
  std::size_t at = std::min(span.begin, last);
  bool cut_before = last - first > kShown && at - first > kBefore;
  if (cut_before) first = align(text, at - kBefore);
  bool cut_after = last - first > kShown;
  if (cut_after) last = align(text, first + kShown);

  std::string shown = text.substr(first, last - first);
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  std::size_t end = std::clamp(span.end, at, std::max(at, last));
  std::size_t width = count_code_points(std::string_view(text).substr(at, end - at));
  std::string number = std::to_string(line);
  std::string dots = cut_before ? "… " : "";

  out.append(number.size() < 5 ? 5 - number.size() : 0, ' ');
  out += number + " | " + dots + shown + (cut_after ? " …" : "") + "\n";
  out.append(std::max<std::size_t>(number.size(), 5), ' ');
  out += " | ";
  out.append((cut_before ? 2 : 0) + count_code_points(std::string_view(text).substr(first, at - first)), ' ');
  out += colours.red;
  out += '^';
  if (width > 1) out.append(width - 1, '~');
  out += colours.off;
  out += '\n';
}

void append_hint(std::string& out, const std::string& hint, const Colours& colours) {
  out += colours.blue;
  out += "hint: ";
  out += colours.off;
  for (char c : hint) {
    out += c;
    if (c == '\n') out += "      ";
  }
  out += '\n';
}

}  // namespace

std::string render_human(const std::vector<Diagnostic>& diagnostics, const std::vector<Source>& sources, bool colour) {
  const Colours& colours = colour ? kAnsi : kPlain;
  std::map<std::string_view, File> files;
  for (const Source& source : sources) files.emplace(source.file, source.text);

  std::string out;
  for (const Diagnostic& d : diagnostics) {
    bool error = severity_of(d.code) == Severity::Error;
    auto file = files.find(d.span.file);
    Position position;
    out += colours.bold;
    if (!d.span.file.empty()) out += d.span.file + ":";
    if (file != files.end()) {
      position = file->second.find(d.span.begin);
      out += std::to_string(position.line) + ":" + std::to_string(position.column) + ":";
    }
    if (!d.span.file.empty()) out += " ";
    out += error ? colours.red : colours.yellow;
    out += error ? "error: " : "warning: ";
    out += colours.off;
    out += d.message + " [" + std::string(code_name(d.code)) + "]\n";
    if (file != files.end()) append_source_line(out, file->second, position.line, d.span, colours);
    if (!d.hint.empty()) append_hint(out, d.hint, colours);
    out += '\n';
  }

  std::size_t errors = count(diagnostics, Severity::Error);
  std::size_t warnings = count(diagnostics, Severity::Warning);
  if (errors > 0) out += counted(errors, "error");
  if (errors > 0 && warnings > 0) out += ", ";
  if (warnings > 0) out += counted(warnings, "warning");
  if (errors + warnings > 0) out += '\n';
  return out;
}

}  // namespace lectern::packager
