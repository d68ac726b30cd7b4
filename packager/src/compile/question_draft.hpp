// A question while it is read: what is known of it so far, and how to say what is wrong with it.
#pragma once

#include <string>
#include <vector>

#include "compile/keys.hpp"
#include "compile/question.hpp"

namespace lectern::packager {

struct QuestionDraft {
  Node& container;
  const QuestionSource& source;
  Reporter& reporter;
  PageQuestion question;

  std::string named() const { return "question " + quoted(question.model.id); }
  void report(Code code, Range place, std::string message, std::string hint = "") const {
    reporter.add(code, place, std::move(message), std::move(hint));
  }

  // A part whose running text is that of `text`, without the {#id fixed} at its end. It is the part at `at` among its
  // like, and has that letter if it has no id. `owner`: "an option".
  Part take_part(Node& text, std::size_t at, const char* owner) const;

  // Takes the quotations in a list's item, behind its text, as the part's feedback, and reports all else.
  void take_feedback(const Node& item, Part& part) const;

  // Are there too many, or two with the same id? `noun`: "options".
  void check_parts(const std::vector<Part>& parts, const std::string& noun) const;

  std::string text_of(const Part& part) const { return plain_text(part.text->children, source.variables); }
};

}  // namespace lectern::packager
