// The limit on what a compressed file may unpack to.
#ifndef NEWSPRINT_IO_EXPANSION_H_
#define NEWSPRINT_IO_EXPANSION_H_

#include <cstdint>
#include <string>

namespace newsprint {

// So many bytes may be unpacked from anything.
inline constexpr std::uint64_t kFreeExpansion = std::uint64_t{16} << 20;

// Whether `unpacked` bytes from `packed` are more than `most` for each.
inline bool ExpandsTooFar(std::uint64_t packed, std::uint64_t unpacked, std::uint32_t most) {
  return unpacked > kFreeExpansion && unpacked / most > packed;
}

inline std::string ExpansionProblem(std::uint32_t most) {
  return "unpacks to more than " + std::to_string(most) + " times its size (--max-expansion)";
}

}  // namespace newsprint

#endif  // NEWSPRINT_IO_EXPANSION_H_
