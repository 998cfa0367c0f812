#include "minhash/signature.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/hash.h"
#include "core/recipe.h"

namespace newsprint {
namespace {

struct HashFunctions {
  std::array<std::uint32_t, recipe::kSignatureValues> a;
  std::array<std::uint32_t, recipe::kSignatureValues> b;
};

constexpr HashFunctions MakeHashFunctions() {
  HashFunctions f{};
  std::uint64_t state = recipe::kMinHashSeed;
  for (std::size_t i = 0; i < recipe::kSignatureValues; ++i) {
    state += 0x9e3779b97f4a7c15;  // the step of SplitMix64 (Steele, Lea and Flood 2014)
    const std::uint64_t r = Mix64(state);
    f.a[i] = static_cast<std::uint32_t>(r) | 1;
    f.b[i] = static_cast<std::uint32_t>(r >> 32);
  }
  return f;
}

constexpr HashFunctions kFunctions = MakeHashFunctions();

}  // namespace

Signature SignShingles(std::span<const ShingleHash> shingles) {
  assert(!shingles.empty());
  Signature minima;
  minima.fill(0xffffffff);
  for (const ShingleHash shingle : shingles) {
    const auto x = static_cast<std::uint32_t>(static_cast<std::uint64_t>(shingle) >> 32);
    for (std::size_t i = 0; i < minima.size(); ++i) {
      minima[i] = std::min(minima[i], kFunctions.a[i] * x + kFunctions.b[i]);
    }
  }
  return minima;
}

std::uint32_t EqualValues(const Signature& a, const Signature& b) {
  std::uint32_t equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i];
  return equal;
}

std::uint32_t FewestEqualValues(double threshold) {
  const double error = std::sqrt(threshold * (1 - threshold) / recipe::kSignatureValues);
  return static_cast<std::uint32_t>(std::max(0.0, std::ceil((threshold - 5 * error) * recipe::kSignatureValues)));
}

}  // namespace newsprint
