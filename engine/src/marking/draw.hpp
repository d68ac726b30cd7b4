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

// The assessment's questions in the order of its nth attempt (from 1).
std::vector<Index> draw_questions(const Assessment& assessment, const Seed& seed, int attempt);

// The question's options in that attempt's order. Ordering questions begin as the course has them.
std::vector<Index> draw_options(const Assessment& assessment, const Question& question, const Seed& seed, int attempt);

}  // namespace lectern
