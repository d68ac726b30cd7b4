// Reads zips of any origin: damaged, cut short, or made to harm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lectern/result.hpp"

namespace lectern::packager {

struct ZipItem {
  std::string name;  // as it stands in the zip, in whatever encoding
  std::uint64_t size = 0;
  bool encrypted = false;
  bool portable = true;  // stored or deflated, which every LMS can unpack
};

class ZipReader {
 public:
  // `bytes` must outlive the reader. At most 65,535 entries.
  static Result<ZipReader> open(std::string_view bytes);
  ~ZipReader();
  ZipReader(ZipReader&&) noexcept;

  const std::vector<ZipItem>& entries() const;

  // The bytes of the first entry of that name; refuses what unpacks to more than `limit`.
  Result<std::string> read(std::string_view name, std::size_t limit) const;

  // Unpacks an entry, keeps nothing: fails if it is damaged or not as long as it says.
  Status verify(std::size_t index) const;

 private:
  struct State;
  explicit ZipReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace lectern::packager
