#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/byte_classes.h"
#include "text/classify_kernels.h"
#include "text/normalise.h"

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

}  // namespace
}  // namespace newsprint
