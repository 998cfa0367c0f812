#include "report/page.h"

#include <gtest/gtest.h>

#include <string>

#include "report/visible.h"

namespace newsprint {
namespace {

// What a page of 20 columns shows.
class PageTest : public ::testing::Test {
 protected:
  Page Make(bool colour) {
    return Page(20, colour, [this](std::string_view line) {
      shown_.append(line);
      return Status();
    });
  }
  std::string shown_;
};

TEST(Visible, ControlsAreShownAndNeverSent) {
  EXPECT_EQ(Visible("a\x1b[31mred\x07"), "a␛[31mred␇");
  EXPECT_EQ(Visible("tab\tand\nline\x7f"), "tab and line␡");
  EXPECT_EQ(Visible("\xc2\x9b"
                    "31m"),
            "<U+009B>31m");
  EXPECT_EQ(Visible("abc\u202Egnp"), "abc<U+202E>gnp");
  EXPECT_EQ(Visible(std::string("nul\0end", 7)), "nul␀end");
}

TEST(Visible, BrokenBytesBecomeReplacementCharacters) { EXPECT_EQ(Visible("a\xff\xc3"), "a\uFFFD\uFFFD"); }

TEST(Visible, FitCutsByColumns) {
  EXPECT_EQ(Fit("  one \n two  ", 20), "one two");
  EXPECT_EQ(Fit("one two three", 8), "one two…");
  EXPECT_EQ(Fit("one two three", 5), "one…");
  EXPECT_EQ(Fit("新聞新聞新聞", 5), "新聞…");
  EXPECT_EQ(Fit("abc", 3), "abc");
  EXPECT_EQ(FitLeft("新", 4), "新  ");
}

TEST_F(PageTest, WrapsUnderItsIndent) {
  Page page = Make(false);
  page.Paragraph("A", 4, Runs{{Style::kPlain, "the quick brown fox jumps over"}});
  EXPECT_EQ(shown_, "A   the quick brown\n    fox jumps over\n");
}

TEST_F(PageTest, MarksDifferencesWithoutColour) {
  Page page = Make(false);
  page.Paragraph("", 0,
                 Runs{{Style::kPlain, "is "}, {Style::kOnlyA, "backed"}, {Style::kPlain, ", "}, {Style::kOnlyB, "b"}});
  EXPECT_EQ(shown_, "is [-backed-], {+b+}\n");
}

TEST_F(PageTest, ColoursAreResetAtTheEndOfEachLine) {
  Page page = Make(true);
  page.Paragraph("", 0, Runs{{Style::kOnlyA, "one two three four five"}});
  EXPECT_EQ(shown_, "\x1b[4;31mone two three four\x1b[0m\n\x1b[4;31mfive\x1b[0m\n");
}

TEST_F(PageTest, BreaksWideCharactersAndEndlessWords) {
  Page page = Make(false);
  page.Paragraph("", 0, Runs{{Style::kPlain, "新聞新聞新聞新聞新聞新聞"}});
  page.Paragraph("", 0, Runs{{Style::kPlain, std::string(45, 'x')}});
  EXPECT_EQ(shown_, "新聞新聞新聞新聞新聞\n新聞\n" + std::string(20, 'x') + "\n" + std::string(20, 'x') + "\nxxxxx\n");
}

TEST_F(PageTest, AFailedSinkIsAskedNoMore) {
  int calls = 0;
  Page page(20, false, [&calls](std::string_view) {
    ++calls;
    return Status::Limit("disk full");
  });
  page.Blank();
  page.Blank();
  EXPECT_EQ(calls, 1);
  EXPECT_EQ(page.status().code(), Status::Code::kLimit);
}

}  // namespace
}  // namespace newsprint
