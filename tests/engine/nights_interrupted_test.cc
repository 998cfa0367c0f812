// A night that ends at any of its steps leaves the last finished run; the next one says what it found and carries on.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/nights.h"
#include "engine/random_news.h"

namespace newsprint {
namespace {

namespace fs = std::filesystem;

constexpr int kKilled = 77;

std::vector<std::string> NamesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

// Runs a night in a process of its own, which is gone without any farewell when the run comes to `stage`.
void RunUpTo(Nights* nights, const std::string& stage) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    NightlyOutcome outcome;
    static_cast<void>(nights->TryRun(&outcome, [&](const char* at, std::uint64_t, std::uint64_t) {
      if (at == stage) ::_exit(kKilled);
      return true;
    }));
    ::_exit(0);
  }
  int ended = 0;
  ASSERT_EQ(::waitpid(child, &ended, 0), child);
  ASSERT_TRUE(WIFEXITED(ended) && WEXITSTATUS(ended) == kKilled) << "the run never came to " << stage;
}

class NightsInterrupted : public ::testing::TestWithParam<const char*> {};

TEST_P(NightsInterrupted, TheNextRunCarriesOn) {
  const std::string stage = GetParam();
  const bool finished = stage == "publishing" || stage == "linking";
  RandomNews news(9100);
  const Spelt story = news.Words(50);
  Nights nights;
  Nights undisturbed;
  const std::vector<Article> one = {news.Make("a", story), news.Make("b", news.Words(40))};
  const std::vector<Article> two = {news.Make("c", story), news.Make("d", news.Words(40))};
  nights.Night(one);
  undisturbed.Night(one);
  const std::string before = ComparableRecords(nights.Export());

  nights.Deliver("day2.jsonl", two);
  undisturbed.Night(two);
  RunUpTo(&nights, stage);
  const std::string after = ComparableRecords(undisturbed.Export());
  EXPECT_TRUE(ComparableRecords(nights.Export()) == (finished ? after : before));
  EXPECT_EQ(fs::read_symlink(nights.out() + "/latest"), "000001-2024-03-01");

  const NightlyOutcome outcome = nights.Run();
  EXPECT_EQ(outcome.ran, !finished);
  // Before "writing" nothing is left but an empty folder, which is nothing to speak of either: it is said all the same.
  EXPECT_FALSE(nights.said.empty());
  EXPECT_TRUE(ComparableRecords(nights.Export()) == after);
  EXPECT_EQ(fs::read_symlink(nights.out() + "/latest"), "000002-2024-03-01");
  EXPECT_EQ(NamesIn(nights.out()), (std::vector<std::string>{"000001-2024-03-01", "000002-2024-03-01", "latest"}));
  for (const char* name : {"matches.jsonl", "clusters.jsonl", "families.jsonl", "kept.jsonl", "removed.jsonl"}) {
    EXPECT_EQ(nights.Latest(name), undisturbed.Latest(name)) << name;
  }
  EXPECT_FALSE(nights.Run().ran);
  EXPECT_TRUE(nights.said.empty()) << nights.said.front();
}

std::string NameOfStage(const ::testing::TestParamInfo<const char*>& stage) {
  std::string name = stage.param;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(AtEachStep, NightsInterrupted,
                         ::testing::Values("reading", "looking up", "writing", "committing", "publishing", "linking"),
                         NameOfStage);

TEST(NightsEnded, ASignalLeavesNothingHalfWritten) {
  RandomNews news(9200);
  Nights nights;
  nights.Deliver("day.jsonl", {news.Make("a", news.Words(40))});
  for (const std::string stage : {"listing", "reading", "looking up", "writing", "committing"}) {
    NightlyOutcome outcome;
    const Status status =
        nights.TryRun(&outcome, [&](const char* at, std::uint64_t, std::uint64_t) { return at != stage; });
    EXPECT_EQ(status.message(), "stopped") << stage;
    EXPECT_TRUE(!fs::exists(nights.out()) || NamesIn(nights.out()).empty()) << stage;
  }
  EXPECT_TRUE(nights.Run().ran);
}

TEST(NightsEnded, ResultsOfAnotherArchiveAreLeftAlone) {
  RandomNews news(9300);
  Nights nights;
  fs::create_directories(nights.out() + "/000001-2024-03-01");
  nights.Deliver("day.jsonl", {news.Make("a", news.Words(40))});
  NightlyOutcome outcome;
  const Status status = nights.TryRun(&outcome);
  EXPECT_EQ(status.code(), Status::Code::kFailed);
  EXPECT_NE(status.message().find("another archive"), std::string::npos) << status.message();
}

}  // namespace
}  // namespace newsprint
