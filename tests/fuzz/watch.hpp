// No input may make the engine take more memory than a small multiple of its size.
#pragma once

#include <cstddef>

namespace lectern::fuzz {

// While it lives, memory in use beyond `room` + `factor` * `size` bytes is a crash.
class Watch {
 public:
  Watch(std::size_t size, std::size_t factor, std::size_t room);
  ~Watch();
};

}  // namespace lectern::fuzz
