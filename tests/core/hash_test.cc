// Golden values: archives depend on every bit of these hashes. A failure here means a new recipe.
#include "core/hash.h"

#include <gtest/gtest.h>

#include <bitset>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace newsprint {
namespace {

TEST(HashGolden, HashBytes) {
  EXPECT_EQ(HashBytes(""), 0x2d06800538d394c2ULL);
  EXPECT_EQ(HashBytes("a"), 0xe6c632b61e964e1fULL);
  EXPECT_EQ(HashBytes("dont"), 0x9242c3e492fc3ed9ULL);
  EXPECT_EQ(HashBytes("newsprint"), 0xe28e813ea6c654faULL);
  EXPECT_EQ(HashBytes("Zürich"), 0x0ba44fcc12cca74eULL);
  EXPECT_EQ(HashBytes(std::string(100, 'x')),
            0xc90984ffdf50ce42ULL);  // XXH3 changes its method at 17, 129 and 241 bytes
  EXPECT_EQ(HashBytes(std::string(200, 'x')), 0x50ef124fb1e4de53ULL);
  EXPECT_EQ(HashBytes(std::string(1000, 'x')), 0xc0a4877b962cba82ULL);
  EXPECT_EQ(HashBytes(std::string_view("\0\0", 2)), 0x3325230e1f285505ULL);
}

TEST(HashGolden, Mix64) {
  EXPECT_EQ(Mix64(0), 0u);
  EXPECT_EQ(Mix64(1), 0xb456bcfc34c2cb2cULL);
  EXPECT_EQ(Mix64(2), 0x3abf2a20650683e7ULL);
  EXPECT_EQ(Mix64(0xffffffffffffffffULL), 0x64b5720b4b825f21ULL);
  EXPECT_EQ(Mix64(0x0123456789abcdefULL), 0x87cbfbfe89022ceaULL);
}

TEST(Hash, DependsOnNoSharedState) {
  const std::string text = "the same words";
  EXPECT_EQ(HashBytes(text), HashBytes(std::string_view("and the same words").substr(4)));
}

TEST(Hash, Mix64ChangesHalfTheBitsForOne) {
  for (int bit = 0; bit < 64; ++bit) {
    int changed = 0;
    for (std::uint64_t x = 0; x < 1000; ++x) {
      changed += static_cast<int>(std::bitset<64>(Mix64(x) ^ Mix64(x ^ (std::uint64_t{1} << bit))).count());
    }
    EXPECT_NEAR(changed / 1000.0, 32.0, 1.5) << "bit " << bit;
  }
}

TEST(Hash, Mix64HasNoCollisions) {
  std::set<std::uint64_t> seen;
  for (std::uint64_t x = 0; x < 10000; ++x) seen.insert(Mix64(x));
  EXPECT_EQ(seen.size(), 10000u);
}

}  // namespace
}  // namespace newsprint
