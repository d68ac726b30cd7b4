// What is not CommonMark hides from cmark behind control characters, of which a page has none (see ControlCharacter):
// - a variable becomes as many bytes, so that places stay true and no underscore in its name means emphasis;
// - a fence becomes a processing instruction, which is a block of HTML of one line that ends paragraphs and lists.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/fences.hpp"

namespace lectern::packager {

inline constexpr char kVariableOpen = '\x02';
inline constexpr char kVariableClose = '\x03';

// `text` with its variables masked; the same length. A brace with a backslash before it opens no variable.
std::string mask_variables(std::string_view text);

// `masked` with its fences masked; the same number of lines.
std::string mask_fences(std::string_view masked, const std::vector<Fence>& fences);

// Which fence a block of HTML stands for, if it stands for one.
std::optional<std::size_t> masked_fence(std::string_view html);

// What the author wrote: for text that cmark took as it stands. `text` is the unmasked page.
std::string unmask(std::string_view masked, std::string_view text, const std::vector<Fence>& fences);

}  // namespace lectern::packager
