// Numbers for objects that C holds: 12 bits of generation above 20 bits of place, so that a closed handle is known.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/session.hpp"

namespace lectern::capi {

// What a handle stands for: a course or a session, its last answer and its last error.
struct Object {
  std::shared_ptr<const Course> course;
  std::unique_ptr<Session> session;  // null: the object is a course
  std::string answer;
  std::string error;
};

class Handles {
 public:
  // 0 if there is no room.
  std::uint32_t add(std::shared_ptr<Object> object);
  // Null if the handle is closed or was never given out.
  std::shared_ptr<Object> find(std::uint32_t handle);
  void remove(std::uint32_t handle);

 private:
  static constexpr std::uint32_t kPlaces = 1u << 20;
  struct Slot {
    std::uint32_t generation = 1;
    std::shared_ptr<Object> object;
  };
  Slot* slot_of(std::uint32_t handle);

  std::mutex mutex_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_;
};

Handles& handles();

}  // namespace lectern::capi
