#include "compile/path_check.hpp"

#include <map>
#include <set>

namespace lectern::packager {
namespace {

class PathCheck {
 public:
  PathCheck(const std::vector<PageContent>& pages, const Links& links, std::vector<Diagnostic>& diagnostics)
      : pages_(pages), links_(links), diagnostics_(diagnostics), met_(pages.size()) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      places_.emplace(pages[i].front.id, i);
      next_.insert(pages[i].front.next_page);
    }
  }

  void run() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (i == first() || pages_[i].front.branch) follow(i);
    }
    for (std::size_t i = 0; i < pages_.size(); ++i) check(i);
  }

 private:
  std::size_t first() const {
    std::size_t at = 0;
    while (at < pages_.size() && pages_[at].front.branch) ++at;
    return at;
  }

  // The page that Next leads to, the number of pages if none.
  std::size_t after(std::size_t at) const {
    auto next = places_.find(pages_[at].front.next_page);
    if (next != places_.end()) return next->second;
    do ++at;
    while (at < pages_.size() && pages_[at].front.branch);
    return at;
  }

  void follow(std::size_t at) {
    std::vector<bool> here(pages_.size());
    while (at < pages_.size() && !met_[at]) {
      here[at] = met_[at] = true;
      std::size_t next = after(at);
      bool loop = next < pages_.size() && here[next] && next != at;
      if (loop && pages_[at].front.next) {
        report(at, Code::NextLoops, pages_[at].front.next->place,
               "from the page " + quoted(pages_[next].front.id) + " Next leads in a circle, and never to an end",
               "lead on to a page that has not been shown");
      }
      at = next;
    }
  }

  void check(std::size_t at) {
    const FrontMatter& front = pages_[at].front;
    if (!pages_[at].readable) return;
    if (front.branch && !links_.lead_to(front.id) && next_.count(front.id) == 0) {
      report(at, Code::BranchWithoutLink, front.place, "no page leads to this branch",
             "link to it from another page, or take `branch` out");
    }
    if (met_[at] || front.branch || front.optional) return;
    report(at, Code::PageLeftOut, front.place, "Next never leads to this page, and completion may ask for it",
           "if it is a branch, say so:\nbranch: true");
  }

  void report(std::size_t at, Code code, Range place, std::string message, std::string hint) {
    Reporter(diagnostics_, pages_[at].file).add(code, place, std::move(message), std::move(hint));
  }

  const std::vector<PageContent>& pages_;
  const Links& links_;
  std::vector<Diagnostic>& diagnostics_;
  std::map<std::string, std::size_t> places_;  // by id
  std::set<std::string_view> next_;            // ids of pages that a page names as its next
  std::vector<bool> met_;                      // by following Next, from the start or from a branch
};

}  // namespace

void check_path(const std::vector<PageContent>& pages, const Links& links, std::vector<Diagnostic>& diagnostics) {
  PathCheck(pages, links, diagnostics).run();
}

}  // namespace lectern::packager
