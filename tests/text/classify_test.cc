#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/byte_classes.h"
#include "text/classify_kernels.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace newsprint {
namespace {

TEST(Classify, EveryKernelGivesTheBitsOfTheScalarOne) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string text(kClassBlock * (1 + random() % 5), '\0');
    for (char& byte : text) byte = static_cast<char>(random() % (round % 2 == 0 ? 256 : 128));
    const std::size_t blocks = text.size() / kClassBlock;
    std::vector<ByteClasses> expected(blocks);
    std::string folded(text.size(), '\0');
    ClassifyScalar(text.data(), blocks, expected.data(), folded.data());
    for (std::size_t i = 1; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
      std::vector<ByteClasses> classes(blocks);
      std::string small(text.size(), '\0');
      ClassifyKernelFor(static_cast<InstructionSet>(i))(text.data(), blocks, classes.data(), small.data());
      ASSERT_EQ(classes, expected) << kInstructionSetNames[i];
      ASSERT_EQ(small, folded) << kInstructionSetNames[i];
    }
  }
}

TEST(Classify, EveryByteHasTheKindOfItsCharacter) {
  for (int value = 0; value < 256; ++value) {
    const std::string text(70, static_cast<char>(value));
    const ClassifiedText classified(text);
    ASSERT_EQ(classified.blocks(), 2U);
    const UnitKind kind = CharTable::Get().Byte(text[0]).kind;
    for (const std::size_t block : {0, 1}) {
      const std::uint64_t present = block == 0 ? ~std::uint64_t{0} : 0x3f;
      const auto all_if = [&](bool holds) { return holds ? present : 0; };
      const ByteClasses& classes = classified[block];
      EXPECT_EQ(classes.word, all_if(kind == UnitKind::kWord)) << value;
      EXPECT_EQ(classes.digit, all_if(value >= '0' && value <= '9')) << value;
      EXPECT_EQ(classes.white, all_if(kind == UnitKind::kWhite)) << value;
      EXPECT_EQ(classes.number_separator, all_if(kind == UnitKind::kNumberSeparator)) << value;
      EXPECT_EQ(classes.separator & present, all_if(kind == UnitKind::kSeparator)) << value;
      EXPECT_EQ(classes.separator & ~present, ~present) << "a text ends with a separator";
      EXPECT_EQ(classes.beyond, all_if(value >= 0x80)) << value;
    }
  }
}

TEST(Classify, FoldsLettersAndDigits) {
  const ClassifiedText classified("Az09");
  EXPECT_EQ(std::string_view(classified.folded(), 4), "az09");
}

// What stands in no block of 64 bytes alone: each character at each place around the end of one.
TEST(Classify, KnownCharactersBeyondAsciiHaveTheKindAndSpellingOfTheTable) {
  const std::string_view letters = "àÀéÉöÖøØþÞ";
  const std::string_view marks = "–—“”";
  for (char32_t c = 0x80; c < 0x2100; ++c) {
    for (std::size_t before = 58; before < 66; ++before) {
      std::string text(before, ' ');
      const std::size_t begin = text.size();
      AppendUtf8(c, &text);
      const std::string character = text.substr(begin);
      text += "  ";
      const ClassifiedText classified(text);
      const auto bit = [&](std::uint64_t ByteClasses::*of, std::size_t at) {
        return (classified[at / kClassBlock].*of >> at % kClassBlock & 1) != 0;
      };
      const bool known = !bit(&ByteClasses::beyond, begin);
      for (std::size_t at = begin; at < begin + character.size(); ++at) {
        const bool word = bit(&ByteClasses::word, at);
        ASSERT_EQ(bit(&ByteClasses::beyond, at), !known) << character;
        ASSERT_EQ(word + bit(&ByteClasses::separator, at), known ? 1 : 0) << character;
        const CharEntry entry = CharTable::Get().Find(c);
        if (known) {
          ASSERT_EQ(entry.kind, word ? UnitKind::kWord : UnitKind::kSeparator) << character;
        }
        if (word) {
          ASSERT_EQ(std::string_view(classified.folded() + begin, character.size()),
                    std::string_view(entry.bytes, entry.size));
        }
      }
      if (letters.find(character) != letters.npos || marks.find(character) != marks.npos) {
        ASSERT_TRUE(known) << character;
      }
    }
  }
}

}  // namespace
}  // namespace newsprint
