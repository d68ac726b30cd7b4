// Zip archives in memory, the same bytes for the same input in any time zone, locale and order.
// This file's source and zip_reader.cpp are the only users of libzip.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lectern/result.hpp"

namespace lectern::packager {

struct ZipEntry {
  std::string_view name;  // relative, parts of [A-Za-z0-9._-] divided by '/', each name once
  std::string_view bytes;
};

// A zip of `entries` and of everything in `packed`: "" or a zip made here before, whose entries are taken over without
// compressing them again. imsmanifest.xml comes first, the rest by name; no folders, all times are 1980-01-01.
Result<std::string> write_zip(const std::vector<ZipEntry>& entries, std::string_view packed = {});

}  // namespace lectern::packager
