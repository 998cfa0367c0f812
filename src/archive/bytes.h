// Numbers and texts as bytes, the same on every processor. Keys are big-endian, so that they sort as their numbers do;
// values are little-endian.
#ifndef NEWSPRINT_ARCHIVE_BYTES_H_
#define NEWSPRINT_ARCHIVE_BYTES_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprint {

// The `size` lowest bytes of `value`, the highest first.
inline void PutBigEndian(std::uint64_t value, int size, std::string* out) {
  for (int i = size - 1; i >= 0; --i) out->push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

// REQUIRES: bytes.size() <= 8.
inline std::uint64_t BigEndian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

inline void PutFixed(std::uint64_t value, int size, std::string* out) {
  for (int i = 0; i < size; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

inline void PutDouble(double value, std::string* out) { PutFixed(std::bit_cast<std::uint64_t>(value), 8, out); }

// A text with its length before it, in four bytes. REQUIRES: text.size() < 2^32.
inline void PutText(std::string_view text, std::string* out) {
  PutFixed(text.size(), 4, out);
  out->append(text);
}

// Takes values from the front. After a value that was not there, all others are empty and ok() is false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool AtEnd() const { return ok_ && bytes_.empty(); }

  std::uint64_t Fixed(std::size_t size) {
    std::uint64_t value = 0;
    const std::string_view bytes = Take(size);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return value;
  }
  double Double() { return std::bit_cast<double>(Fixed(8)); }
  std::string_view Text() { return Take(Fixed(4)); }

 private:
  std::string_view Take(std::size_t size) {
    ok_ = ok_ && size <= bytes_.size();
    if (!ok_) return {};
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_BYTES_H_
