#include "cli/config_file.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsprint {
namespace {

TEST(ConfigFile, ReadsNamesValuesAndSections) {
  std::vector<ConfigEntry> entries;
  const Status status = ParseConfig(
      "# nightly\n\nthreads = 2\r\n  quiet\n[ dedup ]\nkeep=\"source:a b, c\"\nremoved = out #1.jsonl", &entries);
  ASSERT_TRUE(status.ok()) << status.message();
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_EQ(entries[0].name, "threads");
  EXPECT_EQ(entries[0].value, "2");
  EXPECT_EQ(entries[0].line, 3U);
  EXPECT_EQ(entries[0].section, "");
  EXPECT_EQ(entries[1].name, "quiet");
  EXPECT_EQ(entries[1].value, "true");
  EXPECT_EQ(entries[2].section, "dedup");
  EXPECT_EQ(entries[2].value, "source:a b, c");
  EXPECT_EQ(entries[3].value, "out #1.jsonl");
}

TEST(ConfigFile, RefusesWhatItCannotRead) {
  for (const std::string text : {"= 2", "[audit", "[]", "[", "two words = 1", "Threads = 1", "x!", "\xff = 1"}) {
    std::vector<ConfigEntry> entries;
    const Status status = ParseConfig("\n" + text, &entries);
    EXPECT_EQ(status.code(), Status::Code::kUsage) << text;
    EXPECT_EQ(status.message().substr(0, 7), "line 2:") << text;
  }
}

TEST(ConfigFile, AnAbsentFileIsAWrongSetting) {
  std::vector<ConfigEntry> entries;
  EXPECT_EQ(ReadConfigFile("no/such/file", &entries).code(), Status::Code::kUsage);
}

}  // namespace
}  // namespace newsprint
