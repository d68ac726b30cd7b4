#include "compile/yaml.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "compile/yaml_lines.hpp"

namespace lectern::packager {
namespace {

constexpr int kMaxDepth = 8;

struct Fault {
  std::size_t at;
  std::string message;
  std::string hint;
};

class Reader {
 public:
  Reader(std::string_view text, std::size_t base) : text_(text), base_(base) {}

  Yaml read(const YAML::Node& node, int depth) {
    std::size_t at = std::min(static_cast<std::size_t>(std::max(node.Mark().pos, 0)), text_.size());
    if (depth > kMaxDepth) throw Fault{at, "this is nested too deep", ""};
    Yaml yaml;
    yaml.place = {base_ + at, base_ + at};
    switch (node.Type()) {
      case YAML::NodeType::Scalar:
        yaml.kind = Yaml::Kind::Text;
        yaml.text = node.Scalar();
        yaml.place.end = base_ + scalar_end(at, node);
        break;
      case YAML::NodeType::Sequence:
        yaml.kind = Yaml::Kind::List;
        for (const YAML::Node& child : node) yaml.list.push_back(read(child, depth + 1));
        yaml.place.end = yaml.list.empty() ? base_ + line_end(at) : yaml.list.back().place.end;
        break;
      case YAML::NodeType::Map:
        yaml.kind = Yaml::Kind::Map;
        for (const auto& entry : node) {
          yaml.map.emplace_back(read(entry.first, depth + 1), read(entry.second, depth + 1));
        }
        yaml.place.end = base_ + line_end(at);
        break;
      default:
        yaml.place = {base_ + text_.size(), base_ + text_.size()};
        break;
    }
    return yaml;
  }

  std::size_t line_end(std::size_t at) const { return std::min(text_.find_first_of("\r\n", at), text_.size()); }

 private:
  std::size_t scalar_end(std::size_t at, const YAML::Node& node) const {
    if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'')) return quote_end(at);
    if (text_.substr(at, node.Scalar().size()) == node.Scalar()) return at + node.Scalar().size();
    return line_end(at);
  }

  // yaml-cpp takes a quotation that is never closed for one that ends with the file.
  std::size_t quote_end(std::size_t at) const {
    char quote = text_[at];
    for (std::size_t i = at + 1; i < text_.size(); ++i) {
      if (text_[i] == '\\' && quote == '"') {
        ++i;
      } else if (text_[i] == quote) {
        if (quote == '"' || i + 1 == text_.size() || text_[i + 1] != quote) return i + 1;
        ++i;
      }
    }
    throw Fault{at, "the quotation mark is not closed",
                std::string("put another ") + quote + " at the end of the text"};
  }

  std::string_view text_;
  std::size_t base_;
};

// yaml-cpp's words for what authors meet, in theirs.
std::string told(const std::string& message) {
  constexpr std::pair<std::string_view, std::string_view> kTold[] = {
      {"illegal map value", "a colon stands where none can be"},
      {"end of sequence flow not found", "the bracket [ is not closed"},
      {"end of map flow not found", "the brace { is not closed"},
      {"end of map not found", "this line does not go with the lines above"},
      {"end of sequence not found", "this line does not go with the lines above"},
      {"unknown token", "a text without quotation marks cannot start with this sign"},
      {"the referenced anchor is not defined", "a text without quotation marks cannot start with *"}};
  for (const auto& [theirs, ours] : kTold) {
    if (message.find(theirs) != std::string::npos) return std::string(ours);
  }
  return "this is not YAML: " + message;
}

std::string hint_for(std::string_view line) {
  if (line.find('\t') != std::string_view::npos) return "use spaces instead of tabs";
  std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) return "write one `key: value` a line, all starting in the same column";
  bool indented = is_space(line[0]) && colon == line.rfind(": ");
  if (indented) return "take away the spaces before it, unless it belongs to the key above";
  std::string value(trim(line.substr(colon + 2)));
  std::replace(value.begin(), value.end(), '"', '\'');
  return "put the text in quotation marks:\n" + std::string(line.substr(0, colon + 2)) + "\"" + value + "\"";
}

}  // namespace

YamlDocument read_yaml(std::string_view text, std::size_t base) {
  Reader reader(text, base);
  auto fault = [&](std::size_t at, std::string message, std::string hint) {
    at = std::min(at, text.size());
    return YamlFault{{base + at, base + reader.line_end(at)}, std::move(message), std::move(hint)};
  };
  YamlDocument document;
  if (auto lines = read_yaml_lines(text, base)) {
    document.root = std::move(*lines);
    return document;
  }
  try {
    document.root = reader.read(YAML::Load(std::string(text)), 0);
  } catch (const Fault& found) {
    document.fault = fault(found.at, found.message, found.hint);
  } catch (const YAML::Exception& found) {
    std::size_t at = std::min(static_cast<std::size_t>(std::max(found.mark.pos, 0)), text.size());
    // A bracket that is not closed is noticed only behind it.
    std::size_t open =
        found.msg.find("flow not found") == std::string::npos ? std::string_view::npos : text.find_last_of("[{", at);
    if (open != std::string_view::npos) at = open;
    std::size_t line = at == 0 ? 0 : text.find_last_of("\r\n", at - 1) + 1;
    document.fault = fault(at, told(found.msg), hint_for(text.substr(line, reader.line_end(at) - line)));
  }
  return document;
}

}  // namespace lectern::packager
