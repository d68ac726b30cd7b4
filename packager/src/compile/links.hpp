// Where links and pictures lead: to pages, headings, files of the course, or outside.
#pragma once

#include <map>
#include <set>
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

  // Writes into every link and picture of the page where it leads, and into its front matter what comes next; what
  // leads nowhere is reported.
  void resolve(PageContent& page, Reporter& reporter);

  // Does a link of a page that was resolved lead to the page with that id?
  bool lead_to(const std::string& page) const { return linked_.count(page) > 0; }

  // The files that were linked or shown, sorted by name.
  std::vector<Media> media() const;

 private:
  void resolve(Nodes& nodes, const PageContent& page, Reporter& reporter);
  void resolve_link(Node& node, const PageContent& page, Reporter& reporter);
  void resolve_image(Node& node, const PageContent& page, Reporter& reporter);
  void resolve_page(Node& node, const PageContent& target, std::string_view anchor, Reporter& reporter);
  void resolve_file(Node& node, const std::string& path, bool image, const PageContent& page, Reporter& reporter);

  void resolve_next(PageContent& page, Reporter& reporter);
  const PageContent* find_page(const std::string& path, std::string_view written, const PageContent& from, Range place,
                               Reporter& reporter) const;

  const Files& files_;
  std::set<std::string> linked_;                     // ids of pages
  std::map<std::string, const PageContent*> pages_;  // by path
  std::map<std::string, std::string> names_;         // in the package, by path; "" until it is used
};

}  // namespace lectern::packager
