#include "compile/list_parts.hpp"

#include <algorithm>

#include "compile/braces.hpp"

namespace lectern::packager {
namespace {

void check_unique(const std::vector<Part>& parts, std::string_view page_text, Reporter& reporter) {
  const Part& last = parts.back();
  const auto first = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == last.id; });
  if (first + 1 == parts.end() || parts.size() > kMaxOptions) return;
  reporter.add(Code::DuplicateId, last.place,
               "two items have the id " + quoted(last.id) + "; the first is in " + line_of(page_text, first->place),
               "give this one another");
}

}  // namespace

void add_items(Node& list, std::string_view noun, std::string_view page_text, const Variables& variables,
               PageQuestion& question, Reporter& reporter) {
  for (Node& item : list.children) {
    Nodes& blocks = item.children;
    if (blocks.size() != 1 || blocks[0].kind != NodeKind::Paragraph) {
      reporter.add(Code::OptionContent, item.place, std::string(noun) + " is one paragraph and nothing else",
                   "move other text above the list");
      continue;
    }
    const auto given = take_attributes(blocks[0].children, "{#", page_text, reporter);
    const std::size_t place = std::min(question.options.size(), kMaxOptions - 1);
    Part part{given ? given->id : letter(place), given ? given->id_place : blocks[0].place, &blocks[0], {}, kNone};
    if (given) check_id({part.id, part.place}, noun, reporter, true);
    Option option;
    option.id = part.id;
    option.text = plain_text(blocks[0].children, variables);
    if (option.text.empty()) {
      reporter.add(Code::OptionContent, item.place, std::string(noun) + " needs text", "write it behind the mark");
    }
    question.model.options.push_back(std::move(option));
    question.options.push_back(std::move(part));
    check_unique(question.options, page_text, reporter);
  }
}

}  // namespace lectern::packager
