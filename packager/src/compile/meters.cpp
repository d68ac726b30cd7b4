#include "compile/meters.hpp"

#include <algorithm>

namespace lectern::packager {
namespace {

std::optional<int> number_of(std::string_view word) { return read_number(word, -100, 100); }

// NAME START of MOST, or NAME START of LEAST to MOST.
std::optional<PageMeter> read_meter(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  const std::size_t of = static_cast<std::size_t>(std::find(words.begin(), words.end(), "of") - words.begin());
  const std::size_t behind = words.size() - std::min(of + 1, words.size());
  const bool range = behind == 3 && words[of + 2] == "to";
  if (of < 2 || (behind != 1 && !range)) return std::nullopt;
  const auto start = number_of(words[of - 1]);
  const auto least = range ? number_of(words[of + 1]) : std::optional(0);
  const auto most = number_of(words.back());
  if (!start || !least || !most || *least >= *most || *start < *least || *start > *most) return std::nullopt;

  const char* begin = words[0].data();
  const std::string name(begin, static_cast<std::size_t>(words[of - 2].data() + words[of - 2].size() - begin));
  const std::string id = slug(name);
  if (!is_id(id, true)) return std::nullopt;
  return PageMeter{{id, *start, *least, *most}, name};
}

}  // namespace

std::vector<PageMeter> read_meters(const Placed& written, Reporter& reporter) {
  std::vector<PageMeter> meters;
  for (const std::string_view text : split(written.text, ',')) {
    auto meter = read_meter(text);
    if (!meter) {
      reporter.add(Code::InvalidValue, written.place,
                   quoted(text) + " is no meter: that is a name, where it starts, and how far it goes",
                   "for example: meters=\"Trust 2 of 5, Calm 0 of -3 to 3\"");
      continue;
    }
    const auto same = [&](const PageMeter& other) { return other.model.id == meter->model.id; };
    if (std::any_of(meters.begin(), meters.end(), same)) {
      reporter.add(Code::DuplicateId, written.place, "two meters have the name " + quoted(meter->name),
                   "give one another name");
      continue;
    }
    meters.push_back(std::move(*meter));
  }
  if (meters.size() > kMaxMeters) {
    reporter.add(Code::ScenarioTooLarge, written.place,
                 "the scenario has " + std::to_string(meters.size()) + " meters, and " + std::to_string(kMaxMeters) +
                     " are the most");
    meters.resize(kMaxMeters);
  }
  return meters;
}

}  // namespace lectern::packager
