// Pieces that several exercises share.
#pragma once

#include <string>

#include "compile/content.hpp"
#include "render/page_text.hpp"

namespace lectern::packager {

// The classes an author gave the container, each with a space before it.
std::string classes_of(const Node& container);

// `type`: "radio" or "checkbox".
void append_option(std::string& html, const std::string& type, const PageQuestion& question, const Part& part,
                   const TextRenderer& text);

// `label` is HTML.
std::string secondary_button(const std::string& action, const std::string& label);

}  // namespace lectern::packager
