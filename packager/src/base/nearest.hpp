// "Did you mean": the known word nearest to an unknown one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::packager {

// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate with the smallest distance, if it is small enough to be a slip (a third of the word, at most 3);
// otherwise "". Of several, the first.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// `did you mean "…"?`, or "" if nothing is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace lectern::packager
