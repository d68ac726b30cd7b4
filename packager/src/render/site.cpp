#include <algorithm>
#include <cstddef>

#include "base/hash.hpp"
#include "lectern/packager/package.hpp"
#include "package/zip_reader.hpp"
#include "render/site_data.hpp"
#include "render/site_page.hpp"

namespace lectern::packager {
namespace {

// How much page text stands in index.html, and then in each script of later pages. More delays the first answer on a
// slow tablet, less makes for many files, which LMSs unpack slowly.
constexpr std::size_t kTextPerFile = 150 * 1024;

// Runs of pages, each about kTextPerFile long and at least one page; the first one is index.html's. What is left at the
// end joins the last run if it is small.
std::vector<std::vector<const Page*>> divide(const std::vector<Page>& pages) {
  std::size_t left = 0;
  for (const Page& page : pages) left += page.html.size();
  std::vector<std::vector<const Page*>> runs(1);
  std::size_t size = 0;
  for (const Page& page : pages) {
    if (size > 0 && size + page.html.size() > kTextPerFile && left > kTextPerFile / 4) {
      runs.emplace_back();
      size = 0;
    }
    runs.back().push_back(&page);
    size += page.html.size();
    left -= page.html.size();
  }
  return runs;
}

Status check_strings(const Strings& strings) {
  for (const char* key : kSiteStrings) {
    if (strings.count(key) == 0) {
      return Error{ErrorCode::Missing, std::string("the texts of the page lack '") + key + "'"};
    }
  }
  return Done{};
}

// The name of the runtime's file NAME-HASH.ENDING.
Result<std::string> runtime_name(const ZipReader& runtime, const std::string& name, const std::string& ending) {
  for (const ZipItem& item : runtime.entries()) {
    if (item.name.starts_with(name + "-") && item.name.ends_with(ending)) return item.name;
  }
  return Error{ErrorCode::Missing, "'" + name + ending + "' is not built in"};
}

class Site {
 public:
  const std::string& add(std::string name, std::string bytes) {
    files_.push_back({std::move(name), std::move(bytes)});
    return files_.back().name;
  }

  // NAME-HASH.ENDING, so that a browser never shows an old file from its cache with a new course.
  std::string add_hashed(const std::string& name, const std::string& ending, std::string bytes) {
    std::string hash = short_hash(bytes);
    return add(name + "-" + hash + ending, std::move(bytes));
  }

  std::vector<OutputFile> finish() {
    std::sort(files_.begin(), files_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return std::move(files_);
  }

 private:
  std::vector<OutputFile> files_;
};

std::map<std::string, std::string> add_later_pages(Site& site, const std::vector<Page>& pages) {
  std::map<std::string, std::string> later;
  const auto runs = divide(pages);
  for (std::size_t i = 1; i < runs.size(); ++i) {
    ScriptObject articles("lecternPages(");
    for (const Page* page : runs[i]) articles.append(page->id, page->html);
    const std::string name = site.add_hashed("pages-" + std::to_string(i), ".js", articles.finish(");\n"));
    for (const Page* page : runs[i]) later[page->id] = name;
  }
  return later;
}

std::string course_data(const Compiled& compiled, const Strings& strings, const SiteNames& names,
                        const std::string& fallback, Store store) {
  ScriptObject data("lecternCourse=");
  data.append("id", compiled.model.id);
  data.append("course", write_course(compiled.model));
  data.append("questions", compiled.question_html);
  data.append("pages", names.later_pages);
  data.append("strings", strings);
  data.append("fallback", fallback);
  if (store == Store::Web) data.append("store", "web");
  return data.finish(";\n");
}

}  // namespace

Result<std::vector<OutputFile>> render_site(const Compiled& compiled, const Files& files, const Assets& assets,
                                            const Strings& strings, Store store) {
  if (Status checked = check_strings(strings); !checked) return checked.error();
  const Result<std::string_view> packed = asset(assets, "runtime.zip");
  if (!packed) return packed.error();
  const Result<ZipReader> runtime = ZipReader::open(*packed);
  if (!runtime) return runtime.error();
  const Result<std::string> theme = runtime_name(*runtime, "theme", ".css");
  const Result<std::string> player = runtime_name(*runtime, "player", ".js");
  const Result<std::string> fallback = runtime_name(*runtime, "fallback", ".js");
  for (const auto* name : {&theme, &player, &fallback}) {
    if (!*name) return name->error();
  }

  Site site;
  SiteNames names{*theme, *player, "", add_later_pages(site, compiled.pages)};
  names.course = site.add_hashed("course", ".js", course_data(compiled, strings, names, *fallback, store));
  site.add("index.html", index_document(compiled, strings, names));
  site.add("text.html", text_document(compiled, strings, names));

  for (const Media& media : compiled.media) {
    Result<std::string> bytes = files.read(media.path);
    if (!bytes) return Error{bytes.error().code, "'" + media.path + "' cannot be read: " + bytes.error().message};
    site.add(media.name, std::move(*bytes));
  }
  return site.finish();
}

}  // namespace lectern::packager
