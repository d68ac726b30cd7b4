#include "package/zip_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "package/zip_handle.hpp"

namespace lectern::packager {
namespace {

constexpr std::string_view kFirst = "imsmanifest.xml";
constexpr std::uint16_t kDosDate = 1 << 5 | 1;  // 1980-01-01, the earliest a zip can say
constexpr zip_uint32_t kQuick = 3;              // half the time of 4 in a large course, a fifteenth more bytes
constexpr zip_uint32_t kSmall = 9;
constexpr std::uint32_t kMode = 0100644u << 16;

// An entry with its bytes, or with its place in a packed archive.
struct Planned {
  std::string_view name;
  std::string_view bytes;
  zip_t* packed = nullptr;
  zip_uint64_t place = 0;
};

bool is_portable(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-' || c == '/';
  };
  if (!std::all_of(name.begin(), name.end(), allowed)) return false;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

// Deflating these again only takes time.
bool is_compressed(std::string_view name) {
  constexpr std::string_view kEndings[] = {".gif",  ".jpeg", ".jpg",  ".m4a",  ".mp3",  ".mp4",   ".ogg",
                                           ".opus", ".png",  ".webm", ".webp", ".woff", ".woff2", ".zip"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [name](std::string_view ending) { return name.ends_with(ending); });
}

Status check_names(const std::vector<Planned>& plan) {
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const std::string name(plan[i].name);
    if (!is_portable(name)) return Error{ErrorCode::Invalid, "'" + name + "' is no name for a file in a package"};
    if (i > 0 && plan[i - 1].name == name) return Error{ErrorCode::Invalid, "two files are named '" + name + "'"};
  }
  return Done{};
}

Source source_of(const Planned& entry, zip_t* archive) {
  if (entry.packed) return Source(zip_source_zip(archive, entry.packed, entry.place, ZIP_FL_COMPRESSED, 0, -1));
  return Source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
}

bool add(zip_t* archive, const Planned& entry, zip_uint32_t level) {
  Source source = source_of(entry, archive);
  if (!source) return false;
  const zip_int64_t added = zip_file_add(archive, std::string(entry.name).c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (added < 0) return false;
  source.release();  // the archive's now
  const auto index = static_cast<zip_uint64_t>(added);
  const zip_int32_t method = is_compressed(entry.name) ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  return zip_set_file_compression(archive, index, method, level) == 0 &&
         zip_file_set_dostime(archive, index, 0, kDosDate, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, kMode) == 0;
}

Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0) return zip_failure(zip_source_error(source));
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) return zip_failure(zip_source_error(source));
  return bytes;
}

}  // namespace

Result<std::string> write_zip(const std::vector<ZipEntry>& entries, const std::vector<std::string_view>& packed,
                              Effort effort) {
  std::vector<Planned> plan;
  for (const ZipEntry& entry : entries) plan.push_back({entry.name, entry.bytes});

  std::vector<Archive> opened;
  for (const std::string_view bytes : packed) {
    Result<Archive> archive = open_archive(bytes);
    if (!archive) return archive.error();
    opened.push_back(std::move(*archive));
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(opened.back().get(), 0));
    for (zip_uint64_t place = 0; place < count; ++place) {
      plan.push_back({zip_get_name(opened.back().get(), place, 0), {}, opened.back().get(), place});
    }
  }

  std::sort(plan.begin(), plan.end(), [](const Planned& a, const Planned& b) {
    return std::pair(a.name != kFirst, a.name) < std::pair(b.name != kFirst, b.name);
  });
  if (Status checked = check_names(plan); !checked) return checked.error();

  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) return zip_failure(&error);
  Archive archive(zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  if (!archive) return zip_failure(&error);
  zip_source_keep(target.get());  // one for the archive, one to read it afterwards

  for (const Planned& entry : plan) {
    if (!add(archive.get(), entry, effort == Effort::Small ? kSmall : kQuick))
      return zip_failure(zip_get_error(archive.get()));
  }
  if (zip_close(archive.get()) < 0) return zip_failure(zip_get_error(archive.get()));
  archive.release();  // closed
  return bytes_of(target.get());
}

}  // namespace lectern::packager
