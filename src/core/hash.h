// The hash functions of the recipe. Archives depend on every bit: golden values in tests/core pin them.
#ifndef NEWSPRINT_CORE_HASH_H_
#define NEWSPRINT_CORE_HASH_H_

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace newsprint {

// XXH3, 64 bits, seed 0.
inline std::uint64_t HashBytes(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

// The finaliser of MurmurHash3 (Appleby): a bijection of 64-bit values in which every bit depends on every other.
constexpr std::uint64_t Mix64(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  x ^= x >> 33;
  return x;
}

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_HASH_H_
