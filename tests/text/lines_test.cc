#include "text/lines.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace newsprint {
namespace {

struct Piece {
  std::string_view bytes;  // one character, or a word
  enum Kind { kWord, kMark, kWhite, kBreak } kind;
  std::uint32_t columns;
};

constexpr Piece kPieces[] = {
    {"herring", Piece::kWord, 7}, {"quay", Piece::kWord, 4},    {"x", Piece::kWord, 1},  {"été", Piece::kWord, 3},
    {" ", Piece::kWhite, 1},      {" ", Piece::kWhite, 1},      {" ", Piece::kWhite, 1}, {"\u00a0", Piece::kWhite, 1},
    {"\u2003", Piece::kWhite, 1}, {"\x1c", Piece::kWhite, 1},   {"!", Piece::kMark, 1},  {"\u2013", Piece::kMark, 1},
    {"\x01", Piece::kMark, 1},    {"\x7f", Piece::kMark, 1},    {"*", Piece::kMark, 1},  {"\n", Piece::kBreak, 0},
    {"\r\n", Piece::kBreak, 0},   {"\u2028", Piece::kBreak, 0},
};

// What is known of a line from the pieces it was made of.
struct Expected {
  ByteSpan bytes;
  std::uint32_t columns = 0;
  bool word = false;
  bool marked = false;
};

TEST(FindLines, GivesWhatTheLinesWereMadeOf) {
  std::mt19937 random(9);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    std::vector<Expected> lines(1);
    for (auto n = random() % 60; n > 0; --n) {
      const Piece& piece = kPieces[random() % std::size(kPieces)];
      Expected& line = lines.back();
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += piece.bytes;
      line.columns += piece.columns;
      line.word = line.word || piece.kind == Piece::kWord;
      if (piece.kind == Piece::kWord || piece.kind == Piece::kMark) {
        if (!line.marked) line.bytes.begin = begin;
        line.marked = true;
        line.bytes.end = static_cast<std::uint32_t>(text.size());
      }
      if (piece.kind == Piece::kBreak) lines.emplace_back();
    }
    std::erase_if(lines, [](const Expected& line) { return !line.word; });
    Words words;
    ASSERT_TRUE(FindWords(text, &words).ok());
    const std::vector<Line> found = FindLines(text, words);
    ASSERT_EQ(found.size(), lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_EQ(found[i].bytes.begin, lines[i].bytes.begin);
      EXPECT_EQ(found[i].bytes.end, lines[i].bytes.end);
      EXPECT_EQ(found[i].columns, lines[i].columns);
    }
  }
}

}  // namespace
}  // namespace newsprint
