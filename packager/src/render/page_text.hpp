// Blocks and running text as HTML.
#pragma once

#include <string>

#include "compile/content.hpp"
#include "render/words.hpp"

namespace lectern::packager {

class TextRenderer {
 public:
  // Ids in the HTML begin with the page's. Text that stands twice in a document has ids only once.
  TextRenderer(const Words& words, std::string page_id, bool with_ids = true)
      : words_(words), page_id_(std::move(page_id)), with_ids_(with_ids) {}

  void inlines(std::string& html, const Nodes& nodes) const;
  void blocks(std::string& html, const Nodes& nodes) const;
  void block(std::string& html, const Node& node) const;

 private:
  void inlined(std::string& html, const Node& node) const;
  void link(std::string& html, const Node& node) const;
  void list(std::string& html, const Node& node) const;
  void table(std::string& html, const Node& node) const;
  void container(std::string& html, const Node& node) const;
  std::string opening(const std::string& tag, std::string classes, const Node& node) const;

  const Words& words_;
  std::string page_id_;
  bool with_ids_;
};

}  // namespace lectern::packager
