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

// Quick is for what is compressed whenever a course is built, Small for what is compressed once.
enum class Effort { Quick, Small };

// A zip of `entries` and of everything in `packed`: zips made here before, whose entries are taken over without
// compressing them again. imsmanifest.xml comes first, the rest by name; no folders, all times are 1980-01-01.
Result<std::string> write_zip(const std::vector<ZipEntry>& entries, const std::vector<std::string_view>& packed = {},
                              Effort effort = Effort::Quick);

}  // namespace lectern::packager
