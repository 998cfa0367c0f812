#include "core/list_file.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace newsprint {
namespace {

constexpr std::array<std::string_view, 2> kSections = {"fruit", "stone fruit"};

// The message of a list that must be refused.
std::string Refusal(const std::string& list) {
  std::vector<ListEntry> entries;
  const Status status = ReadList("basket.txt", list, kSections, &entries);
  EXPECT_EQ(status.code(), Status::Code::kUsage) << list.substr(0, 80);
  return status.message();
}

TEST(ListFile, GivesEachEntryItsSectionAndLine) {
  std::vector<ListEntry> entries;
  const std::string list = "\xef\xbb\xbf# comment\n[stone fruit]\r\n  red plum\t\r\n\n[fruit]\n# another\napple";
  ASSERT_TRUE(ReadList("basket.txt", list, kSections, &entries).ok());
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].section, 1u);
  EXPECT_EQ(entries[0].line, 3u);
  EXPECT_EQ(entries[0].text, "red plum");
  EXPECT_EQ(entries[1].section, 0u);
  EXPECT_EQ(entries[1].line, 7u);
  EXPECT_EQ(entries[1].text, "apple");
  ASSERT_TRUE(ReadList("basket.txt", "", kSections, &entries).ok());
  EXPECT_TRUE(entries.empty());
}

TEST(ListFile, NamesTheFileAndTheLineOfAnError) {
  EXPECT_EQ(Refusal("apple\n"), "basket.txt, line 1: an entry before the first [section]");
  EXPECT_EQ(Refusal("[fruit]\n\n[nuts]\n"), "basket.txt, line 3: there is no section [nuts]");
  EXPECT_EQ(Refusal("[fruit\n"), "basket.txt, line 1: there is no section [fruit");
  EXPECT_EQ(Refusal("[\n"), "basket.txt, line 1: there is no section [");
  EXPECT_EQ(Refusal("[fruit]\npur\xc3\n"), "basket.txt, line 2: not UTF-8");
  EXPECT_EQ(Refusal("# caf\xe9\n"), "basket.txt, line 1: not UTF-8");
}

TEST(ListFile, RefusesWhatExceedsItsLimits) {
  EXPECT_EQ(Refusal("[fruit]\n" + std::string(kMaxEntryBytes + 1, 'a')),
            "basket.txt, line 2: a line may have 500 bytes at most");
  EXPECT_EQ(Refusal(std::string(kMaxListBytes + 1, '\n')), "basket.txt: a list may have 4 MB at most");
  std::string many = "[fruit]\n";
  for (std::size_t i = 0; i <= kMaxListEntries; ++i) many += "fig\n";
  EXPECT_EQ(Refusal(many), "basket.txt, line 100002: a list may have 100000 entries at most");
}

}  // namespace
}  // namespace newsprint
