#include "watch.hpp"

#include <sanitizer/allocator_interface.h>

#include <cstdio>
#include <cstdlib>

namespace lectern::fuzz {
namespace {

std::size_t in_use = 0;
std::size_t allowed = 0;  // 0: nobody watches
bool hooked = false;

void taken(const volatile void*, std::size_t size) {
  if (allowed == 0) return;
  in_use += size;
  if (in_use <= allowed) return;
  std::fprintf(stderr, "%zu bytes are in use, %zu are allowed\n", in_use, allowed);
  std::abort();
}

void given_back(const volatile void* memory) {
  if (allowed == 0 || !memory) return;
  const std::size_t size = __sanitizer_get_allocated_size(memory);
  in_use -= size < in_use ? size : in_use;
}

}  // namespace

Watch::Watch(std::size_t size, std::size_t factor, std::size_t room) {
  if (!hooked) hooked = __sanitizer_install_malloc_and_free_hooks(taken, given_back) > 0;
  in_use = 0;
  allowed = room + factor * size;
}

Watch::~Watch() { allowed = 0; }

}  // namespace lectern::fuzz
