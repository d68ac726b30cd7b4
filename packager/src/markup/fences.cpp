#include "markup/fences.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kColons = 3;

bool is_name(char c) { return is_alnum(c) || c == '-' || c == '_'; }

class AttributeReader {
 public:
  AttributeReader(std::string_view text, Range place, Reporter& reporter)
      : text_(text), at_(place.begin), place_(place), end_(place.end), reporter_(reporter) {}

  Attributes read() {
    if (text_[at_] != '{' || text_[end_ - 1] != '}' || end_ - at_ < 2) {
      fail(place_, "after its name a container may only have attributes in braces");
      return {};
    }
    ++at_;
    --end_;
    Attributes attributes;
    while (skip_spaces(), at_ < end_) {
      if (!read_one(attributes)) break;
    }
    return attributes;
  }

 private:
  bool read_one(Attributes& attributes) {
    std::size_t begin = at_;
    if (text_[at_] == '#') {
      ++at_;
      std::string id = word();
      if (!attributes.id.empty()) return fail({begin, at_}, "a container has one id only");
      if (id.empty()) return fail({begin, at_}, "there is no id after the #");
      attributes.id = id;
      attributes.id_place = {begin, at_};
      return true;
    }
    if (text_[at_] == '.') {
      ++at_;
      std::string name = word();
      if (!is_id(name)) return fail({begin, at_}, quoted("." + name) + " is not a class");
      attributes.classes.push_back({name, "", {begin, at_}, {begin, at_}});
      return true;
    }
    return read_pair(attributes);
  }

  bool read_pair(Attributes& attributes) {
    Attribute pair;
    std::size_t begin = at_;
    while (at_ < end_ && is_name(text_[at_])) ++at_;
    pair.key = text_.substr(begin, at_ - begin);
    pair.key_place = {begin, at_};
    if (pair.key.empty() || at_ == end_ || text_[at_] != '=') {
      word();
      return fail({begin, at_}, quoted(text_.substr(begin, at_ - begin)) + " is not an attribute");
    }
    ++at_;
    pair.value_place.begin = at_;
    if (at_ < end_ && text_[at_] == '"') {
      std::size_t close = text_.substr(0, end_).find('"', at_ + 1);
      if (close == std::string_view::npos) return fail({at_, end_}, "the quotation mark is not closed");
      pair.value = text_.substr(at_ + 1, close - at_ - 1);
      at_ = close + 1;
    } else {
      pair.value = word();
    }
    pair.value_place.end = at_;
    for (const Attribute& other : attributes.pairs) {
      if (other.key == pair.key) return fail(pair.key_place, "the attribute " + quoted(pair.key) + " is given twice");
    }
    attributes.pairs.push_back(std::move(pair));
    return true;
  }

  std::string word() {
    std::size_t begin = at_;
    while (at_ < end_ && !is_space(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  void skip_spaces() {
    while (at_ < end_ && is_space(text_[at_])) ++at_;
  }

  bool fail(Range place, std::string message) {
    reporter_.add(Code::BadAttributes, place, std::move(message), "write {#id key=value key=\"two words\"}");
    return false;
  }

  std::string_view text_;
  std::size_t at_;
  Range place_;
  std::size_t end_;
  Reporter& reporter_;
};

}  // namespace

std::vector<Fence> find_fences(std::string_view text, const std::vector<std::size_t>& starts) {
  std::vector<Fence> fences;
  for (std::size_t line = 0; line < starts.size(); ++line) {
    std::size_t at = starts[line];
    std::size_t end = line + 1 < starts.size() ? starts[line + 1] : text.size();
    while (at < end && (text[at] == ' ' || text[at] == '\t')) ++at;
    if (at == end || text[at] != ':') continue;
    while (end > at && is_space(text[end - 1])) --end;

    Fence fence;
    fence.line = line;
    fence.place = {at, end};
    while (at < end && text[at] == ':') ++at, ++fence.colons;
    if (fence.colons < kColons) continue;
    while (at < end && is_space(text[at])) ++at;
    fence.name.begin = at;
    while (at < end && !is_space(text[at]) && text[at] != '{') ++at;
    fence.name.end = at;
    while (at < end && is_space(text[at])) ++at;
    fence.attributes = {at, end};
    fences.push_back(fence);
  }
  return fences;
}

Attributes read_attributes(std::string_view text, Range place, Reporter& reporter) {
  if (place.begin == place.end) return {};
  return AttributeReader(text, place, reporter).read();
}

}  // namespace lectern::packager
