// How the options of a question are written, and which kinds are written so.
#pragma once

#include <optional>
#include <string_view>

#include "compile/attribute_values.hpp"
#include "lectern/course.hpp"

namespace lectern::packager {

enum class Form {
  None,
  Tasks,    // - [ ] and - [x]
  Bullets,  // - without boxes
  Groups,   // - with lists of bullets inside
  Steps,    // 1. 2. 3.
  Table,
};

Form form_of(const Node& block, std::string_view page_text);

// The attribute `kind`, if there is one that can be.
std::optional<QuestionKind> read_kind(AttributeValues& values);

// Can a question of this kind be written so?
bool fits(QuestionKind kind, Form form);

// "a table, which is `matching`"
std::string_view describe(Form form);

// "write a table:\n| …"
std::string_view example_of(QuestionKind kind);

}  // namespace lectern::packager
