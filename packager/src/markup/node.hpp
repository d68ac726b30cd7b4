// A page's text as a tree. Places are bytes of the page's file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace lectern::packager {

// {#id .class key=value key="two words"}
struct Attribute {
  std::string key;
  std::string value;
  Range key_place;
  Range value_place;
};

struct Attributes {
  std::string id;  // "" if there is none
  Range id_place;  // with the '#'
  std::vector<Attribute> classes;
  std::vector<Attribute> pairs;
};

enum class NodeKind {
  // Blocks
  Paragraph,
  Heading,
  List,
  Item,
  Quote,
  Code,
  Rule,
  Table,
  Row,  // the first is the header
  Cell,
  Container,
  Html,  // a block of raw HTML, to be shown as text
  // Running text
  Text,
  Variable,
  SoftBreak,
  LineBreak,
  CodeSpan,
  Emphasis,
  Strong,
  Link,
  Image,
};

enum class Align { None, Left, Centre, Right };

// How a link leaves the page, decided when links are resolved. One to a section leads on in a scenario.
enum class LinkKind { Page, Section, Media, External };

// Where a link or picture leads.
struct Target {
  std::string url;   // as written; after resolving, as it goes into the HTML
  std::string page;  // the id of a page of the course
  LinkKind kind = LinkKind::External;
};

// A course has some hundred thousand of these, so what few of them need hangs on a pointer.
struct Node {
  Node(NodeKind node_kind, Range node_place) : kind(node_kind), place(node_place) {}

  NodeKind kind;
  Align align = Align::None;  // Cell
  bool ordered = false;       // List
  bool tight = false;         // List
  int level = 0;              // Heading: 1 to 6; ordered List: its first number
  int exercise = -1;          // Container: which of the page's questions, scenarios, …
  Range place;
  std::string text;  // of Text, Code, CodeSpan and Html; the name of a Variable or Container; the anchor of a Heading
  std::vector<Node> children;
  std::unique_ptr<Target> target;          // Link and Image
  std::unique_ptr<Attributes> attributes;  // Container
};

using Nodes = std::vector<Node>;

inline bool is_container(const Node& node, std::string_view name) {
  return node.kind == NodeKind::Container && node.text == name;
}

}  // namespace lectern::packager
