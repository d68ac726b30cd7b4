// What reading and writing share: archives in memory, closed whatever happens.
#pragma once

#include <zip.h>

#include <memory>
#include <string>
#include <string_view>

#include "lectern/result.hpp"

namespace lectern::packager {

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

inline Error zip_failure(zip_error_t* error) {
  Error result{ErrorCode::Invalid, std::string("zip: ") + zip_error_strerror(error)};
  zip_error_fini(error);
  return result;
}

// `bytes` must outlive the archive.
inline Result<Archive> open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
  if (!source) return zip_failure(&error);
  Archive archive(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
  if (!archive) return zip_failure(&error);
  source.release();  // the archive's now
  return archive;
}

}  // namespace lectern::packager
