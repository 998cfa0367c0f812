#include "archive/values.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "archive/archive_support.h"
#include "archive/keys.h"

namespace newsprint {
namespace {

TEST(ArticleValue, ComesBackAsItWas) {
  StoredArticle stored = MakeArticle(41, std::string("a\0b", 3), "The ferry is late.");
  stored.article.id = "other@0011aabb";
  stored.article.published.clear();
  const std::string bytes = ArticleValue(stored);
  StoredArticle back;
  back.number = 41;
  ASSERT_TRUE(ReadArticleValue(bytes, &back));
  stored.article.text.clear();
  ExpectEqual(back, stored);
}

TEST(ArticleValue, NoChangedByteAndNoOtherLengthPasses) {
  const std::string bytes = ArticleValue(MakeArticle(41, "harbour-1", "The ferry is late."));
  StoredArticle back;
  back.number = 41;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1 << i % 8);
    EXPECT_FALSE(ReadArticleValue(changed, &back)) << i;
    EXPECT_FALSE(ReadArticleValue(bytes.substr(0, i), &back)) << i;
  }
  EXPECT_FALSE(ReadArticleValue(bytes + '\0', &back));
  back.number = 42;
  EXPECT_FALSE(ReadArticleValue(bytes, &back)) << "the record of another article";
}

TEST(RunValue, ComesBackAsItWas) {
  RunRecord run;
  run.number = 7;
  run.date = "2024-03-01";
  run.command = "nightly";
  run.results = "000007-2024-03-01";
  run.articles = 10'000'000'000;
  run.families = 3;
  run.seconds = 1.25;
  RunRecord back;
  ASSERT_TRUE(ReadRunValue(RunValue(run), &back));
  EXPECT_EQ(back.number, run.number);
  EXPECT_EQ(back.date, run.date);
  EXPECT_EQ(back.command, run.command);
  EXPECT_EQ(back.results, run.results);
  EXPECT_EQ(back.articles, run.articles);
  EXPECT_EQ(back.families, run.families);
  EXPECT_EQ(back.seconds, run.seconds);
  EXPECT_FALSE(ReadRunValue("{\"type\":\"run\",\"run\":7}", &back));
  EXPECT_FALSE(ReadRunValue("", &back));
}

// Archives depend on every byte of a key.
TEST(Keys, Golden) {
  const auto hex = [](const std::string& bytes) {
    std::string digits;
    for (const char c : bytes) {
      digits += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
      digits += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    return digits;
  };
  EXPECT_EQ(hex(NumberKey(0x01020304)), "01020304");
  EXPECT_EQ(hex(PostingKey(static_cast<BucketKey>(0xfedcba9876543211), 5)), "fedcba987500000005");
  EXPECT_EQ(hex(CopyKey(1, 0xffffffff)), "00000001ffffffff");
  EXPECT_EQ(hex(IdKey("harbour-1", 0x0123456789abcdef)).substr(32), "0123456789abcdef");
}

TEST(Keys, BucketsOfOtherScalesNeverMeet) {
  for (std::uint64_t scale = 0; scale < 4; ++scale) {
    EXPECT_EQ(KeptBits(static_cast<BucketKey>(0xfedcba9876543210 | scale)) & 3, scale);
  }
}

}  // namespace
}  // namespace newsprint
