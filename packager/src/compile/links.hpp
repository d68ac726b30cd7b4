// Where links and pictures lead: to pages, headings, files of the course, or outside.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compile/content.hpp"
#include "lectern/packager/compile.hpp"

namespace lectern::packager {

class Links {
 public:
  // `paths`: every file of the course.
  Links(const Files& files, const std::vector<std::string>& paths, const std::vector<PageContent>& pages);

  // Writes into every link and picture of the page where it leads; what leads nowhere is reported.
  void resolve(PageContent& page, Reporter& reporter);

  // The files that were linked or shown, sorted by name.
  std::vector<Media> media() const;

 private:
  void resolve(Nodes& nodes, const PageContent& page, Reporter& reporter);
  void resolve_link(Node& node, const PageContent& page, Reporter& reporter);
  void resolve_image(Node& node, const PageContent& page, Reporter& reporter);
  void resolve_page(Node& node, const PageContent& target, std::string_view anchor, Reporter& reporter);
  void resolve_file(Node& node, const std::string& path, bool image, const PageContent& page, Reporter& reporter);

  const Files& files_;
  std::map<std::string, const PageContent*> pages_;  // by path
  std::map<std::string, std::string> names_;         // in the package, by path; "" until it is used
};

}  // namespace lectern::packager
