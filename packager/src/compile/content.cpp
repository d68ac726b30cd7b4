#include "compile/content.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

void append(std::string& out, const Nodes& nodes, const Variables& variables) {
  for (const Node& node : nodes) {
    switch (node.kind) {
      case NodeKind::Variable: {
        auto found = variables.find(node.text);
        out += found == variables.end() ? node.text : found->second;
        break;
      }
      case NodeKind::SoftBreak:
      case NodeKind::LineBreak:
        out += ' ';
        break;
      default:
        out += node.text;
        break;
    }
    append(out, node.children, variables);
  }
}

}  // namespace

bool is_exercise(const Node& node) {
  static constexpr std::string_view kNames[] = {"question", "assessment", "scenario", "planner",
                                                "survey",   "reflection", "sheet"};
  return node.kind == NodeKind::Container &&
         std::find(std::begin(kNames), std::end(kNames), node.text) != std::end(kNames);
}

std::string plain_text(const Nodes& nodes, const Variables& variables) {
  std::string all;
  append(all, nodes, variables);
  std::string out;
  for (char c : all) {
    bool space = is_space(c);
    if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : c;
  }
  return std::string(trim(out));
}

std::string line_of(std::string_view text, Range place) {
  return "line " + std::to_string(position_of(text, place.begin).line);
}

}  // namespace lectern::packager
