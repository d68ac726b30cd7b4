#include "compile/links.hpp"

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/nearest.hpp"
#include "markup/mask.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxName = 48;

constexpr std::array<std::string_view, 7> kImages = {"avif", "gif", "jpeg", "jpg", "png", "svg", "webp"};
constexpr std::array<std::string_view, 24> kDownloads = {"avif", "csv", "docx", "gif", "ics", "jpeg", "jpg",  "m4a",
                                                         "mp3",  "mp4", "odp",  "ods", "odt", "ogg",  "pdf",  "png",
                                                         "pptx", "rtf", "txt",  "vtt", "wav", "webm", "webp", "xlsx"};

template <std::size_t N>
std::string listed(const std::array<std::string_view, N>& endings) {
  return alternatives({endings.begin(), endings.end()});
}

// "https" of "https://…", "" if there is no scheme (RFC 3986, section 3.1).
std::string scheme_of(std::string_view url) {
  std::size_t end = 0;
  while (end < url.size() && (is_alnum(url[end]) || url[end] == '+' || url[end] == '-' || url[end] == '.')) ++end;
  bool scheme = end > 0 && end < url.size() && url[end] == ':' && !is_digit(url[0]);
  return scheme ? lower(url.substr(0, end)) : "";
}

// Browsers leave out tabs and line ends wherever they stand in a URL, and spaces and controls around it.
bool has_hidden_characters(std::string_view url) {
  return std::any_of(url.begin(), url.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }) ||
         (!url.empty() && (url.front() == ' ' || url.back() == ' '));
}

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

// The path that `link` means from `folder`; "" if it leads out of the course.
std::string join(const std::string& folder, std::string_view link) {
  std::vector<std::string> parts;
  std::string path = folder + decode_percent(link);
  std::size_t begin = 0;
  while (begin <= path.size()) {
    std::size_t end = std::min(path.find('/', begin), path.size());
    std::string part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part == "..") {
      if (parts.empty()) return "";
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(std::move(part));
    }
  }
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : "/") + part;
  return joined;
}

// How a page in `folder` writes the path.
std::string relative(std::string_view path, const std::string& folder) {
  if (path.substr(0, folder.size()) == folder) return std::string(path.substr(folder.size()));
  std::string up;
  for (char c : folder) {
    if (c == '/') up += "../";
  }
  return up + std::string(path);
}

// The known path that is nearest to the one written; capital letters and the folder may be what is wrong.
std::string near_path(const std::string& path, const std::vector<std::string_view>& known, const std::string& folder) {
  for (std::string_view candidate : known) {
    bool same_name = lower(candidate.substr(candidate.rfind('/') + 1)) == lower(path.substr(path.rfind('/') + 1));
    if (lower(candidate) == lower(path) || same_name) return "did you mean " + relative(candidate, folder) + "?";
  }
  std::string near = nearest(path, known);
  return near.empty() ? "" : "did you mean " + relative(near, folder) + "?";
}

std::string ending_of(const std::string& path) {
  std::size_t dot = path.rfind('.');
  bool in_name = dot != std::string::npos && path.find('/', dot) == std::string::npos;
  return in_name ? lower(path.substr(dot + 1)) : "";
}

std::string package_name(const std::string& path, const std::string& bytes) {
  std::string stem = path.substr(path.rfind('/') + 1);
  std::string name = slug(stem.substr(0, stem.rfind('.'))).substr(0, kMaxName);
  return "media/" + (name.empty() ? "file" : name) + "-" + short_hash(bytes) + "." + ending_of(path);
}

}  // namespace

Links::Links(const Files& files, const std::vector<std::string>& paths, const std::vector<PageContent>& pages)
    : files_(files) {
  for (const std::string& path : paths) names_.emplace(path, "");
  for (const PageContent& page : pages) pages_.emplace(page.file, &page);
}

void Links::resolve(PageContent& page, Reporter& reporter) {
  resolve(page.document.blocks, page, reporter);
  for (Nodes& fragment : page.document.fragments) resolve(fragment, page, reporter);
  resolve_next(page, reporter);
}

void Links::resolve_next(PageContent& page, Reporter& reporter) {
  const auto& next = page.front.next;
  if (!next) return;
  const PageContent* found = find_page(join(folder_of(page.file), next->text), next->text, page, next->place, reporter);
  if (!found) return;
  page.front.next_page = found->front.id;
  if (found != &page) return;
  reporter.add(Code::InvalidValue, next->place, "`next` leads to this page itself",
               "name another page, or take it out");
}

void Links::resolve(Nodes& nodes, const PageContent& page, Reporter& reporter) {
  for (Node& node : nodes) {
    resolve(node.children, page, reporter);
    bool link = node.kind == NodeKind::Link;
    if (!link && node.kind != NodeKind::Image) continue;
    if (node.target->url.empty()) {
      reporter.add(Code::MissingFile, node.place, link ? "the link has no address" : "the picture has no address",
                   "write it between the brackets ( and )");
    } else if (mask_variables(node.target->url) != node.target->url) {
      reporter.add(Code::MisplacedVariable, node.place, "an address cannot hold a variable",
                   "write the address itself, or show the variable as text");
    } else if (has_hidden_characters(node.target->url)) {
      reporter.add(Code::UnsafeLink, node.place, "the address holds spaces or characters that nobody sees",
                   "write it without them");
    } else if (node.target->kind == LinkKind::Section) {
      continue;
    } else if (link) {
      resolve_link(node, page, reporter);
    } else {
      resolve_image(node, page, reporter);
    }
  }
}

void Links::resolve_link(Node& node, const PageContent& page, Reporter& reporter) {
  std::string scheme = scheme_of(node.target->url);
  if (scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel") return;
  if (!scheme.empty() || node.target->url.substr(0, 2) == "//") {
    reporter.add(Code::UnsafeLink, node.place,
                 scheme.empty() ? "the address has no scheme" : "a link cannot start with " + scheme + ":",
                 scheme.empty() ? "https:" + node.target->url : "start it with https:, http:, mailto: or tel:");
    return;
  }
  std::string_view target = node.target->url;
  std::size_t hash = std::min(target.find('#'), target.size());
  std::string anchor = hash < target.size() ? decode_percent(target.substr(hash + 1)) : "";
  std::string folder = folder_of(page.file);
  std::string path = hash == 0 ? page.file : join(folder, target.substr(0, hash));
  if (target[0] == '/') path = "";
  if (pages_.count(path) == 0 && ending_of(path) != "md") return resolve_file(node, path, false, page, reporter);
  const PageContent* found = find_page(path, target.substr(0, hash), page, node.place, reporter);
  if (found) resolve_page(node, *found, anchor, reporter);
}

const PageContent* Links::find_page(const std::string& path, std::string_view written, const PageContent& from,
                                    Range place, Reporter& reporter) const {
  auto found = pages_.find(path);
  if (found != pages_.end()) return found->second;
  std::vector<std::string_view> known;
  for (const auto& [file, content] : pages_) known.push_back(file);
  reporter.add(Code::UnknownPage, place, "there is no page " + quoted(written),
               near_path(path, known, folder_of(from.file)));
  return nullptr;
}

void Links::resolve_page(Node& node, const PageContent& target, std::string_view anchor, Reporter& reporter) {
  node.target->kind = LinkKind::Page;
  node.target->page = target.front.id;
  linked_.insert(target.front.id);
  node.target->url =
      anchor.empty() ? "#page-" + node.target->page : "#" + node.target->page + "--" + std::string(anchor);
  if (anchor.empty() || !target.readable || target.anchors.count(anchor) > 0) return;
  std::vector<std::string_view> known(target.anchors.begin(), target.anchors.end());
  reporter.add(Code::UnknownHeading, node.place,
               "the page " + quoted(target.file) + " has no heading " + quoted("#" + std::string(anchor)),
               did_you_mean(anchor, known));
}

void Links::resolve_image(Node& node, const PageContent& page, Reporter& reporter) {
  if (!scheme_of(node.target->url).empty() || node.target->url.substr(0, 2) == "//") {
    reporter.add(Code::ExternalImage, node.place, "the picture is not in the course folder",
                 "save it there: ![…](../media/picture.png)");
    return;
  }
  bool rooted = node.target->url[0] == '/';
  resolve_file(node, rooted ? "" : join(folder_of(page.file), node.target->url), true, page, reporter);
}

void Links::resolve_file(Node& node, const std::string& path, bool image, const PageContent& page, Reporter& reporter) {
  node.target->kind = LinkKind::Media;
  auto file = names_.find(path);
  if (file == names_.end()) {
    std::vector<std::string_view> known;
    for (const auto& [known_path, name] : names_) known.push_back(known_path);
    reporter.add(Code::MissingFile, node.place, "there is no file " + quoted(node.target->url),
                 near_path(path, known, folder_of(page.file)));
    return;
  }
  std::string ending = ending_of(path);
  bool allowed = image ? std::find(kImages.begin(), kImages.end(), ending) != kImages.end()
                       : std::find(kDownloads.begin(), kDownloads.end(), ending) != kDownloads.end();
  if (!allowed) {
    reporter.add(
        Code::MediaType, node.place,
        quoted(node.target->url) + (image ? " is not a picture that browsers show" : " cannot be in a package"),
        "use " + (image ? listed(kImages) : listed(kDownloads)));
    return;
  }
  if (file->second.empty()) {
    Result<std::string> bytes = files_.read(path);
    if (!bytes) {
      reporter.add(Code::UnreadableFile, node.place,
                   quoted(node.target->url) + " cannot be read: " + bytes.error().message);
      return;
    }
    file->second = package_name(path, *bytes);
  }
  node.target->url = file->second;
}

std::vector<Media> Links::media() const {
  std::vector<Media> media;
  for (const auto& [path, name] : names_) {
    if (!name.empty()) media.push_back({path, name});
  }
  // Two files of the same name and content are one in the package.
  auto by_name = [](const Media& a, const Media& b) { return a.name < b.name; };
  auto same_name = [](const Media& a, const Media& b) { return a.name == b.name; };
  std::stable_sort(media.begin(), media.end(), by_name);
  media.erase(std::unique(media.begin(), media.end(), same_name), media.end());
  return media;
}

}  // namespace lectern::packager
