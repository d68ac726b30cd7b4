// The headings of level 3 that divide a scenario or a survey, and their ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compile/content.hpp"

namespace lectern::packager {

inline constexpr int kSectionLevel = 3;

inline bool is_section(const Node& block) { return block.kind == NodeKind::Heading && block.level == kSectionLevel; }

class SectionIds {
 public:
  // `whole`: "scenario".
  SectionIds(std::string whole, std::string_view page_text, Reporter& reporter)
      : whole_(std::move(whole)), page_text_(page_text), reporter_(reporter) {}

  // The id at the heading's end, or its words in lower case with hyphens.
  std::string take(const Node& heading);

  // Has every heading so far an id of its own?
  bool clear() const { return clear_; }

 private:
  struct Taken {
    std::string id;
    const Node* heading;
  };

  std::string whole_;
  std::string_view page_text_;
  Reporter& reporter_;
  std::vector<Taken> taken_;
  bool clear_ = true;
};

}  // namespace lectern::packager
