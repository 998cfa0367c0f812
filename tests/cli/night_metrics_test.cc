#include "cli/night_metrics.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "io/temporary_folder.h"
#include "report/prometheus_text.h"

namespace newsprint {
namespace {

NightEnd ANight() {
  NightEnd outcome;
  outcome.exit_code = 3;
  outcome.ended = 1'900'000'000;
  outcome.seconds = 12.5;
  outcome.recipe = "r\"1\\";
  outcome.archive_bytes = 4096;
  NightSummary& night = outcome.summary.emplace();
  night.audit.articles = 40;
  night.audit.quarantined = 2;
  night.archive_articles = 100;
  night.seconds_comparing = 7.25;
  return outcome;
}

NightEnd AFailure() {
  NightEnd outcome;
  outcome.exit_code = 13;
  outcome.ended = 1'900'086'400;
  return outcome;
}

TEST(NightMetrics, TellWhatANightDid) {
  const std::string text = NightMetrics(ANight(), "");
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_exit_code"), "3");
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_articles"), "40");
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_quarantined_records"), "2");
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_duration_seconds"), "12.5");
  EXPECT_EQ(SampleIn(text, "newsprint_last_success_timestamp_seconds"), "1900000000");
  EXPECT_EQ(SampleIn(text, "newsprint_archive_articles"), "100");
  EXPECT_EQ(SampleIn(text, "newsprint_archive_size_bytes"), "4096");
  EXPECT_NE(text.find("newsprint_last_run_stage_seconds{stage=\"comparing\"} 7.25\n"), std::string::npos);
}

TEST(NightMetrics, AFailureKeepsWhatIsKnownOfTheLastSuccess) {
  const std::string text = NightMetrics(AFailure(), NightMetrics(ANight(), ""));
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_exit_code"), "13");
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_timestamp_seconds"), "1900086400");
  EXPECT_EQ(SampleIn(text, "newsprint_last_success_timestamp_seconds"), "1900000000");
  EXPECT_EQ(SampleIn(text, "newsprint_last_articles_timestamp_seconds"), "1900000000");
  EXPECT_EQ(SampleIn(text, "newsprint_archive_articles"), "100");
  EXPECT_EQ(SampleIn(text, "newsprint_archive_size_bytes"), "4096");
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_articles"), std::nullopt);
}

TEST(NightMetrics, AFirstRunThatFailsClaimsNoSuccess) {
  const std::string text = NightMetrics(AFailure(), "newsprint_last_success_timestamp_seconds soon\n");
  EXPECT_EQ(SampleIn(text, "newsprint_last_success_timestamp_seconds"), std::nullopt);
  EXPECT_EQ(SampleIn(text, "newsprint_last_run_exit_code"), "13");
}

TEST(NightMetrics, ANightWithNothingNewKeepsWhenArticlesCame) {
  NightEnd empty = ANight();
  empty.ended += 5;
  empty.summary->audit.articles = 0;
  const std::string text = NightMetrics(empty, NightMetrics(ANight(), ""));
  EXPECT_EQ(SampleIn(text, "newsprint_last_success_timestamp_seconds"), "1900000005");
  EXPECT_EQ(SampleIn(text, "newsprint_last_articles_timestamp_seconds"), "1900000000");
}

TEST(NightMetrics, AFileIsReplacedWhole) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("night.prom", std::string(3 << 20, '\0'));
  ASSERT_TRUE(WriteNightMetrics(path, ANight()).ok());
  ASSERT_TRUE(WriteNightMetrics(path, AFailure()).ok());
  EXPECT_EQ(Content(path), NightMetrics(AFailure(), NightMetrics(ANight(), "")));
  EXPECT_FALSE(WriteNightMetrics(folder / "absent/night.prom", ANight()).ok());
}

TEST(NightMetrics, BytesOfAFolderAreThoseOfItsFiles) {
  const TemporaryFolder folder;
  EXPECT_EQ(FolderBytes(folder / "absent"), std::nullopt);
  folder.Write("a", "12345");
  folder.Write("b/c", "678");
  EXPECT_EQ(FolderBytes(folder.path()), 8u);
}

// promtool also knows what it is good manners to call a metric.
TEST(NightMetrics, PromtoolAcceptsThem) {
  if (std::system("command -v promtool >/dev/null 2>&1") != 0) GTEST_SKIP() << "no promtool here";
  const std::string success = NightMetrics(ANight(), "");
  for (const std::string& text : {success, NightMetrics(AFailure(), success), NightMetrics(AFailure(), "")}) {
    std::FILE* const promtool = ::popen("promtool check metrics", "w");
    ASSERT_NE(promtool, nullptr);
    std::fwrite(text.data(), 1, text.size(), promtool);
    EXPECT_EQ(::pclose(promtool), 0) << text;
  }
}

}  // namespace
}  // namespace newsprint
