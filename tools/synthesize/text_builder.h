// Text put together from words, faster than by std::string: a word is copied in one fixed move.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_TEXT_BUILDER_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_TEXT_BUILDER_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace newsprint::synthesis {

// A word of at most 22 bytes with the space after it.
struct PackedWord {
  char text[23];
  std::uint8_t size;  // with the space

  std::string_view word() const { return {text, size - 1u}; }
};

// Not thread-safe.
class TextBuilder {
 public:
  explicit TextBuilder(std::size_t expected_bytes) : bytes_(expected_bytes + sizeof(PackedWord), '\0') {}

  void Add(const PackedWord& word) {
    Reserve(sizeof word.text);
    std::memcpy(bytes_.data() + size_, word.text, sizeof word.text);
    size_ += word.size;
  }
  void Add(std::string_view text) {
    Reserve(text.size());
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ += text.size();
  }
  void RemoveLast() { --size_; }

  std::size_t size() const { return size_; }
  char& operator[](std::size_t at) { return bytes_[at]; }
  std::string_view From(std::size_t at) const { return std::string_view(bytes_).substr(at, size_ - at); }
  std::string Take() {
    bytes_.resize(size_);
    return std::move(bytes_);
  }

 private:
  void Reserve(std::size_t more) {
    if (bytes_.size() - size_ < more) bytes_.resize(std::max(bytes_.size() * 2, size_ + more));
  }

  std::string bytes_;
  std::size_t size_ = 0;
};

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_TEXT_BUILDER_H_
