#include "capi/handles.hpp"

namespace lectern::capi {

Ref::Ref(Object* object) : object_(object) {
  if (object_) ++object_->shares;
}

Ref::~Ref() {
  if (object_ && --object_->shares == 0) delete object_;
}

std::uint32_t Handles::add(Ref object) {
  std::lock_guard lock(mutex_);
  if (free_.empty()) {
    if (slots_.size() >= kPlaces) return 0;
    free_.push_back(static_cast<std::uint32_t>(slots_.size()));
    slots_.emplace_back();
  }
  const std::uint32_t place = free_.back();
  free_.pop_back();
  slots_[place].object = std::move(object);
  return slots_[place].generation << 20 | place;
}

Ref Handles::find(std::uint32_t handle) {
  std::lock_guard lock(mutex_);
  Slot* slot = slot_of(handle);
  return slot ? slot->object : Ref();
}

void Handles::remove(std::uint32_t handle) {
  Ref last;  // destroyed after the lock is given up
  std::lock_guard lock(mutex_);
  Slot* slot = slot_of(handle);
  if (!slot) return;
  last = std::move(slot->object);
  // A place whose generations are used up is retired, so that no old handle ever names a new object.
  if (++slot->generation < (1u << 12)) free_.push_back(handle & (kPlaces - 1));
}

Handles::Slot* Handles::slot_of(std::uint32_t handle) {
  const std::uint32_t place = handle & (kPlaces - 1);
  if (place >= slots_.size()) return nullptr;
  Slot& slot = slots_[place];
  return slot.object && slot.generation == handle >> 20 ? &slot : nullptr;
}

Handles& handles() {
  static Handles all;
  return all;
}

}  // namespace lectern::capi
