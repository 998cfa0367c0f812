// Pseudo-random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014) and integers only.
// No standard distribution and no floating point, whose results differ between libraries.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_RANDOM_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_RANDOM_H_

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace newsprint::synthesis {

class Random {
 public:
  // Streams with different `stream` are independent, so that article i never depends on article i - 1.
  Random(std::uint64_t seed, std::uint64_t stream) : state_(Scramble(seed) ^ Scramble(stream * 2 + 1)) {}

  std::uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return Scramble(state_);
  }

  // In [0, n). REQUIRES: 0 < n.
  std::uint32_t Below(std::uint32_t n) { return static_cast<std::uint32_t>(((Next() >> 32) * n) >> 32); }

  // In [low, high], both included.
  std::uint32_t Between(std::uint32_t low, std::uint32_t high) { return low + Below(high - low + 1); }

  bool Percent(std::uint32_t chance) { return Below(100) < chance; }

  template <typename List>
  const auto& Pick(const List& list) {
    return list[Below(static_cast<std::uint32_t>(std::size(list)))];
  }

 private:
  static std::uint64_t Scramble(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
  }

  std::uint64_t state_;
};

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_RANDOM_H_
