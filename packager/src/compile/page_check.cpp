#include "compile/page_check.hpp"

#include <algorithm>
#include <map>

#include "base/nearest.hpp"
#include "compile/attribute_values.hpp"

namespace lectern::packager {
namespace {

const std::vector<std::string_view> kCallouts = {"note", "warning", "key-point", "in-your-council"};

// Containers that stand in certain places only: in one of these, of which "" is the page itself. Their own readers read
// their attributes.
const std::vector<std::pair<std::string_view, std::vector<std::string_view>>> kPlaces = {
    {"question", {"", "assessment"}},
    {"hint", {"question"}},
    {"feedback", {"question", "assessment"}},
    {"assessment", {""}},
    {"scenario", {""}},
    {"planner", {""}},
    {"sheet", {""}},
    {"survey", {""}},
    {"reflection", {""}},
};

std::vector<std::string_view> container_names() {
  std::vector<std::string_view> names = kCallouts;
  names.insert(names.end(), {"reveal", "decorative"});
  for (const auto& [name, places] : kPlaces) names.push_back(name);
  return names;
}

// Their title is shown as a heading of level 2.
bool is_titled(const Node& node) {
  return is_exercise(node) && node.text != "question" && node.text != "assessment" && node.text != "reflection";
}

class PageCheck {
 public:
  PageCheck(PageContent& page, std::string_view text, const Variables& variables, Reporter& reporter)
      : page_(page), text_(text), variables_(variables), reporter_(reporter) {
    for (const auto& [name, value] : variables) variable_names_.push_back(name);
  }

  void run() {
    take_given_ids(page_.document.blocks, false);
    for (Node& block : page_.document.blocks) check(block, nullptr, {});
    for (Nodes& fragment : page_.document.fragments) {
      for (Node& node : fragment) check(node, nullptr, {});
    }
  }

 private:
  struct Around {
    bool decorative = false;
    bool counts = false;  // in a question of an assessment, which is not part of the page's HTML
  };

  // Before those that derive, because what an author chose is not to change when a heading comes to mean the same.
  void take_given_ids(Nodes& nodes, bool counts) {
    for (Node& node : nodes) {
      if (node.attributes && !is_exercise(node)) take_given_id(node, counts);
      take_given_ids(node.children, counts || is_container(node, "assessment"));
    }
  }

  void take_given_id(Node& node, bool counts) {
    const Attributes& attributes = *node.attributes;
    if (attributes.id.empty()) return;
    check_id({attributes.id, attributes.id_place}, node.kind == NodeKind::Heading ? "a heading" : "a container",
             reporter_);
    auto [first, added] = ids_.emplace(attributes.id, attributes.id_place);
    if (!added) {
      reporter_.add(Code::DuplicateId, attributes.id_place,
                    "two headings or containers of the page have the id " + quoted(attributes.id) +
                        "; the first is in " + line_of(text_, first->second),
                    "give this one another");
    }
    if (!counts) page_.anchors.insert(attributes.id);
  }

  void check(Node& node, const Node* parent, Around around) {
    switch (node.kind) {
      case NodeKind::Heading:
        check_heading(node, around);
        break;
      case NodeKind::Container:
        check_container(node, parent);
        around.decorative = around.decorative || node.text == "decorative";
        around.counts = around.counts || node.text == "assessment";
        if (is_titled(node)) level_ = 2;
        break;
      case NodeKind::Variable:
        check_variable(node);
        break;
      case NodeKind::Image:
        if (around.decorative || !plain_text(node.children, variables_).empty()) break;
        reporter_.add(Code::ImageWithoutText, node.place, "the picture has no alternative text",
                      "say what it shows: ![…](" + node.target->url + "), or put it into a container ::: decorative");
        break;
      case NodeKind::Link:
        if (!plain_text(node.children, variables_).empty()) break;
        reporter_.add(Code::EmptyLink, node.place, "the link has no text",
                      "say where it goes: [the text](" + node.target->url + ")");
        break;
      default:
        break;
    }
    for (Node& child : node.children) check(child, &node, around);
  }

  void check_heading(Node& node, Around around) {
    static const Variables kNames;
    std::string name = slug(plain_text(node.children, kNames));
    if (plain_text(node.children, kNames).empty()) {
      reporter_.add(Code::EmptyHeading, node.place, "the heading has no text",
                    "write it behind the " + std::string(static_cast<std::size_t>(node.level), '#'));
    }
    if (node.level == 1) {
      reporter_.add(Code::TitleInText, node.place, "a heading of level 1 stands in the text",
                    "start it with ##: the page's title is its heading of level 1");
    } else if (node.level > level_ + 1) {
      reporter_.add(Code::SkippedHeading, node.place,
                    "this heading is of level " + std::to_string(node.level) + ", the one before it of level " +
                        std::to_string(level_),
                    "start it with " + std::string(static_cast<std::size_t>(level_) + 1, '#'));
    }
    level_ = node.level;

    if (node.attributes) {
      node.text = node.attributes->id;
      for (const Attribute& pair : node.attributes->pairs) {
        reporter_.add(Code::UnknownAttribute, pair.key_place, "a heading has no attribute " + quoted(pair.key),
                      "take it out");
      }
      return;
    }
    if (name.empty()) name = "section";
    std::size_t& count = headings_[name];
    do {
      ++count;
      node.text = count == 1 ? name : name + "-" + std::to_string(count);
    } while (!ids_.emplace(node.text, node.place).second);
    if (!around.counts) page_.anchors.insert(node.text);
  }

  void check_container(const Node& node, const Node* parent) {
    for (const auto& [name, places] : kPlaces) {
      if (node.text == name) return check_place(node, parent, places);
    }
    AttributeValues values(node, reporter_);
    bool callout = std::find(kCallouts.begin(), kCallouts.end(), node.text) != kCallouts.end();
    if (callout || node.text == "reveal") {
      auto title = values.text("title");
      if (title) check_plain(*title, "the title", kMaxTitle, reporter_);
      if (!title && node.text == "reveal") {
        reporter_.add(Code::MissingValue, node.place, "\"reveal\" has no title to open it by",
                      "::: reveal {title=\"What to open it by\"}");
      }
    } else if (node.text != "decorative") {
      const std::vector<std::string_view> names = container_names();
      std::string hint = did_you_mean(node.text, names);
      reporter_.add(Code::UnknownContainer, node.place,
                    node.text.empty() ? "the container has no name" : "there is no container " + quoted(node.text),
                    hint.empty() ? "the containers are " + alternatives(names) : hint);
      return;
    }
    values.finish();
  }

  void check_place(const Node& node, const Node* parent, const std::vector<std::string_view>& places) {
    std::string_view at = !parent ? "" : parent->kind == NodeKind::Container ? std::string_view(parent->text) : "text";
    if (std::find(places.begin(), places.end(), at) != places.end()) return;
    std::string where;
    for (std::string_view place : places) {
      where += (where.empty() ? "" : " or ") + (place.empty() ? "on the page itself" : "in " + quoted(place));
    }
    reporter_.add(Code::MisplacedContainer, node.place,
                  quoted(node.text) + " stands " + where + ", not in something else", "move it");
  }

  void check_variable(const Node& node) {
    if (variables_.count(node.text) > 0) return;
    std::string hint = did_you_mean(node.text, variable_names_);
    if (hint.empty()) hint = "add it to course.yml:\nvariables:\n  " + node.text + ": its text";
    reporter_.add(Code::UndefinedVariable, node.place, "there is no variable " + quoted(node.text), hint);
  }

  PageContent& page_;
  std::string_view text_;
  const Variables& variables_;
  Reporter& reporter_;
  std::vector<std::string_view> variable_names_;
  std::map<std::string, Range> ids_;             // of containers and headings
  std::map<std::string, std::size_t> headings_;  // how many of the same words so far
  int level_ = 1;                                // of the heading before
};

}  // namespace

void check_page(PageContent& page, std::string_view text, const Variables& variables, Reporter& reporter) {
  PageCheck(page, text, variables, reporter).run();
}

}  // namespace lectern::packager
