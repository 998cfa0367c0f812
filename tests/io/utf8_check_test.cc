#include "io/utf8_check.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <random>
#include <string>

namespace newsprint {
namespace {

TEST(Utf8CheckTest, FindsTheFirstByteThatIsWrong) {
  EXPECT_EQ(FirstInvalidUtf8(""), std::nullopt);
  EXPECT_EQ(FirstInvalidUtf8("plain"), std::nullopt);
  EXPECT_EQ(FirstInvalidUtf8("caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D \xF0\x9F\x93\xB0"), std::nullopt);
  EXPECT_EQ(FirstInvalidUtf8("ab\xFF"), 2U);
  EXPECT_EQ(FirstInvalidUtf8("caf\xE9"), 3U);            // Latin-1
  EXPECT_EQ(FirstInvalidUtf8("a\xC3"), 1U);              // cut off
  EXPECT_EQ(FirstInvalidUtf8("a\xE2\x80"), 1U);          // cut off
  EXPECT_EQ(FirstInvalidUtf8("\xC0\xAF"), 0U);           // overlong
  EXPECT_EQ(FirstInvalidUtf8("x\xE0\x80\xAF"), 1U);      // overlong
  EXPECT_EQ(FirstInvalidUtf8("x\xED\xA0\x80"), 1U);      // a surrogate
  EXPECT_EQ(FirstInvalidUtf8("x\xF4\x90\x80\x80"), 1U);  // beyond Unicode
  EXPECT_EQ(FirstInvalidUtf8("\x80"), 0U);               // nothing to continue
  EXPECT_EQ(FirstInvalidUtf8("\xC3\xA9\x80"), 2U);
}

// What stands before the place found is valid, and stops being so with any way of ending the next sequence.
TEST(Utf8CheckTest, AgreesWithSimdjsonOnRandomBytes) {
  std::mt19937 random(1);
  const std::string bytes = "a\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xE1\xED\xEF\xF0\xF1\xF4\xF5";
  for (int i = 0; i < 200000; ++i) {
    std::string text(random() % 9, '\0');
    for (char& c : text) c = bytes[random() % bytes.size()];
    const std::optional<std::size_t> bad = FirstInvalidUtf8(text);
    ASSERT_EQ(!bad.has_value(), simdjson::validate_utf8(text));
    if (!bad) continue;
    ASSERT_LT(*bad, text.size());
    ASSERT_TRUE(simdjson::validate_utf8(text.data(), *bad));
    for (std::size_t end = *bad + 1; end <= std::min(text.size(), *bad + 4); ++end) {
      ASSERT_FALSE(simdjson::validate_utf8(text.data() + *bad, end - *bad));
    }
  }
}

}  // namespace
}  // namespace newsprint
