#include "compile/sections.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

Range place_of(const Node& heading) { return heading.attributes ? heading.attributes->id_place : heading.place; }

}  // namespace

std::string SectionIds::take(const Node& heading) {
  const Attributes* given = heading.attributes.get();
  const std::string id = given ? given->id : slug(plain_text(heading.children, {}));
  if (!given && !is_id(id, true)) {
    clear_ = false;
    reporter_.add(Code::BadId, heading.place, "an id cannot derive from this heading", "give it one: {#my-heading}");
  }
  const auto first = std::find_if(taken_.begin(), taken_.end(), [&](const Taken& taken) { return taken.id == id; });
  if (first == taken_.end()) {
    taken_.push_back({id, &heading});
    return id;
  }
  clear_ = false;
  // Two ids that were given are reported with the page's other ids.
  if (!given || !first->heading->attributes) {
    reporter_.add(Code::DuplicateId, place_of(heading),
                  "two headings of the " + whole_ + " have the id " + quoted(id) + "; the first is in " +
                      line_of(page_text_, place_of(*first->heading)),
                  "give this one another: {#my-heading}");
  }
  return id;
}

}  // namespace lectern::packager
