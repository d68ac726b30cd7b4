// The list at the end of a scenario's section: its choices, or conditions by which it leads on.
#pragma once

#include <string_view>
#include <vector>

#include "compile/content.hpp"

namespace lectern::packager {

// Does the list lead to sections?
bool is_ways(const Node& block);

class WaysReader {
 public:
  // The scenario's sections and meters are known.
  WaysReader(PageScenario& scenario, std::string_view page_text, const Variables& variables, Reporter& reporter);

  // Reads the ways that lead on from the section at `at`.
  void read(Node& list, std::size_t at);

 private:
  struct Way {
    Node* link = nullptr;
    Attributes attributes;
    Index to = kNone;
  };

  bool read_way(Node& item, Way& way, PageSection& section);
  Index target_of(Node& link);
  Scenario::Choice choice_of(const Way& way, std::size_t place);
  void check_unique(const std::vector<Scenario::Choice>& choices, const Way& last);
  Scenario::Route route_of(const Way& way);
  Index meter_of(std::string_view id, Range place);

  PageScenario& scenario_;
  std::string_view page_text_;
  const Variables& variables_;
  Reporter& reporter_;
  std::vector<std::string_view> sections_;
  std::vector<std::string_view> meters_;
};

}  // namespace lectern::packager
