// The order in which an attempt shows questions and options: reproducible from the seed kept in the saved state.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lectern/course.hpp"

namespace lectern {

// 128 bits; the same seed and attempt give the same order in every build and session.
struct Seed {
  std::array<std::uint32_t, 4> words{};
};

// 32 hexadecimal digits.
std::optional<Seed> read_seed(std::string_view hex);

// The questions of the assessment's nth attempt (from 1), in the order they are asked.
std::vector<Index> draw_questions(const Course& course, const Assessment& assessment, const Seed& seed, int attempt);

// The question's options in that attempt's order: shuffled for choice and several, but for those that are fixed.
std::vector<Index> draw_options(const Assessment& assessment, const Question& question, const Seed& seed, int attempt);

}  // namespace lectern
