// Markdown to a tree. The only user of cmark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/reporter.hpp"
#include "markup/node.hpp"

namespace lectern::packager {

inline constexpr int kMaxNesting = 32;

// Running text of one line that stands outside the page's body: an entry under `sources`. Its links may refer to
// definitions in the body.
struct Fragment {
  std::string text;
  Range place;
};

struct Document {
  Nodes blocks;
  std::vector<Nodes> fragments;  // running text, in the order given
};

// `text` is a whole page, valid and without control characters; its body begins at `body`.
Document parse_markdown(std::string_view text, std::size_t body, const std::vector<Fragment>& fragments,
                        Reporter& reporter);

}  // namespace lectern::packager
