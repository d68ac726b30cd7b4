// Numbers for objects that C holds: 12 bits of generation above 20 bits of place, so that a closed handle is known.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/session.hpp"

namespace lectern::capi {

struct Object;

// Shares an object; the last one destroys it. The count is in the object: std::shared_ptr brings 3 KB to every browser.
class Ref {
 public:
  Ref() = default;
  explicit Ref(Object* object);
  Ref(const Ref& other) : Ref(other.object_) {}
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Ref();

  explicit operator bool() const { return object_ != nullptr; }
  Object* operator->() const { return object_; }
  Object& operator*() const { return *object_; }

 private:
  Object* object_ = nullptr;
};

// What a handle stands for: a course, or a session with its last answer and its last error.
struct Object {
  std::unique_ptr<const Course> course;
  Ref course_of_session;  // declared before the session, which it outlives
  std::unique_ptr<Session> session;
  std::string answer;
  std::string error;
  std::atomic<std::uint32_t> shares = 0;
};

class Handles {
 public:
  // 0 if there is no room.
  std::uint32_t add(Ref object);
  // Null if the handle is closed or was never given out.
  Ref find(std::uint32_t handle);
  void remove(std::uint32_t handle);

 private:
  static constexpr std::uint32_t kPlaces = 1u << 20;
  struct Slot {
    std::uint32_t generation = 1;
    Ref object;
  };
  Slot* slot_of(std::uint32_t handle);

  std::mutex mutex_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_;
};

Handles& handles();

}  // namespace lectern::capi
