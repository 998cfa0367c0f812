// The words against a slow reference, on random text that mixes all that is difficult.
#include <gtest/gtest.h>
#include <utf8proc.h>

#include <random>
#include <string>
#include <vector>

#include "reference/words.h"
#include "text/utf8.h"
#include "text/words.h"

namespace newsprint {
namespace {

void ExpectAsReference(const std::string& text) {
  Words words;
  ASSERT_TRUE(FindWords(text, &words).ok()) << testing::PrintToString(text);
  const std::vector<std::string> spelt = SpellWords(text);
  ASSERT_EQ(spelt.size(), words.size());
  std::vector<reference::Word> found;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    ASSERT_EQ(words.hash[i], HashWord(spelt[i]));
    found.push_back({spelt[i], words.span[i]});
  }
  const std::vector<reference::Word> expected = reference::FindWords(text);
  ASSERT_EQ(found.size(), expected.size()) << testing::PrintToString(text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    ASSERT_EQ(found[i], expected[i]) << found[i].spelt << " " << expected[i].spelt << " in "
                                     << testing::PrintToString(text);
  }
}

class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  std::string Make() {
    using std::string_literals::operator""s;
    static const std::vector<std::u32string> kPools = {
        U"abcdeisſSTZ",
        U"0123456789",
        U".,:/\u2044．，",
        U"'’‘ʼ′`´＇‛ʹ",
        U" \t\n\u00a0\u3000",
        U"-_!?…“”\"()—\u0000"s,
        U"éÉßİŉǰﬁﬀſƷªΐςᾳ",
        U"\u0301\u0300\u0308\u0323\u0345\u0327\u0338\u20e3\u3099\u093e",
        U"\u00ad\u200b\u200d\u200f\u2060\ufeff\u034f\ufe0f",
        U"\u1100\u1161\u11a8\u1112\u1175\u11c2가각ㄱㅏﾡￂ",
        U"中国日東京々〇かがハｶﾊﾞﾟー",
        U"กที่ำาຳเ၀ကើក១",
        U"½⅓²㎡①⑴㋀㏂㍿ﷺ℃№™¨ͺ⅔Ⅷ٣३",
        U"हिन्दीעבריתعربيЖёѣ",
        U"😀\U0001D400\U0001D7D8\U00020000\U000E0041",
    };
    const auto pick = [&](std::size_t n) { return random_() % n; };
    // A few pools at a time, so that their characters meet.
    std::vector<std::size_t> pools;
    for (std::size_t i = 0; i < 1 + pick(5); ++i) pools.push_back(pick(kPools.size()));
    pools.push_back(0);
    std::string text;
    for (std::size_t n = pick(40); n > 0; --n) {
      const std::u32string& pool = kPools[pools[pick(pools.size())]];
      AppendUtf8(pick(50) == 0 ? AnyCharacter() : pool[pick(pool.size())], &text);
      if (pick(30) == 0) text += " 's";
    }
    return text;
  }

 private:
  char32_t AnyCharacter() {
    for (;;) {
      const auto c = static_cast<char32_t>(random_() % (random_() % 2 == 0 ? 0x10000 : 0x110000));
      if (c < 0xD800 || c > 0xDFFF) return c;
    }
  }

  std::mt19937 random_;
};

TEST(WordsProperty, EqualReferenceOnRandomText) {
  RandomText random(20240611);
  for (int i = 0; i < 40000; ++i) {
    ExpectAsReference(random.Make());
    if (HasFatalFailure()) return;
  }
}

TEST(WordsProperty, EqualReferenceAroundEveryCharacter) {
  for (char32_t c = 0; c < 0x20000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (c > 0xFF && utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CN) continue;
    std::string text = "e";
    AppendUtf8(c, &text);
    text += "b 1";
    AppendUtf8(c, &text);
    text += "2 's";
    AppendUtf8(c, &text);
    ExpectAsReference(text);
    if (HasFatalFailure()) return;
  }
}

TEST(WordsProperty, SpansAscendOnCharacterBoundaries) {
  RandomText random(7);
  Words words;
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random.Make();
    ASSERT_TRUE(FindWords(text, &words).ok());
    std::uint32_t end = 0;
    for (ByteSpan span : words.span) {
      ASSERT_LE(end, span.begin);
      ASSERT_LT(span.begin, span.end);
      ASSERT_LE(span.end, text.size());
      ASSERT_NE(text[span.begin] & 0xC0, 0x80);
      if (span.end < text.size()) {
        ASSERT_NE(text[span.end] & 0xC0, 0x80);
      }
      end = span.end;
    }
  }
}

}  // namespace
}  // namespace newsprint
