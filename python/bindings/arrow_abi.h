// The structures of the Arrow C data interface and the Arrow C stream interface, as their specifications define them:
// https://arrow.apache.org/docs/format/CDataInterface.html, https://arrow.apache.org/docs/format/CStreamInterface.html
#ifndef NEWSPRINT_BINDINGS_ARROW_ABI_H_
#define NEWSPRINT_BINDINGS_ARROW_ABI_H_

#include <cstdint>
#include <utility>

extern "C" {

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

}  // extern "C"

namespace newsprint {

inline constexpr std::int64_t kArrowNullable = 2;  // ARROW_FLAG_NULLABLE
inline constexpr const char* kArrowStreamCapsule = "arrow_array_stream";

// Owns one of the structures, and releases it where that was not done.
template <typename Structure>
class OwnedArrow {
 public:
  OwnedArrow() = default;
  ~OwnedArrow() {
    if (value_.release != nullptr) value_.release(&value_);
  }
  OwnedArrow(OwnedArrow&& other) noexcept : value_(std::exchange(other.value_, Structure{})) {}
  OwnedArrow& operator=(OwnedArrow&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }

  Structure* get() { return &value_; }
  Structure* operator->() { return &value_; }
  const Structure* operator->() const { return &value_; }
  const Structure& operator*() const { return value_; }

 private:
  Structure value_{};
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ARROW_ABI_H_
