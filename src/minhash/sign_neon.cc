#include "minhash/sign_kernels.h"

#if defined(__aarch64__)

#include <arm_neon.h>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 4;     // values of a register
constexpr std::size_t kTogether = 8;  // registers of minima: with theirs of a and b, 24 of the 32

}  // namespace

void SignNeon(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out) {
  for (std::size_t i = 0; i < out->size(); i += kTogether * kLanes) {
    uint32x4_t a[kTogether];
    uint32x4_t b[kTogether];
    uint32x4_t minima[kTogether];
    for (std::size_t k = 0; k < kTogether; ++k) {
      a[k] = vld1q_u32(&functions.a[i + k * kLanes]);
      b[k] = vld1q_u32(&functions.b[i + k * kLanes]);
      minima[k] = vdupq_n_u32(~std::uint32_t{0});
    }
    for (const ShingleHash shingle : shingles) {
      const uint32x4_t x = vdupq_n_u32(static_cast<std::uint32_t>(static_cast<std::uint64_t>(shingle) >> 32));
      for (std::size_t k = 0; k < kTogether; ++k) minima[k] = vminq_u32(minima[k], vmlaq_u32(b[k], a[k], x));
    }
    for (std::size_t k = 0; k < kTogether; ++k) vst1q_u32(&(*out)[i + k * kLanes], minima[k]);
  }
}

}  // namespace newsprint

#endif
