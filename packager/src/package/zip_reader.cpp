#include "package/zip_reader.hpp"

#include <array>
#include <functional>

#include "package/zip_handle.hpp"

namespace lectern::packager {
namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

// The 64-bit form is for more than 65,535 entries or 4 GiB; its counts may claim any size, and libzip believes them.
// Its locator stands right before the end record.
bool is_zip64(std::string_view bytes) {
  constexpr std::size_t kLocatorSize = 20;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  return end != std::string_view::npos && end >= kLocatorSize &&
         bytes.substr(end - kLocatorSize).starts_with("PK\x06\x07");
}

ZipItem item_of(const zip_stat_t& stat) {
  ZipItem item;
  item.name = (stat.valid & ZIP_STAT_NAME) != 0 ? stat.name : "";
  item.size = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
  item.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
  item.portable = (stat.valid & ZIP_STAT_COMP_METHOD) != 0 &&
                  (stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE);
  return item;
}

}  // namespace

struct ZipReader::State {
  Archive archive;
  std::vector<ZipItem> entries;

  Status unpack(std::size_t index, const std::function<void(std::string_view)>& take) const {
    const File file(zip_fopen_index(archive.get(), index, 0));
    if (!file) return zip_failure(zip_get_error(archive.get()));
    std::array<char, 1 << 16> buffer;
    std::uint64_t size = 0;
    for (;;) {
      const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
      if (got < 0) return zip_failure(zip_file_get_error(file.get()));
      if (got == 0) break;
      size += static_cast<std::uint64_t>(got);
      if (size > entries[index].size) break;
      take({buffer.data(), static_cast<std::size_t>(got)});
    }
    if (size != entries[index].size) return Error{ErrorCode::Invalid, "it is not as long as the zip says"};
    return Done{};
  }
};

ZipReader::ZipReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;

Result<ZipReader> ZipReader::open(std::string_view bytes) {
  if (bytes.empty()) return Error{ErrorCode::Invalid, "it is empty"};  // which libzip takes for a new zip
  if (is_zip64(bytes)) return Error{ErrorCode::Unsupported, "it is a 64-bit zip, which many LMSs cannot read"};
  Result<Archive> archive = open_archive(bytes);
  if (!archive) return archive.error();
  auto state = std::make_unique<State>();
  state->archive = std::move(*archive);
  const zip_int64_t count = zip_get_num_entries(state->archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(state->archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW, &stat) < 0) {
      return zip_failure(zip_get_error(state->archive.get()));
    }
    state->entries.push_back(item_of(stat));
  }
  return ZipReader(std::move(state));
}

const std::vector<ZipItem>& ZipReader::entries() const { return state_->entries; }

Result<std::string> ZipReader::read(std::string_view name, std::size_t limit) const {
  for (std::size_t i = 0; i < state_->entries.size(); ++i) {
    const ZipItem& item = state_->entries[i];
    if (item.name != name) continue;
    if (item.size > limit) {
      return Error{ErrorCode::Full,
                   "it unpacks to " + std::to_string(item.size) + " bytes, more than " + std::to_string(limit)};
    }
    std::string bytes;
    Status unpacked = state_->unpack(i, [&](std::string_view part) { bytes += part; });
    if (!unpacked) return unpacked.error();
    return bytes;
  }
  return Error{ErrorCode::Missing, "there is no such file in the zip"};
}

Status ZipReader::verify(std::size_t index) const {
  return state_->unpack(index, [](std::string_view) {});
}

}  // namespace lectern::packager
