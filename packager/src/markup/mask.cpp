#include "markup/mask.hpp"

#include <algorithm>
#include <charconv>

namespace lectern::packager {
namespace {

constexpr char kUnderscore = '\x04';
constexpr std::string_view kFenceOpen = "<?\x01";
constexpr std::string_view kFenceClose = "?>";

bool is_variable(char c) { return is_alnum(c) || c == '_' || c == '-'; }

// The end of the variable that opens at `at`, or `at` if none does.
std::size_t variable_end(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  while (i < text.size() && text[i] == ' ') ++i;
  std::size_t name = i;
  while (i < text.size() && is_variable(text[i])) ++i;
  if (i == name) return at;
  while (i < text.size() && text[i] == ' ') ++i;
  return text.substr(i, 2) == "}}" ? i + 2 : at;
}

}  // namespace

std::string mask_variables(std::string_view text) {
  std::string masked(text);
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    std::size_t end = at > 0 && text[at - 1] == '\\' ? at : variable_end(text, at);
    if (end == at) {
      at += 1;
      continue;
    }
    masked[at] = masked[at + 1] = kVariableOpen;
    masked[end - 2] = masked[end - 1] = kVariableClose;
    for (std::size_t i = at; i < end; ++i) {
      if (masked[i] == '_') masked[i] = kUnderscore;
    }
    at = end;
  }
  return masked;
}

std::string mask_fences(std::string_view masked, const std::vector<Fence>& fences) {
  std::string out;
  out.reserve(masked.size() + fences.size() * 8);
  std::size_t done = 0;
  for (std::size_t i = 0; i < fences.size(); ++i) {
    out.append(masked, done, fences[i].place.begin - done);
    out += kFenceOpen;
    out += std::to_string(i);
    out += kFenceClose;
    done = fences[i].place.end;
  }
  return out.append(masked, done, masked.size() - done);
}

std::optional<std::size_t> masked_fence(std::string_view html) {
  html = trim(html);
  if (html.substr(0, kFenceOpen.size()) != kFenceOpen) return std::nullopt;
  std::size_t fence = 0;
  std::from_chars(html.data() + kFenceOpen.size(), html.data() + html.size(), fence);
  return fence;
}

std::string unmask(std::string_view masked, std::string_view text, const std::vector<Fence>& fences) {
  if (std::none_of(masked.begin(), masked.end(), [](char c) { return c > 0 && c <= kUnderscore; })) {
    return std::string(masked);
  }
  std::string out;
  for (std::size_t i = 0; i < masked.size(); ++i) {
    if (masked[i] == kVariableOpen) {
      out += '{';
    } else if (masked[i] == kVariableClose) {
      out += '}';
    } else if (masked[i] == kUnderscore) {
      out += '_';
    } else if (masked.substr(i, kFenceOpen.size()) == kFenceOpen) {
      const Fence& fence = fences[*masked_fence(masked.substr(i))];
      out.append(text, fence.place.begin, fence.place.end - fence.place.begin);
      i = masked.find(kFenceClose, i) + kFenceClose.size() - 1;
    } else {
      out += masked[i];
    }
  }
  return out;
}

}  // namespace lectern::packager
