// Zips that no honest tool would write. Entries are stored; every field can be made to lie.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct RawEntry {
  std::string name;
  std::string bytes;
  std::uint32_t claimed_size = 0;  // 0: the truth
  std::uint16_t method = 0;        // 8 is deflate
  std::uint16_t flags = 0;         // 1 is encrypted
  bool damaged = false;            // a wrong checksum
};

inline void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xff);
}

inline std::uint32_t crc32_of(const std::string& bytes) {
  std::uint32_t crc = 0xffffffff;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

inline std::string raw_zip(const std::vector<RawEntry>& entries, const std::string& before_end = "") {
  std::string zip;
  std::string directory;
  for (const RawEntry& entry : entries) {
    std::string common;
    put(common, 20, 2);
    put(common, entry.flags, 2);
    put(common, entry.method, 2);
    put(common, 0x00210000, 4);
    put(common, crc32_of(entry.bytes) + (entry.damaged ? 1 : 0), 4);
    put(common, entry.bytes.size(), 4);
    put(common, entry.claimed_size ? entry.claimed_size : entry.bytes.size(), 4);
    put(common, entry.name.size(), 2);
    put(common, 0, 2);

    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    directory += common;
    put(directory, 0, 10);
    put(directory, zip.size(), 4);
    directory += entry.name;

    put(zip, 0x04034b50, 4);
    zip += common + entry.name + entry.bytes;
  }
  const std::size_t start = zip.size();
  zip += directory + before_end;
  put(zip, 0x06054b50, 4);
  put(zip, 0, 4);
  put(zip, entries.size(), 2);
  put(zip, entries.size(), 2);
  put(zip, directory.size(), 4);
  put(zip, start, 4);
  put(zip, 0, 2);
  return zip;
}
