#include "minhash/signature.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/hash.h"
#include "core/recipe.h"
#include "minhash/sign_kernels.h"

namespace newsprint {
namespace {

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

// All bits of a minimum decide about those that are kept: its lower ones are those of the shingle times a constant, so
// that two shingles alike in them would be alike for all functions.
constexpr std::uint16_t KeptBits(std::uint32_t minimum) {
  constexpr std::uint32_t kMultiplier = 0x9e3779b1;  // 2^32 over the golden ratio, a prime
  return static_cast<std::uint16_t>((minimum * kMultiplier) >> 16);
}

}  // namespace

Signature SignShingles(std::span<const ShingleHash> shingles) {
  assert(!shingles.empty());
  static const SignKernel kernel = SignKernelFor(ChosenInstructionSet());
  Minima minima;
  kernel(shingles, kFunctions, &minima);
  Signature signature;
  std::transform(minima.begin(), minima.end(), signature.begin(), KeptBits);
  return signature;
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
