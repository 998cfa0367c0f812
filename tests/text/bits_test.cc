#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "text/bits_kernels.h"

namespace newsprint {
namespace {

TEST(ListBits, EveryKernelListsEachBitInOrder) {
  std::mt19937_64 random(8);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::uint64_t> blocks(random() % 9);
    for (std::uint64_t& block : blocks) {
      const std::uint64_t some = random();
      block = random() % 4 == 0 ? 0 - (some % 2) : some & random();  // none, all, or a quarter of them
    }
    const auto first = static_cast<std::uint32_t>(random() % 1000);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < 64 * blocks.size(); ++i) {
      if ((blocks[i / 64] >> i % 64 & 1) != 0) expected.push_back(first + i);
    }
    for (std::size_t i = 0; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
      std::vector<std::uint32_t> places(64 * blocks.size() + kBitsPadding);
      const auto* const end = BitsKernelFor(static_cast<InstructionSet>(i))(blocks, first, places.data());
      places.resize(static_cast<std::size_t>(end - places.data()));
      ASSERT_EQ(places, expected) << kInstructionSetNames[i];
    }
  }
}

}  // namespace
}  // namespace newsprint
