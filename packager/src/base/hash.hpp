// Names that change with the content they stand for.
#pragma once

#include <string>
#include <string_view>

namespace lectern::packager {

// The HASH in the names of a package's files, see wasm/page.md: CRC-32 in 8 lower-case hexadecimal digits. It tells one
// edition of a file from another in a browser's cache; against forgery no 8 digits would help.
std::string short_hash(std::string_view bytes);

}  // namespace lectern::packager
