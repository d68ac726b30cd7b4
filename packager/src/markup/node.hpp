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

// How a link leaves the page, decided when links are resolved.
enum class LinkKind { Page, Media, External };

struct Node {
  Node(NodeKind node_kind, Range node_place) : kind(node_kind), place(node_place) {}

  NodeKind kind;
  Range place;
  std::string text;    // of Text, Code, CodeSpan and Html; the name of a Variable or Container
  std::string target;  // Link and Image: as written; after resolving, as it goes into the HTML
  std::string page;    // a resolved link within the course: the page's id
  LinkKind link = LinkKind::External;
  int level = 0;                           // Heading: 1 to 6; ordered List: its first number
  bool ordered = false;                    // List
  bool tight = false;                      // List
  Align align = Align::None;               // Cell
  std::string id;                          // Heading, Container: in the HTML, without the page's
  int question = -1;                       // Container: which of the page's questions
  std::unique_ptr<Attributes> attributes;  // Container
  std::vector<Node> children;
};

using Nodes = std::vector<Node>;

inline bool is_container(const Node& node, std::string_view name) {
  return node.kind == NodeKind::Container && node.text == name;
}

}  // namespace lectern::packager
