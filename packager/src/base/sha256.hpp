// SHA-256 (FIPS 180-4), for names that change with the content they stand for.
#pragma once

#include <string>
#include <string_view>

namespace lectern::packager {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

// The first 8 of them: the HASH in the names of a package's files, see wasm/page.md.
std::string short_hash(std::string_view bytes);

}  // namespace lectern::packager
