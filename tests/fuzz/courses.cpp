#include "courses.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lectern::fuzz {
namespace {

std::vector<std::string> texts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(LECTERN_TRANSCRIPTS))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> all;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    all.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  if (all.empty()) std::abort();
  return all;
}

}  // namespace

const std::vector<std::unique_ptr<const Course>>& models() {
  static const auto all = [] {
    std::vector<std::unique_ptr<const Course>> models;
    for (const std::string& text : texts()) {
      auto read = read_course(text);
      if (!read) std::abort();
      models.push_back(std::move(*read));
    }
    return models;
  }();
  return all;
}

const std::vector<lectern_course>& courses() {
  static const auto all = [] {
    std::vector<lectern_course> courses;
    for (const std::string& text : texts())
      if (lectern_course_open(text.data(), text.size(), &courses.emplace_back()) != LECTERN_OK) std::abort();
    return courses;
  }();
  return all;
}

}  // namespace lectern::fuzz
