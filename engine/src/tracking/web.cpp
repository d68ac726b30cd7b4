#include "tracking/dialect.hpp"

namespace lectern {
namespace {

#define LECTERN_ELEMENT(name, element, use, purpose, limit, words, clause) \
  constexpr std::string_view k##name = element;                            \
  constexpr std::size_t k##name##Limit = limit;
#include "tracking/web.def"

constexpr std::string_view kReads[] = {kState};

// No LMS: the saved state is all there is to keep.
class Web final : public Dialect {
 public:
  std::size_t state_limit() const override { return kStateLimit; }
  std::string_view state_element() const override { return kState; }
  std::string_view location_element() const override { return {}; }
  std::span<const std::string_view> launch_reads() const override { return kReads; }
  void take(std::string_view, std::string_view, Held&) const override {}
  Sense sense_of(std::string_view) const override { return Sense::Failed; }

  std::vector<Write> writes(const Facts& facts, const Held&) const override {
    return {{std::string(kState), facts.state}};
  }
  std::vector<Write> writes(const Interaction&) const override { return {}; }
  std::vector<Write> writes(const ObjectiveNews&) const override { return {}; }
};

}  // namespace

const Dialect& web() {
  static constexpr Web dialect;
  return dialect;
}

}  // namespace lectern
