// --memory bounds the bucket table, which goes to disk, and ends a run whose articles alone need more.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

#include "engine/audit_support.h"

namespace newsprint {
namespace {

// Where no temporary file can be made.
class NoTemporaryFolder {
 public:
  NoTemporaryFolder() {
    if (const char* folder = std::getenv("TMPDIR")) before_ = folder;
    ::setenv("TMPDIR", "/does/not/exist", 1);
  }
  ~NoTemporaryFolder() { before_.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before_.c_str(), 1); }

 private:
  std::string before_;
};

// Runs with ever more memory, from far too little: each run ends with kLimit, or gives `expected`; and some give it
// from disk.
using Run = std::function<Status(std::uint64_t memory, std::string* records)>;

void CheckEachMemory(const Run& run, const std::string& expected) {
  bool limit = false;
  bool from_disk = false;
  for (std::uint64_t memory = 1 << 16; memory < (std::uint64_t{1} << 28); memory += memory / 8) {
    std::string records;
    const Status status = run(memory, &records);
    if (!status.ok()) {
      EXPECT_EQ(status.code(), Status::Code::kLimit) << status.message();
      EXPECT_FALSE(from_disk) << "more memory was too little";
      limit = true;
      continue;
    }
    EXPECT_TRUE(records == expected) << "within " << memory;
    const NoTemporaryFolder none;
    if (run(memory, &records).ok()) break;  // all of it fits
    from_disk = true;
  }
  EXPECT_TRUE(limit);
  EXPECT_TRUE(from_disk);
}

TEST(Memory, AnAuditIsTheSameFromDisk) {
  const std::vector<Article> articles = ReadArticles(CorpusFile());
  const auto run = [&](std::uint64_t memory, std::string* records) {
    AuditOptions options;
    options.match.threads = 2;
    if (memory > 0) options.match.memory = memory;
    AuditResult result;
    if (Status status = Audit(articles, options, &result); !status.ok()) return status;
    result.summary.seconds = 0;
    records->clear();
    return WriteAuditRecords(result, [records](std::string_view line) {
      *records += line;
      return Status();
    });
  };
  std::string expected;
  ASSERT_TRUE(run(0, &expected).ok());
  CheckEachMemory(run, expected);
}

TEST(Memory, DeduplicationIsTheSameFromDisk) {
  const auto run = [&](std::uint64_t memory, std::string* records) {
    DedupOptions options;
    options.rule = CopyRule::kJaccard;
    options.match.threads = 2;
    if (memory > 0) options.match.memory = memory;
    DedupResult result;
    const Status status = DedupInput(*OpenPaths({CorpusFile()}), options, nullptr, &result);
    records->clear();
    for (const CopyPair& pair : result.pairs) {
      *records += result.ids[pair.a] + " " + result.ids[pair.b] + " " + std::to_string(pair.jaccard) + "\n";
    }
    return status;
  };
  std::string expected;
  ASSERT_TRUE(run(0, &expected).ok());
  EXPECT_FALSE(expected.empty());
  CheckEachMemory(run, expected);
}

}  // namespace
}  // namespace newsprint
