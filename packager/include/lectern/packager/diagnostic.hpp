// What is wrong with a course, where, and how to mend it: for its author.
// Codes, severities and texts stand in lectern/packager/catalog.def and nowhere else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::packager {

enum class Severity { Error, Warning };

// One enumerator a line of catalog.def, e.g. QuestionWithoutAnswer for `question-without-answer`.
enum class Code {
#define LECTERN_DIAGNOSTIC(name, code, severity, explanation) name,
#include "lectern/packager/catalog.def"
#undef LECTERN_DIAGNOSTIC
};

std::string_view code_name(Code code);         // "question-without-answer"
Severity severity_of(Code code);
std::string_view explanation_of(Code code);    // a paragraph for `lectern explain`

// Bytes [begin, end) of a source file. Lines and columns are worked out when printing.
struct Span {
  std::string file;  // path relative to the course folder; "" for the course as a whole
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Diagnostic {
  Code code;
  Span span;
  std::string message;  // what was found and what was expected, in the author's words; no full stop
  std::string hint;     // how to mend it, imperative, can be pasted; may be empty
};

// A source file's text, kept to print the lines of diagnostics.
struct Source {
  std::string file;
  std::string text;
};

struct Position {
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // from 1, in code points
};
Position position_of(std::string_view text, std::size_t offset);

// Sorted by file in course order, then by place. `colour`: ANSI colours.
std::string render_human(const std::vector<Diagnostic>& diagnostics, const std::vector<Source>& sources, bool colour);

std::size_t count(const std::vector<Diagnostic>& diagnostics, Severity severity);

}  // namespace lectern::packager
