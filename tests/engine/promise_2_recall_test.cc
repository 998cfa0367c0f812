// Promise 2: a threshold and a recall are asked for, and are what comes out.
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"
#include "lsh/bands.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

struct SyntheticPairs {
  std::string records;
  std::vector<std::pair<std::string, std::string>> ids;  // of the pairs at or above the threshold
  double expected = 0;                                   // mean recall that the bands promise them
};

// Pairs just above the threshold: of 200 words so many are replaced, far enough from one another to take five shingles
// each.
SyntheticPairs MakePairs(double threshold, const Bands& bands, std::size_t count) {
  RandomNews news(700);
  SyntheticPairs made;
  const auto edits = static_cast<std::size_t>(196 * (1 - threshold) / (1 + threshold) / 5);
  for (std::size_t i = 0; i < count; ++i) {
    const Spelt original = news.Words(200);
    Spelt edited = original;
    const std::size_t step = 190 / (edits + 1);
    for (std::size_t e = 1; e <= edits; ++e) edited[e * step + news.Below(2)] = InventedWord(1'000'000 + e);
    const std::string a = NumberedId(2 * i);
    const std::string b = NumberedId(2 * i + 1);
    made.records += PlainRecord(a, news.Text(original)) + PlainRecord(b, news.Text(edited));
    const double jaccard = reference::JaccardOf(HashesOf(original), HashesOf(edited), 5);
    if (jaccard < threshold) continue;
    made.ids.emplace_back(a, b);
    made.expected += bands.Recall(jaccard);
  }
  made.expected /= static_cast<double>(made.ids.size());
  return made;
}

TEST(Promise2, TheRecallAskedForIsTheRecallThatComesOut) {
  const TemporaryFolder folder;
  for (const auto& [threshold, recall] : {std::pair(0.5, 0.9), std::pair(0.8, 0.9), std::pair(0.8, 0.5)}) {
    DedupOptions options;
    options.rule = CopyRule::kJaccard;
    options.match.threshold = threshold;
    options.match.recall = recall;
    options.match.threads = 1;
    Bands bands;
    ASSERT_TRUE(ChooseBands(threshold, recall, &bands).ok());
    const SyntheticPairs made = MakePairs(threshold, bands, 300);
    ASSERT_EQ(made.ids.size(), 300U);
    const DedupResult result = DedupOf(folder.Write("pairs.jsonl", made.records), options);
    std::set<std::pair<std::string, std::string>> found;
    for (const CopyPair& pair : result.pairs) found.insert({result.ids[pair.a], result.ids[pair.b]});
    double hits = 0;
    for (const auto& ids : made.ids) hits += static_cast<double>(found.count(ids));
    const double measured = hits / static_cast<double>(made.ids.size());
    const double noise = 4 * std::sqrt(made.expected * (1 - made.expected) / static_cast<double>(made.ids.size()));
    EXPECT_GE(measured, recall - noise) << "threshold " << threshold;
    EXPECT_NEAR(measured, made.expected, noise + 0.01) << "threshold " << threshold << ", recall " << recall;
  }
}

TEST(Promise2, TheRunPrintsTheRecallItExpects) {
  AuditOptions options;
  options.match.threshold = 0.6;
  options.match.recall = 0.95;
  const Summary summary = AuditOf({{"one", "", "", "", "Some words stand here.", ""}}, options).summary;
  Bands bands;
  ASSERT_TRUE(ChooseBands(0.6, 0.95, &bands).ok());
  EXPECT_EQ(summary.recall, bands.RecallTable());
  ASSERT_EQ(summary.recall.size(), 5U);
  double before = 0;
  for (const auto& [jaccard, probability] : summary.recall) {
    EXPECT_GT(probability, before);
    EXPECT_LE(probability, 1);
    if (jaccard >= 0.6) {
      EXPECT_GE(probability, 0.95);
    }
    before = probability;
  }
}

TEST(Promise2, ARecallOutOfReachIsRefused) {
  AuditOptions options;
  options.match.threshold = 0.01;
  options.match.recall = 0.999;
  AuditResult result;
  const Status status = Audit({{"one", "", "", "", "Some words stand here.", ""}}, options, &result);
  EXPECT_EQ(status.code(), Status::Code::kUsage) << status.message();
}

}  // namespace
}  // namespace newsprint
