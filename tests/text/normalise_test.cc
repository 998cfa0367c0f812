#include "text/normalise.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace newsprint {
namespace {

template <typename Check>
void ForAllCharacters(Check check) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c < 0xD800 || c > 0xDFFF) check(c);
    if (testing::Test::HasFatalFailure()) return;
  }
}

std::string Map(char32_t c, int options) {
  std::string text;
  AppendUtf8(c, &text);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t n =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  EXPECT_GE(n, 0);
  std::string out(reinterpret_cast<char*>(mapped), static_cast<std::size_t>(n));
  std::free(mapped);  // NOLINT: utf8proc allocates by malloc
  return out;
}

TEST(CharTable, EqualsWhatUtf8procSaysOfEveryCharacter) {
  const CharTable& table = CharTable::Get();
  ForAllCharacters([&](char32_t c) {
    const CharEntry found = table.Find(c);
    const CharEntry made = MakeCharEntry(c);
    ASSERT_EQ(found.kind, made.kind) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(found.flags, made.flags) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(std::string(found.bytes, found.size), std::string(made.bytes, made.size))
        << std::hex << static_cast<std::uint32_t>(c);
  });
}

TEST(NormaliseUnit, SpellsLettersAsNfkcCasefoldDoes) {
  int letters = 0;
  ForAllCharacters([&](char32_t c) {
    const CharEntry entry = MakeCharEntry(c);
    if (entry.kind != UnitKind::kWord || (entry.flags & (kBreakBefore | kBreakAfter)) != 0) return;
    const char* category = utf8proc_category_string(static_cast<utf8proc_int32_t>(c));
    if (category[0] != 'L') return;
    ++letters;
    ASSERT_EQ(std::string(entry.bytes, entry.size),
              Map(c, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE))
        << std::hex << static_cast<std::uint32_t>(c);
  });
  EXPECT_GT(letters, 20000);
}

TEST(NormaliseUnit, IsIdempotent) {
  ForAllCharacters([&](char32_t c) {
    const CharEntry entry = MakeCharEntry(c);
    if (entry.kind != UnitKind::kWord) return;
    std::vector<char32_t> spelt;
    for (std::size_t at = 0; at < entry.size;) {
      char32_t one = 0;
      at += DecodeUtf8({entry.bytes, entry.size}, at, &one);
      spelt.push_back(one);
    }
    Unit again;
    NormaliseUnit(spelt, &again);
    ASSERT_EQ(again.bytes, std::string(entry.bytes, entry.size)) << std::hex << static_cast<std::uint32_t>(c);
  });
}

TEST(CharTable, KnowsWhatComposesWithTheCharacterBefore) {
  const CharTable& table = CharTable::Get();
  ForAllCharacters([&](char32_t c) {
    utf8proc_int32_t parts[8];
    const auto n = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 8, UTF8PROC_DECOMPOSE, nullptr);
    ASSERT_LE(n, 8);
    std::string itself;
    AppendUtf8(c, &itself);
    if (n < 2 || Map(c, UTF8PROC_STABLE | UTF8PROC_COMPOSE) != itself) return;
    for (int i = 1; i < n; ++i) {
      ASSERT_TRUE(table.Find(static_cast<char32_t>(parts[i])).flags & kExtends) << std::hex << parts[i];
    }
  });
}

TEST(CharTable, KnowsTheKinds) {
  const CharTable& table = CharTable::Get();
  const auto kind = [&](char32_t c) { return table.Find(c).kind; };
  EXPECT_EQ(kind(U'a'), UnitKind::kWord);
  EXPECT_EQ(kind(U'_'), UnitKind::kSeparator);
  EXPECT_EQ(kind(U'\u2014'), UnitKind::kSeparator);
  EXPECT_EQ(kind(U'\u00a0'), UnitKind::kWhite);
  EXPECT_EQ(kind(U'\u2019'), UnitKind::kApostrophe);
  EXPECT_EQ(kind(U':'), UnitKind::kNumberSeparator);
  EXPECT_EQ(kind(U'\u0301'), UnitKind::kMark);
  EXPECT_EQ(kind(U'\ufdfa'), UnitKind::kLong);
  for (char32_t c : {0x00ADU, 0x034FU, 0x061CU, 0x180EU, 0x200BU, 0x200CU, 0x200DU, 0x200EU, 0x200FU, 0x202AU, 0x202EU,
                     0x2060U, 0x2064U, 0x2066U, 0x2069U, 0xFE0FU, 0xFEFFU, 0xE0041U}) {
    EXPECT_EQ(kind(c), UnitKind::kNothing) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(DecodeUtf8, ReadsEveryCharacterAndNothingElse) {
  ForAllCharacters([](char32_t c) {
    std::string text;
    AppendUtf8(c, &text);
    char32_t read = 0;
    ASSERT_EQ(DecodeUtf8(text, 0, &read), text.size());
    ASSERT_EQ(read, c);
    for (std::size_t cut = 1; cut < text.size(); ++cut) ASSERT_EQ(DecodeUtf8(text.substr(0, cut), 0, &read), 0U);
  });
  // All beginnings of three bytes, against utf8proc.
  for (std::uint32_t bytes = 0x800000; bytes < 0x1000000; bytes += 7) {
    const std::string text = {static_cast<char>(bytes >> 16), static_cast<char>(bytes >> 8), static_cast<char>(bytes)};
    utf8proc_int32_t expected = 0;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), 3, &expected);
    char32_t read = 0;
    const std::size_t length = DecodeUtf8(text, 0, &read);
    ASSERT_EQ(length, n < 0 ? 0U : static_cast<std::size_t>(n)) << std::hex << bytes;
    if (n > 0) {
      ASSERT_EQ(read, static_cast<char32_t>(expected));
    }
  }
}

}  // namespace
}  // namespace newsprint
