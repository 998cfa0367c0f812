// A large array of zeros of which little may be touched.
#ifndef NEWSPRINT_CORE_ZEROED_ARRAY_H_
#define NEWSPRINT_CORE_ZEROED_ARRAY_H_

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace newsprint {

// The kernel gives a page of it when it is first touched: making one of many megabytes costs nothing.
template <typename T>
class ZeroedArray {
  static_assert(std::is_integral_v<T>);

 public:
  explicit ZeroedArray(std::size_t size) : data_(static_cast<T*>(std::calloc(size, sizeof(T)))) {
    if (!data_) throw std::bad_alloc();
  }

  T& operator[](std::size_t i) { return data_[i]; }
  const T& operator[](std::size_t i) const { return data_[i]; }

 private:
  struct Free {
    void operator()(T* data) const { std::free(data); }
  };
  std::unique_ptr<T[], Free> data_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_ZEROED_ARRAY_H_
