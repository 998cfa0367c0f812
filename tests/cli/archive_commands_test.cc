// The commands that look after an archive: check, stats, prune and migrate.
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/head.h"
#include "cli/cli_test.h"
#include "core/hash.h"
#include "core/recipe.h"
#include "engine/postings.h"
#include "engine/word_lists.h"

namespace newsprint {
namespace {

namespace fs = std::filesystem;

class ArchiveCommandsTest : public CliTest {
 protected:
  std::string archive() const { return (folder() / "archive").string(); }

  // Four articles; the last two are versions of one id, and undated.
  void MakeArchive() const {
    ArchiveSettings settings;
    settings.recipe = recipe::ArchiveName(MatchOptions());
    std::unique_ptr<Archive> made;
    ASSERT_TRUE(Archive::Create(archive(), settings, &made).ok());
    WordLists lists;
    ASSERT_TRUE(LoadWordLists({}, &lists).ok());
    Bands bands;
    ASSERT_TRUE(ChooseBands(settings.threshold, settings.recall, &bands).ok());
    ArchiveRun run;
    run.record.number = 1;
    run.record.date = "2024-03-06";
    run.record.command = "add";
    const auto add = [&](const char* id, const char* raw_id, const char* source, const char* published,
                         const std::string& text) {
      StoredArticle stored;
      stored.number = static_cast<std::uint32_t>(run.articles.size());
      stored.raw_id = raw_id;
      stored.article = {id, source, published, "A title", text, "in.jsonl:1"};
      stored.text_hash = HashBytes(text);
      stored.run = 1;
      std::vector<BucketKey> keys;
      ASSERT_TRUE(FindBucketKeys(text, lists, bands, settings.min_run, &keys).ok());
      for (const BucketKey key : keys) run.postings.push_back({key, stored.number});
      run.articles.push_back(std::move(stored));
    };
    add("ferry-1", "ferry-1", "Harbour Courier", "2024-03-01", "The ferry to Corvane did not sail on Friday morning.");
    add("ferry-2", "ferry-2", "Lissow Post", "2024-03-05", "The ferry to Corvane sailed again on Tuesday evening.");
    add("quay", "quay", "Lissow Post", "", "The harbour master closed the north quay after the storm.");
    add("quay@01234567", "quay", "Lissow Post", "", "The harbour master opened the north quay again on Monday.");
    run.copies.push_back({0, 1, 0.5, 0.5});
    ASSERT_TRUE(made->Commit(std::move(run)).ok());
    ASSERT_TRUE(made->Close().ok());
  }

  std::string FirstTableFile() const {
    std::string first;
    for (const auto& entry : fs::directory_iterator(archive() + "/db-1")) {
      const std::string path = entry.path().string();
      if (path.ends_with(".sst") && (first.empty() || path < first)) first = path;
    }
    return first;
  }

  static void Flip(const std::string& path, std::size_t place) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(place));
    const char changed = static_cast<char>(file.get() ^ 1);
    file.seekp(static_cast<std::streamoff>(place));
    file.put(changed);
  }
};

TEST_F(ArchiveCommandsTest, WhereThereIsNoneExitWith10) {
  Write("letter.txt", "Dear Ilse");
  for (const std::string command : {"check", "stats", "prune", "migrate"}) {
    for (const std::string place : {"absent", "."}) {
      std::vector<std::string> arguments = {command, "--archive", place};
      if (command == "prune") arguments.insert(arguments.end(), {"--source", "Lissow Post"});
      const CommandResult result = Run(arguments);
      EXPECT_EQ(result.exit_code, 10) << command << " " << place;
      EXPECT_EQ(result.out, "");
      EXPECT_EQ(result.err.substr(0, 11), "newsprint: ");
    }
  }
  EXPECT_EQ(Files(), std::vector<std::string>{"letter.txt"});
}

TEST_F(ArchiveCommandsTest, WrongUsageExitsWith2) {
  MakeArchive();
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"check"},
        {"stats", "--archive", ""},
        {"prune", "--archive", "archive"},
        {"prune", "--archive", "archive", "--source", ""},
        {"prune", "--archive", "archive", "--source", "x", "--before", "2024"},
        {"prune", "--archive", "archive", "--before", "yesterday"},
        {"prune", "--archive", "archive", "--ids", "absent.txt"},
        {"migrate", "--archive", "archive", "--min-run", "1"}}) {
    EXPECT_EQ(Run(arguments).exit_code, 2) << ::testing::PrintToString(arguments);
  }
}

TEST_F(ArchiveCommandsTest, InUseExitWith11) {
  MakeArchive();
  std::unique_ptr<Archive> writer;
  ASSERT_TRUE(Archive::Open(archive(), Archive::Access::kWrite, &writer).ok());
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 11);
  EXPECT_EQ(Run({"check", "--repair", "--archive", "archive"}).exit_code, 11);
  EXPECT_EQ(Run({"stats", "--archive", "archive"}).exit_code, 11);
  EXPECT_EQ(Run({"prune", "--archive", "archive", "--source", "x"}).exit_code, 11);
  EXPECT_EQ(Run({"migrate", "--archive", "archive", "--min-run", "6"}).exit_code, 11);
}

TEST_F(ArchiveCommandsTest, CheckSaysThatAllIsWell) {
  MakeArchive();
  const CommandResult text = Run({"check", "--archive", "archive"});
  EXPECT_EQ(text.exit_code, 0) << text.out << text.err;
  EXPECT_EQ(text.out.substr(0, 26), "No damage: read 4 articles");
  const CommandResult records = Run({"check", "--archive", "archive", "--format", "jsonl"});
  EXPECT_EQ(records.out.substr(0, 41), "{\"type\":\"check\",\"damages\":0,\"articles\":4,");
  EXPECT_EQ(Run({"check", "--archive", "archive"}).out, text.out);
}

TEST_F(ArchiveCommandsTest, CheckFindsDamageAndRepairMendsIt) {
  MakeArchive();
  Flip(FirstTableFile(), 100);
  const CommandResult found = Run({"check", "--archive", "archive", "--format", "jsonl"});
  EXPECT_EQ(found.exit_code, 4) << found.out << found.err;
  EXPECT_EQ(found.out.substr(0, 16), "{\"type\":\"damage\"");
  const CommandResult repaired = Run({"check", "--repair", "--archive", "archive"});
  EXPECT_TRUE(repaired.exit_code == 0 || repaired.exit_code == 4) << repaired.err;
  EXPECT_NE(repaired.out.find("Rebuilt from"), std::string::npos);
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 0);
}

TEST_F(ArchiveCommandsTest, RepairMakesALostHeadAnew) {
  MakeArchive();
  fs::remove(archive() + "/head.json");
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 4);
  EXPECT_EQ(Run({"stats", "--archive", "archive"}).exit_code, 4);
  EXPECT_EQ(Run({"check", "--repair", "--archive", "archive"}).exit_code, 0);
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 0);
  EXPECT_NE(Run({"stats", "--archive", "archive"}).out.find("archive: 4 articles of 1 run"), std::string::npos);
}

TEST_F(ArchiveCommandsTest, StatsTellsWhatItHolds) {
  MakeArchive();
  const CommandResult text = Run({"stats", "--archive", "archive"});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_NE(text.out.find("archive: 4 articles of 1 run"), std::string::npos) << text.out;
  EXPECT_NE(text.out.find("postings"), std::string::npos);
  EXPECT_NE(text.out.find("2024-03-06  add: 4 articles"), std::string::npos) << text.out;
  const std::vector<std::string> lines = Lines(Run({"stats", "--archive", "archive", "--format", "jsonl"}).out);
  ASSERT_EQ(lines.size(), 9U);
  EXPECT_EQ(lines[0].substr(0, 30), "{\"type\":\"part\",\"name\":\"texts\",");
  EXPECT_EQ(lines[7].substr(0, 22), "{\"type\":\"run\",\"run\":1,");
  EXPECT_EQ(lines[8].substr(0, 17), "{\"type\":\"archive\"");
}

TEST_F(ArchiveCommandsTest, PruneTakesOutWhatWasAskedFor) {
  MakeArchive();
  const CommandResult dry = Run({"prune", "--archive", "archive", "--before", "2024-03-05", "--dry-run"});
  EXPECT_EQ(dry.exit_code, 0) << dry.err;
  EXPECT_EQ(dry.out, "ferry-1  Harbour Courier, 2024-03-01\n1 article would go.\n");
  EXPECT_NE(Run({"stats", "--archive", "archive"}).out.find(": 4 articles"), std::string::npos);

  Write("ids.txt", "quay\r\n\nnot-held\n");
  const CommandResult by_id = Run({"prune", "--archive", "archive", "--ids", "ids.txt", "--format", "jsonl"});
  ASSERT_EQ(Lines(by_id.out).size(), 2U) << "both versions";
  EXPECT_EQ(Lines(by_id.out)[1],
            "{\"type\":\"pruned\",\"id\":\"quay@01234567\",\"source\":\"Lissow Post\",\"published\":null,"
            "\"title\":\"A title\",\"dry_run\":false}");
  EXPECT_EQ(Run({"prune", "--archive", "archive", "--before", "2024-03-05"}).out,
            "ferry-1  Harbour Courier, 2024-03-01\n1 article removed.\n");
  EXPECT_EQ(Run({"prune", "--archive", "archive", "--source", "Lissow Post"}).out,
            "ferry-2  Lissow Post, 2024-03-05\n1 article removed.\n");
  EXPECT_NE(Run({"stats", "--archive", "archive"}).out.find(": 0 articles of 1 run"), std::string::npos);
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 0);
}

TEST_F(ArchiveCommandsTest, MigrateMakesAnOldArchiveOver) {
  MakeArchive();
  EXPECT_EQ(Run({"migrate", "--archive", "archive"}).exit_code, 0) << "nothing to do";
  EXPECT_TRUE(fs::exists(archive() + "/db-1"));

  Head head;
  ASSERT_TRUE(ReadHead(archive(), &head).ok());
  head.settings.recipe = "newsprint-1 of old";
  ASSERT_TRUE(WriteHead(archive(), head).ok());
  const CommandResult refused = Run({"check", "--archive", "archive"});
  EXPECT_EQ(refused.exit_code, 12);
  EXPECT_NE(refused.err.find("newsprint migrate --archive archive"), std::string::npos) << refused.err;
  EXPECT_EQ(Run({"stats", "--archive", "archive"}).exit_code, 12);
  EXPECT_EQ(Run({"check", "--repair", "--archive", "archive"}).exit_code, 12);

  EXPECT_EQ(Run({"migrate", "--archive", "archive", "--min-run", "6"}).exit_code, 0);
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 0);
  const std::string stats = Run({"stats", "--archive", "archive"}).out;
  EXPECT_NE(stats.find("min-run 6, threshold 0.5, recall 0.99"), std::string::npos) << stats;
}

TEST_F(ArchiveCommandsTest, OtherListsOfWordsAreRefused) {
  MakeArchive();
  Write("list.txt", "[paragraph]\nsubscribe to our harbour letter\n");
  const CommandResult result = Run({"check", "--archive", "archive", "--boilerplate-list", "list.txt"});
  EXPECT_EQ(result.exit_code, 12) << result.err;
  EXPECT_EQ(Run({"migrate", "--archive", "archive", "--boilerplate-list", "list.txt"}).exit_code, 0);
  EXPECT_EQ(Run({"check", "--archive", "archive"}).exit_code, 12);
  EXPECT_EQ(Run({"check", "--archive", "archive", "--boilerplate-list", "list.txt"}).exit_code, 0);
}

}  // namespace
}  // namespace newsprint
