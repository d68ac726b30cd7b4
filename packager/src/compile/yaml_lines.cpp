#include "compile/yaml_lines.hpp"

namespace lectern::packager {
namespace {

// In a text without quotation marks these mean nothing but themselves, wherever they stand behind its first letter.
bool is_plain(char c) {
  return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view(" -,.()/'?!;+{}%").find(c) != std::string_view::npos;
}

bool is_plain_start(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '('; }

class LineReader {
 public:
  LineReader(std::string_view text, std::size_t base) : text_(text), base_(base) {}

  std::optional<Yaml> read() {
    Yaml root;
    root.kind = Yaml::Kind::Map;
    while (at_ < text_.size()) {
      std::size_t end = text_.find('\n', at_);
      if (end == std::string_view::npos) return std::nullopt;
      bool comment = text_[at_] == '#' && text_.substr(at_, end - at_).find('\r') == std::string_view::npos;
      bool silent = end == at_ || comment;
      if (!silent && root.map.empty()) root.place = {base_ + at_, base_ + end};
      if (!silent && !read_line(root, end)) return std::nullopt;
      at_ = end + 1;
    }
    bool value_missing = root.map.empty() || root.map.back().second.kind == Yaml::Kind::Nothing;
    if (value_missing) return std::nullopt;
    return root;
  }

 private:
  bool read_line(Yaml& root, std::size_t end) {
    if (text_.substr(at_, 4) == "  - ") {
      if (root.map.empty() || root.map.back().second.kind == Yaml::Kind::Text) return false;
      Yaml& list = root.map.back().second;
      if (list.kind == Yaml::Kind::Nothing) list.place.begin = base_ + at_ + 2;
      list.kind = Yaml::Kind::List;
      list.list.emplace_back();
      if (!read_text(list.list.back(), at_ + 4, end)) return false;
      list.place.end = list.list.back().place.end;
      return true;
    }
    bool list_missing = !root.map.empty() && root.map.back().second.kind == Yaml::Kind::Nothing;
    if (list_missing) return false;
    std::size_t colon = at_;
    while (colon < end && (is_lower(text_[colon]) || is_digit(text_[colon]) || text_[colon] == '-')) ++colon;
    if (colon == end || text_[colon] != ':' || !is_lower(text_[at_])) return false;

    auto& [key, value] = root.map.emplace_back();
    key.kind = Yaml::Kind::Text;
    key.text = text_.substr(at_, colon - at_);
    key.place = {base_ + at_, base_ + colon};
    if (colon + 1 == end) return true;
    return text_[colon + 1] == ' ' && key.text != "null" && read_text(value, colon + 2, end);
  }

  bool read_text(Yaml& value, std::size_t begin, std::size_t end) const {
    std::string_view text = text_.substr(begin, end - begin);
    value.kind = Yaml::Kind::Text;
    value.place = {base_ + begin, base_ + end};
    if (text.size() > 1 && text.front() == '"' && text.back() == '"') {
      value.text = text.substr(1, text.size() - 2);
      return value.text.find_first_of("\"\\\r\t") == std::string::npos;
    }
    value.text = text;
    if (text.empty() || !is_plain_start(text.front()) || text.back() == ' ' || lower(text) == "null") return false;
    for (char c : text) {
      if (!is_plain(c)) return false;
    }
    return true;
  }

  std::string_view text_;
  std::size_t base_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Yaml> read_yaml_lines(std::string_view text, std::size_t base) { return LineReader(text, base).read(); }

}  // namespace lectern::packager
