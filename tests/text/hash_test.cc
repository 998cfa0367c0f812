#include "core/hash.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/hash_kernels.h"

namespace newsprint {
namespace {

TEST(HashWords, EveryKernelGivesTheHashOfTheBytes) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string text(200 + kHashPadding, '\0');
    for (char& byte : text) byte = static_cast<char>(random());
    std::vector<ByteSpan> spans(random() % 40);
    for (ByteSpan& span : spans) {
      const auto size = static_cast<std::uint32_t>(1 + random() % (random() % 4 == 0 ? 40 : 16));
      span.begin = static_cast<std::uint32_t>(random() % (200 - size + 1));  // up to the padding
      span.end = span.begin + size;
    }
    for (std::size_t i = 0; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
      std::vector<WordHash> hashes(spans.size());
      HashKernelFor(static_cast<InstructionSet>(i))(text.data(), spans, hashes.data());
      for (std::size_t w = 0; w < spans.size(); ++w) {
        const std::size_t size = spans[w].end - spans[w].begin;
        ASSERT_EQ(hashes[w], WordHash{HashBytes({text.data() + spans[w].begin, size})})
            << kInstructionSetNames[i] << ", " << size << " bytes";
      }
    }
  }
}

}  // namespace
}  // namespace newsprint
