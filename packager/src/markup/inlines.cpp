#include "markup/inlines.hpp"

#include <cmark.h>

#include <algorithm>

#include "markup/mask.hpp"

namespace lectern::packager {
namespace {

std::string_view view(const char* text) { return text ? text : ""; }

constexpr std::size_t kEnoughToCompare = 8;  // bytes
constexpr std::size_t kMostSpaces = 100;     // so that long lines of many parts take linear time

}  // namespace

std::size_t count_children(cmark_node* parent) {
  std::size_t n = 0;
  for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child)) ++n;
  return n;
}

PageText::PageText(std::string_view page, std::size_t body_begin)
    : text(page), masked(mask_variables(page)), body(masked), starts(line_starts(page)) {
  for (std::size_t i = 0; i < body_begin; ++i) {
    if (body[i] != '\n' && body[i] != '\r') body[i] = ' ';
  }
  fences = find_fences(body, starts);
}

std::size_t PageText::offset(int line, int column) const {
  if (line < 1 || static_cast<std::size_t>(line) > starts.size()) return text.size();
  std::size_t start = starts[static_cast<std::size_t>(line) - 1];
  return std::min(start + static_cast<std::size_t>(std::max(column, 1)) - 1, line_end(line));
}

std::size_t PageText::line_end(int line) const {
  auto next = static_cast<std::size_t>(line);
  std::size_t end = next < starts.size() ? starts[next] : text.size();
  while (end > starts[next - 1] && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return end;
}

std::size_t PageText::content_start(int line, int quotes) const {
  std::size_t at = starts[static_cast<std::size_t>(line) - 1];
  std::size_t end = line_end(line);
  while (at < end) {
    if (text[at] == '>' && quotes > 0) {
      --quotes;
    } else if (text[at] != ' ' && text[at] != '\t') {
      break;
    }
    ++at;
  }
  return at;
}

bool is_html_comment(std::string_view html) {
  return html.substr(0, 4) == "<!--" && html.find("-->") == html.size() - 3;
}

void report_raw_html(Reporter& reporter, Range place) {
  reporter.add(Code::RawHtml, place, "HTML is shown as text", "write it in Markdown, or put a backslash before the <");
}

Nodes Inlines::read(cmark_node* block, int quotes) {
  fragment_ = nullptr;
  cell_ = false;
  first_line_ = cmark_node_get_start_line(block);
  column_ = cmark_node_get_start_column(block);
  quotes_ = quotes;
  lines_above_ = 0;
  known_line_ = 0;
  block_.begin = page_.offset(first_line_, column_);
  block_.end = page_.offset(cmark_node_get_end_line(block), cmark_node_get_end_column(block) + 1);
  cmark_node* last = cmark_node_last_child(block);
  bool definitions = last && block_.begin < block_.end && page_.text[block_.begin] == '[';
  if (definitions && cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH) {
    lines_above_ = std::max(0, cmark_node_get_end_line(block) - cmark_node_get_end_line(last));
  }
  return read_children(block, 0);
}

Nodes Inlines::read_fragment(cmark_node* paragraph, const Fragment& fragment, bool cell) {
  fragment_ = &fragment;
  cell_ = cell;
  block_ = fragment.place;
  Nodes nodes = read_children(paragraph, 0);
  Node& first = nodes.front();
  first.text.erase(0, std::min(first.text.size(), kFragmentMark.size()));
  if (first.text.empty()) nodes.erase(nodes.begin());
  return nodes;
}

Nodes Inlines::read_children(cmark_node* parent, int depth) {
  Nodes nodes;
  if (depth > kMaxNesting) {
    if (!too_deep_) {
      reporter_.add(
          Code::NestedTooDeep, block_,
          "this paragraph's emphasis and links stand more than " + std::to_string(kMaxNesting) + " levels deep");
    }
    too_deep_ = true;
    return nodes;
  }
  nodes.reserve(count_children(parent));
  for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child)) {
    read_one(child, nodes, depth);
  }
  return nodes;
}

void Inlines::read_one(cmark_node* inlined, Nodes& nodes, int depth) {
  Node node(NodeKind::Text, Range{});
  switch (cmark_node_get_type(inlined)) {
    case CMARK_NODE_TEXT:
      learn_line(inlined);
      return append_text(view(cmark_node_get_literal(inlined)), place_of(inlined), nodes);
    case CMARK_NODE_HTML_INLINE:
      node.text = unmasked(cmark_node_get_literal(inlined));
      node.place = place_of(inlined);
      if (is_html_comment(node.text)) return;
      if (node.text[1] != '/') report_raw_html(reporter_, node.place);
      break;
    case CMARK_NODE_SOFTBREAK:
      node.kind = NodeKind::SoftBreak;
      break;
    case CMARK_NODE_LINEBREAK:
      node.kind = NodeKind::LineBreak;
      break;
    case CMARK_NODE_CODE:
      node.kind = NodeKind::CodeSpan;
      node.text = unmasked(cmark_node_get_literal(inlined));
      node.place = place_of(inlined);
      if (cell_) {
        for (std::size_t at = 0; (at = node.text.find("\\|", at)) != std::string::npos; ++at) node.text.erase(at, 1);
      }
      break;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      node.kind = cmark_node_get_type(inlined) == CMARK_NODE_EMPH ? NodeKind::Emphasis : NodeKind::Strong;
      node.place = place_of(inlined);
      node.children = read_children(inlined, depth + 1);
      break;
    default:
      node.kind = cmark_node_get_type(inlined) == CMARK_NODE_IMAGE ? NodeKind::Image : NodeKind::Link;
      node.target = std::make_unique<Target>();
      node.target->url = unmasked(cmark_node_get_url(inlined));
      node.children = read_children(inlined, depth + 1);
      node.place = place_of_link(inlined, node.children);
      break;
  }
  nodes.push_back(std::move(node));
}

void Inlines::append_text(std::string_view masked, Range place, Nodes& nodes) const {
  std::size_t in_page = place.begin;
  while (!masked.empty()) {
    std::size_t open = masked.find(kVariableOpen);
    if (open != 0) {
      Node text(NodeKind::Text, {in_page, place.end});
      text.text = unmask(masked.substr(0, open), page_.text, page_.fences);
      nodes.push_back(std::move(text));
      if (open == std::string_view::npos) return;
      masked.remove_prefix(open);
    }
    // Escapes and character references make the text shorter than its source, so the variable is looked for there.
    std::size_t length = masked.find(kVariableClose) + 2;
    std::size_t found = page_.masked.find(kVariableOpen, in_page);
    Node variable(NodeKind::Variable, place);
    if (found < place.end) {
      variable.place = {found, found + length};
      if (!nodes.empty() && nodes.back().kind == NodeKind::Text) nodes.back().place.end = found;
      in_page = found + length;
    }
    variable.text = trim(unmask(masked.substr(2, length - 4), page_.text, page_.fences));
    nodes.push_back(std::move(variable));
    masked.remove_prefix(length);
  }
}

std::size_t Inlines::offset(int line, int column) const {
  if (fragment_) {
    bool true_to_source = fragment_->text.size() == fragment_->place.end - fragment_->place.begin;
    int in_text = column - 1 - static_cast<int>(kFragmentMark.size());
    if (!true_to_source) return fragment_->place.begin;
    return std::min(fragment_->place.begin + static_cast<std::size_t>(std::max(in_text, 0)), fragment_->place.end);
  }
  line += lines_above_;
  if (line <= first_line_) return page_.offset(line, column);
  if (line > static_cast<int>(page_.starts.size())) return block_.end;
  enter_line(line);
  return std::min(known_start_ + static_cast<std::size_t>(std::max(column - column_, 0)), page_.line_end(line));
}

void Inlines::enter_line(int line) const {
  if (line == known_line_) return;
  known_line_ = line;
  known_start_ = page_.content_start(line, quotes_);
  certain_ = false;
}

// The spaces before the text count in cmark's columns if the line is a lazy one (CommonMark 0.30, 5.1), else they
// don't.
void Inlines::learn_line(cmark_node* text) const {
  int line = cmark_node_get_start_line(text) + lines_above_;
  if (fragment_ || line <= first_line_ || line > static_cast<int>(page_.starts.size())) return;
  enter_line(line);
  if (certain_) return;
  std::string_view begins = view(cmark_node_get_literal(text)).substr(0, kEnoughToCompare);
  std::size_t at = offset(line - lines_above_, cmark_node_get_start_column(text));
  std::size_t spaces = std::min(kMostSpaces, known_start_ - page_.starts[static_cast<std::size_t>(line) - 1]);
  for (std::size_t n = 0; n <= std::min(spaces, at); ++n) {
    if (page_.masked.compare(at - n, begins.size(), begins) != 0) continue;
    known_start_ -= n;
    certain_ = true;
    return;
  }
}

Range Inlines::place_of(cmark_node* inlined) const {
  std::size_t begin = offset(cmark_node_get_start_line(inlined), cmark_node_get_start_column(inlined));
  std::size_t end = offset(cmark_node_get_end_line(inlined), cmark_node_get_end_column(inlined) + 1);
  return fragment_ && end <= begin ? block_ : Range{begin, std::max(begin, end)};
}

Range Inlines::place_of_link(cmark_node* inlined, const Nodes& children) const {
  Range place = place_of(inlined);
  auto first = std::find_if(children.begin(), children.end(),
                            [](const Node& child) { return child.kind != NodeKind::SoftBreak; });
  if (first != children.end() && first->place.begin > 0) {
    std::size_t before = cmark_node_get_type(inlined) == CMARK_NODE_IMAGE ? 2 : 1;
    place.begin = first->place.begin - std::min(before, first->place.begin);
    place.end = std::max(place.end, first->place.end);
    // cmark misplaces the end of <https://…> below a paragraph's first line.
    bool pointed = place.begin < page_.text.size() && page_.text[place.begin] == '<';
    if (pointed) place.end = first->place.end + 1;
  }
  return place;
}

std::string Inlines::unmasked(const char* literal) const { return unmask(view(literal), page_.text, page_.fences); }

}  // namespace lectern::packager
