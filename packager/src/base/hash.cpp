#include "base/hash.hpp"

#include <zlib.h>

namespace lectern::packager {

std::string short_hash(std::string_view bytes) {
  const auto crc = crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::string digits;
  for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[crc >> shift & 15];
  return digits;
}

}  // namespace lectern::packager
