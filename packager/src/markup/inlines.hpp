// Running text from cmark's tree, with true places: cmark's own are off in lines that are indented otherwise than the
// paragraph's first, in links of two lines, and below definitions of links. Used by markdown.cpp alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/reporter.hpp"
#include "markup/fences.hpp"
#include "markup/markdown.hpp"
#include "markup/node.hpp"

struct cmark_node;

namespace lectern::packager {

// Begins every fragment's paragraph, so that it is a paragraph whatever it holds.
inline const std::string kFragmentMark = "\x06 ";

struct PageText {
  PageText(std::string_view text, std::size_t body);

  std::string_view text;            // the file
  std::string masked;               // its variables masked
  std::string body;                 // and spaces instead of the front matter
  std::vector<std::size_t> starts;  // of lines
  std::vector<Fence> fences;        // of the body

  std::size_t offset(int line, int column) const;  // both from 1, the column in bytes, as cmark counts
  std::size_t line_end(int line) const;            // without the line end

  // Where the text of a line in that many quotations begins.
  std::size_t content_start(int line, int quotes) const;
};

std::size_t count_children(cmark_node* parent);

bool is_html_comment(std::string_view html);
void report_raw_html(Reporter& reporter, Range place);

class Inlines {
 public:
  Inlines(const PageText& page, Reporter& reporter) : page_(page), reporter_(reporter) {}

  // Of a paragraph or heading in that many quotations.
  Nodes read(cmark_node* block, int quotes);

  // Of a fragment's paragraph. In a table's cell, \| in code stands for |.
  Nodes read_fragment(cmark_node* paragraph, const Fragment& fragment, bool cell);

 private:
  Nodes read_children(cmark_node* parent, int depth);
  void read_one(cmark_node* inlined, Nodes& nodes, int depth);
  void append_text(std::string_view masked, Range place, Nodes& nodes) const;
  Range place_of(cmark_node* inlined) const;
  Range place_of_link(cmark_node* inlined, const Nodes& children) const;
  std::size_t offset(int line, int column) const;
  void enter_line(int line) const;
  void learn_line(cmark_node* text) const;
  std::string unmasked(const char* literal) const;

  const PageText& page_;
  Reporter& reporter_;

  // The block being read.
  Range block_;
  int first_line_ = 0;
  int column_ = 0;
  int quotes_ = 0;
  int lines_above_ = 0;                 // that cmark took out of the paragraph: definitions of links
  const Fragment* fragment_ = nullptr;  // where it is one
  bool cell_ = false;
  bool too_deep_ = false;

  // The line asked about last, and what cmark's first column in it stands for.
  mutable int known_line_ = 0;
  mutable std::size_t known_start_ = 0;
  mutable bool certain_ = false;
};

}  // namespace lectern::packager
