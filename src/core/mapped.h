// A block of memory of its own from the kernel, which goes back to it whole: of the heap's, pieces stay.
#ifndef NEWSPRINT_CORE_MAPPED_H_
#define NEWSPRINT_CORE_MAPPED_H_

#include <sys/mman.h>

#include <memory>
#include <new>
#include <type_traits>

namespace newsprint {

struct Unmap {
  template <typename T>
  void operator()(T* block) const {
    ::munmap(block, sizeof(T));
  }
};

template <typename T>
using Mapped = std::unique_ptr<T, Unmap>;

// All zeros. For blocks of many pages.
template <typename T>
Mapped<T> MapBlock() {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  void* block = ::mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block == MAP_FAILED) throw std::bad_alloc();
  return Mapped<T>(static_cast<T*>(block));
}

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_MAPPED_H_
