#include "markup/markdown.hpp"

#include <cmark.h>

#include <algorithm>

#include "markup/fences.hpp"
#include "markup/inlines.hpp"
#include "markup/mask.hpp"
#include "markup/table.hpp"

namespace lectern::packager {
namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, Free>;

// Without SOURCEPOS cmark loses count of lines behind code that spans two.
Tree parse(std::string_view text) { return Tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_SOURCEPOS)); }

class Blocks {
 public:
  Blocks(const PageText& page, Reporter& reporter) : page_(page), reporter_(reporter), inlines_(page, reporter) {}

  Nodes read(cmark_node* root) { return read_children(root, 0, 0); }

  // The cells of all tables in the order of the tree, still to be read.
  std::vector<Fragment> cells;

 private:
  struct Open {
    Node node;
    std::size_t fence;
    std::size_t suspect;  // the fence of a container in it that was closed by what looks like its own closing line
  };

  Nodes read_children(cmark_node* parent, int quotes, int depth) {
    Nodes nodes;
    if (depth > kMaxNesting) {
      report_depth(block_place(parent));
      return nodes;
    }
    nodes.reserve(count_children(parent));
    std::vector<Open> open;
    for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child)) {
      Nodes& into = open.empty() ? nodes : open.back().node.children;
      int inner = depth + static_cast<int>(open.size());
      if (cmark_node_get_type(child) != CMARK_NODE_HTML_BLOCK) {
        containers_around_ += open.size();
        read_block(child, into, quotes, inner);
        containers_around_ -= open.size();
      } else if (auto fence = masked_fence(cmark_node_get_literal(child))) {
        read_fence(*fence, nodes, open, inner);
      } else {
        read_html(child, into);
      }
    }
    while (!open.empty()) {
      report_unclosed(open.back());
      close(nodes, open);
    }
    return nodes;
  }

  void read_fence(std::size_t index, Nodes& nodes, std::vector<Open>& open, int depth) {
    const Fence& fence = page_.fences[index];
    if (!fence.closes()) {
      if (depth >= kMaxNesting) report_depth(fence.place);
      Node node(NodeKind::Container, fence.place);
      node.text = page_.text.substr(fence.name.begin, fence.name.end - fence.name.begin);
      node.attributes = std::make_unique<Attributes>(read_attributes(page_.text, fence.attributes, reporter_));
      // Beyond the limit containers become neighbours, so that no tree is deeper than what walks it can bear.
      if (depth >= kMaxNesting && !open.empty()) close(nodes, open);
      open.push_back({std::move(node), index, index});
      return;
    }
    if (open.empty() && too_deep_) return;
    if (open.empty()) {
      bool indented = containers_around_ > 0;
      if (indented) ++closed_inside_;
      reporter_.add(
          Code::StrayFence, fence.place, "this line closes a container, but none is open here",
          indented ? "remove the spaces before the colons: with them the line belongs to the list above" : "");
      return;
    }
    for (Open& outer : open) {
      bool like_outer = page_.fences[outer.fence].colons == fence.colons;
      if (like_outer && page_.fences[open.back().fence].colons != fence.colons) outer.suspect = open.back().fence;
    }
    close(nodes, open);
  }

  static void close(Nodes& nodes, std::vector<Open>& open) {
    Node node = std::move(open.back().node);
    open.pop_back();
    (open.empty() ? nodes : open.back().node.children).push_back(std::move(node));
  }

  void report_unclosed(const Open& open) {
    if (closed_inside_ > 0) {
      --closed_inside_;
      return;
    }
    const Fence& fence = page_.fences[open.suspect];
    std::string name(page_.text.substr(fence.name.begin, fence.name.end - fence.name.begin));
    reporter_.add(Code::UnclosedContainer, fence.place, "the container " + quoted(name) + " is not closed",
                  "put this line where it ends:\n" + std::string(fence.colons, ':'));
  }

  void report_depth(Range place) {
    if (too_deep_) return;
    too_deep_ = true;
    reporter_.add(Code::NestedTooDeep, place, "this stands more than " + std::to_string(kMaxNesting) + " levels deep");
  }

  void read_block(cmark_node* block, Nodes& nodes, int quotes, int depth) {
    Node node(NodeKind::Paragraph, block_place(block));
    switch (cmark_node_get_type(block)) {
      case CMARK_NODE_PARAGRAPH:
        if (read_table_block(block, quotes, node)) break;
        node.children = inlines_.read(block, quotes);
        break;
      case CMARK_NODE_HEADING:
        node.kind = NodeKind::Heading;
        node.level = cmark_node_get_heading_level(block);
        node.children = inlines_.read(block, quotes);
        break;
      case CMARK_NODE_LIST:
        node.kind = NodeKind::List;
        node.ordered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST;
        node.level = cmark_node_get_list_start(block);
        node.tight = cmark_node_get_list_tight(block);
        node.children.reserve(count_children(block));
        for (cmark_node* item = cmark_node_first_child(block); item; item = cmark_node_next(item)) {
          Node child(NodeKind::Item, block_place(item));
          child.children = read_children(item, quotes, depth + 1);
          node.children.push_back(std::move(child));
        }
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        node.kind = NodeKind::Quote;
        node.children = read_children(block, quotes + 1, depth + 1);
        break;
      case CMARK_NODE_CODE_BLOCK:
        node.kind = NodeKind::Code;
        node.text = unmask(cmark_node_get_literal(block), page_.text, page_.fences);
        break;
      default:
        node.kind = NodeKind::Rule;
        break;
    }
    // A definition of a link leaves an empty paragraph behind where it stands alone in a list.
    bool empty = node.kind == NodeKind::Paragraph && node.children.empty();
    if (!empty) nodes.push_back(std::move(node));
  }

  void read_html(cmark_node* block, Nodes& nodes) {
    std::string html = unmask(cmark_node_get_literal(block), page_.text, page_.fences);
    std::string_view shown = trim(html);
    if (is_html_comment(shown)) return;
    Range place = block_place(block);
    std::size_t line_end = page_.text.find_first_of("\r\n", place.begin);
    report_raw_html(reporter_, {place.begin, std::min(page_.text.size(), line_end)});
    Node node(NodeKind::Html, place);
    node.text = shown;
    nodes.push_back(std::move(node));
  }

  bool read_table_block(cmark_node* block, int quotes, Node& node) {
    std::vector<Range> lines;
    for (int line = cmark_node_get_start_line(block); line <= cmark_node_get_end_line(block); ++line) {
      bool first = lines.empty();
      std::size_t begin = first ? node.place.begin : page_.content_start(line, quotes);
      lines.push_back({begin, page_.line_end(line)});
    }
    auto table = read_table(page_.masked, lines, reporter_);
    if (!table) return false;
    node.kind = NodeKind::Table;
    node.children.reserve(table->rows.size());
    for (const auto& row : table->rows) {
      Node row_node(NodeKind::Row, {row.front().begin, row.back().end});
      row_node.children.reserve(row.size());
      for (std::size_t i = 0; i < row.size(); ++i) {
        Node cell(NodeKind::Cell, row[i]);
        cell.align = table->columns[i];
        cells.push_back({page_.masked.substr(row[i].begin, row[i].end - row[i].begin), row[i]});
        row_node.children.push_back(std::move(cell));
      }
      node.children.push_back(std::move(row_node));
    }
    return true;
  }

  Range block_place(cmark_node* block) const {
    std::size_t begin = page_.offset(cmark_node_get_start_line(block), cmark_node_get_start_column(block));
    std::size_t end = page_.offset(cmark_node_get_end_line(block), cmark_node_get_end_column(block) + 1);
    return {begin, std::max(begin, end)};
  }

  const PageText& page_;
  Reporter& reporter_;
  Inlines inlines_;
  std::size_t containers_around_ = 0;  // open around the list or quotation that is being read
  std::size_t closed_inside_ = 0;      // closing lines among them that stand in such a list by mistake
  bool too_deep_ = false;
};

// Fills the cells of `nodes` in the order of the tree.
void fill_cells(Nodes& nodes, std::vector<Nodes>::iterator& next) {
  for (Node& node : nodes) {
    if (node.kind == NodeKind::Cell) {
      node.children = std::move(*next++);
    } else {
      fill_cells(node.children, next);
    }
  }
}

}  // namespace

Document parse_markdown(std::string_view text, std::size_t body, const std::vector<Fragment>& fragments,
                        Reporter& reporter) {
  PageText page(text, body);
  std::string for_cmark = mask_fences(page.body, page.fences);

  Document document;
  Blocks blocks(page, reporter);
  document.blocks = blocks.read(parse(for_cmark).get());

  // Cells and other running text are read by a second parse, each as a paragraph of its own. If the body defines links
  // they may use them, so then it goes along.
  std::vector<Fragment> all = fragments;
  for (Fragment& fragment : all) fragment.text = mask_variables(fragment.text);
  all.insert(all.end(), blocks.cells.begin(), blocks.cells.end());
  if (all.empty()) return document;
  std::string with_fragments;
  for (const Fragment& fragment : all) with_fragments += kFragmentMark + fragment.text + "\n\n";
  if (for_cmark.find("]:") != std::string::npos) with_fragments += for_cmark;
  Tree tree = parse(with_fragments);

  std::vector<Nodes> read;
  Inlines inlines(page, reporter);
  cmark_node* paragraph = cmark_node_first_child(tree.get());
  for (std::size_t i = 0; i < all.size(); ++i, paragraph = cmark_node_next(paragraph)) {
    read.push_back(inlines.read_fragment(paragraph, all[i], i >= fragments.size()));
  }
  auto cells = read.begin() + static_cast<std::ptrdiff_t>(fragments.size());
  document.fragments.assign(std::make_move_iterator(read.begin()), std::make_move_iterator(cells));
  fill_cells(document.blocks, cells);
  return document;
}

}  // namespace lectern::packager
