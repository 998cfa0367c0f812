// Promise 5: every record read ends up as an article, as a repeat of one, or in quarantine with a reason.
#include <gtest/gtest.h>

#include <string>

#include "engine/audit.h"
#include "engine/audit_support.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kRecords = 17;

// Seventeen records, good and bad, in files of both formats.
void WriteHostileFolder(const TemporaryFolder& folder) {
  folder.Write("good.txt", "The ferry to Oldenmouth was turned back on Tuesday because of the swell.");    // 1
  folder.Write("deeper/good.txt", "The ferry to Oldenmouth was turned back on Tuesday, its owner said.");  // 2
  folder.Write("empty.txt", "");                                                                           // 3
  folder.Write("no_words.txt", "... --- ...\n");                                                           // 4
  folder.Write("latin1.txt", "The caf\xe9 closed.");                                                       // 5
  folder.Write("nul.txt", std::string("A NUL\0 stands between these words.", 34));                         // 6
  folder.Write("bom.txt", "\xef\xbb\xbfThe quay reopened at noon.\r\nNobody was hurt.\r\n");               // 7
  folder.Write("records.jsonl",
               "{\"id\":\"one\",\"text\":\"The harbour master spoke at noon.\"}\n"         // 8
               "{\"id\":\"one\",\"text\":\"The harbour master spoke at noon.\"}\r\n"       // 9, repeated
               "{\"id\":\"one\",\"text\":\"The harbour master did not speak at all.\"}\n"  // 10, a version
               "{\"id\":\"two\",\"text\":\"\"}\n"                                          // 11
               "{\"id\":\"three\"}\n"                                                      // 12
               "{\"id\":\"four\",\"text\":\"The rest of this record is mis\n"              // 13
               "[\"no\", \"object\"]\n"                                                    // 14
               "{\"id\":\"five\",\"text\":\"A lone surrogate \\ud800 stands here.\"}\n"    // 15
               "{\"text\":\"A record without an id is still one.\"}\n"                     // 16
               "{\"id\":\"six\",\"text\":\"The last line has no end.\"}");                 // 17
}

TEST(Promise5, EveryRecordOfAHostileFolderIsAccountedFor) {
  const TemporaryFolder folder;
  WriteHostileFolder(folder);
  AuditResult audit;
  ASSERT_TRUE(AuditInput(*OpenPaths({folder.path()}), nullptr, {}, nullptr, &audit).ok());
  EXPECT_EQ(audit.summary.articles + audit.summary.quarantined + audit.summary.repeated, kRecords);
  EXPECT_EQ(audit.articles.size(), audit.summary.articles);
  EXPECT_EQ(audit.quarantine.size(), audit.summary.quarantined);
  EXPECT_EQ(audit.summary.repeated, 1U);
  for (const Quarantined& one : audit.quarantine) {
    EXPECT_FALSE(one.input.empty());
    EXPECT_FALSE(one.reason.empty()) << one.input;
  }

  for (const CopyRule rule : {CopyRule::kRelation, CopyRule::kJaccard}) {
    DedupOptions options;
    options.rule = rule;
    const DedupResult dedup = DedupOf(folder.path(), options);
    EXPECT_EQ(dedup.summary.articles + dedup.summary.quarantined + dedup.summary.repeated, kRecords);
    EXPECT_EQ(dedup.kept.size() + dedup.removed.size(), dedup.summary.articles);
    EXPECT_EQ(dedup.quarantine.size(), audit.quarantine.size());
  }
}

TEST(Promise5, ArticlesInMemoryAreAccountedFor) {
  AuditResult result;
  ASSERT_TRUE(Audit({{"a", "", "", "", "Some words.", "m:1"},
                     {"b", "", "", "", "", "m:2"},
                     {"c", "", "", "", "\xff\xfe", "m:3"},
                     {"a", "", "", "", "Some words.", "m:4"}},
                    {}, &result)
                  .ok());
  EXPECT_EQ(result.summary.articles, 1U);
  EXPECT_EQ(result.summary.repeated, 1U);
  ASSERT_EQ(result.quarantine.size(), 2U);
  EXPECT_EQ(result.quarantine[0].input, "m:2");
  EXPECT_EQ(result.quarantine[0].reason, "the text has no word");
  EXPECT_EQ(result.quarantine[1].input, "m:3");
}

}  // namespace
}  // namespace newsprint
