#include "archive/archive.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "archive/archive_support.h"
#include "archive/folder.h"
#include "archive/head.h"
#include "archive/keys.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

using Access = Archive::Access;

Status::Code OpenCode(const std::string& folder, Access access) {
  std::unique_ptr<Archive> archive;
  return Archive::Open(folder, access, &archive).code();
}

// The archive as an obvious map, filled by the same runs.
struct Reference {
  std::map<std::uint32_t, StoredArticle> articles;
  std::map<std::uint64_t, std::set<std::uint32_t>> buckets;
  std::vector<CopyLink> copies;
  std::vector<TakenFile> files;

  void Take(const ArchiveRun& run) {
    for (const StoredArticle& stored : run.articles) articles[stored.number] = stored;
    for (StoredArticle stored : run.changed_fields) {
      stored.article.text = articles[stored.number].article.text;
      articles[stored.number] = stored;
    }
    for (const ArchivePosting& posting : run.postings) buckets[KeptBits(posting.key)].insert(posting.number);
    copies.insert(copies.end(), run.copies.begin(), run.copies.end());
    files.insert(files.end(), run.files.begin(), run.files.end());
  }
};

void ExpectHolds(const Archive& archive, const Reference& reference) {
  EXPECT_EQ(archive.articles(), reference.articles.size());
  std::vector<std::uint32_t> numbers;
  ExpectOk(archive.ForEach(/*with_text=*/true, [&](StoredArticle&& stored) {
    numbers.push_back(stored.number);
    const auto expected = reference.articles.find(stored.number);
    EXPECT_NE(expected, reference.articles.end());
    if (expected != reference.articles.end()) ExpectEqual(stored, expected->second);
    return true;
  }));
  EXPECT_EQ(numbers.size(), reference.articles.size());
  std::reverse(numbers.begin(), numbers.end());
  std::vector<StoredArticle> many;
  ExpectOk(archive.ReadMany(numbers, &many));
  ASSERT_EQ(many.size(), numbers.size());
  for (std::size_t i = 0; i < many.size(); ++i) ExpectEqual(many[i], reference.articles.at(numbers[i]));
  for (const auto& [number, expected] : reference.articles) {
    std::vector<StoredArticle> versions;
    ExpectOk(archive.VersionsOf(expected.raw_id, &versions));
    EXPECT_EQ(
        std::count_if(versions.begin(), versions.end(), [n = number](const StoredArticle& v) { return v.number == n; }),
        1);
    std::vector<CopyLink> links, expected_links;
    ExpectOk(archive.CopiesOf(number, &links));
    for (const CopyLink& link : reference.copies) {
      if (link.a == number || link.b == number) expected_links.push_back(link);
    }
    EXPECT_EQ(links, expected_links);
  }

  std::vector<BucketKey> keys;
  for (std::uint64_t i = 0; i < 600; ++i) keys.push_back(static_cast<BucketKey>(Mix64(i)));
  std::sort(keys.begin(), keys.end());
  for (const std::size_t limit : {std::size_t{3}, std::size_t{1000}}) {
    std::size_t found = 0;
    ExpectOk(archive.Buckets(keys, limit, [&](std::size_t i, std::span<const std::uint32_t> got, bool more) {
      ++found;
      const auto bucket = reference.buckets.find(KeptBits(keys[i]));
      ASSERT_NE(bucket, reference.buckets.end());
      std::vector<std::uint32_t> expected(bucket->second.begin(), bucket->second.end());
      EXPECT_EQ(more, expected.size() > limit);
      expected.resize(std::min(expected.size(), limit));
      EXPECT_EQ(std::vector<std::uint32_t>(got.begin(), got.end()), expected);
    }));
    EXPECT_EQ(found, reference.buckets.size());
  }
  for (TakenFile file : reference.files) {
    bool taken = false;
    ExpectOk(archive.FileTaken(file, &taken));
    EXPECT_TRUE(taken);
    file.content[15] ^= 1;
    ExpectOk(archive.FileTaken(file, &taken));
    EXPECT_FALSE(taken);
  }
}

TEST(Archive, HoldsWhatRunsBring) {
  const TemporaryFolder folder;
  std::mt19937_64 random(7);
  Reference reference;
  auto archive = CreateArchive(folder / "a");
  for (int run = 0; run < 12; ++run) {  // more than are gathered before files are merged
    ArchiveRun next = MakeRun(*archive, 1 + static_cast<std::uint32_t>(random() % 40), random);
    if (run == 5) {
      StoredArticle changed = reference.articles.at(3);
      changed.article.title = "Ferry is late";
      changed.article.text.clear();
      next.changed_fields.push_back(changed);
    }
    reference.Take(next);
    ExpectOk(archive->Commit(std::move(next)));
    if (run % 4 == 0) ExpectHolds(*archive, reference);
    if (run % 3 == 2) {
      ExpectOk(archive->Close());
      archive = OpenArchive(folder / "a", Access::kWrite);
      EXPECT_TRUE(archive->found().empty());
    }
  }
  ExpectOk(archive->Close());
  archive = OpenArchive(folder / "a", Access::kRead);
  ExpectHolds(*archive, reference);
  EXPECT_EQ(archive->last_run(), 12u);
  std::vector<RunRecord> runs;
  ExpectOk(archive->Runs(&runs));
  ASSERT_EQ(runs.size(), 12u);
  EXPECT_EQ(runs[11].number, 12u);
}

TEST(Archive, AnEmptyRunIsARun) {
  const TemporaryFolder folder;
  auto archive = CreateArchive(folder / "a");
  ArchiveRun run;
  run.record.number = 1;
  ExpectOk(archive->Commit(std::move(run)));
  archive.reset();
  EXPECT_EQ(OpenArchive(folder / "a", Access::kRead)->last_run(), 1u);
}

TEST(Archive, VersionsOfOneIdAndEmptyTextsAndOddIds) {
  const TemporaryFolder folder;
  auto archive = CreateArchive(folder / "a");
  const std::string zero("a\0", 2);
  ArchiveRun run;
  run.record.number = 1;
  run.articles = {MakeArticle(0, "a", "one"), MakeArticle(1, "a", "two"), MakeArticle(2, zero, "one"),
                  MakeArticle(3, "", ""), MakeArticle(4, std::string(100000, 'x'), std::string(3000000, 'y'))};
  ExpectOk(archive->Commit(std::move(run)));
  std::vector<StoredArticle> versions;
  ExpectOk(archive->VersionsOf("a", &versions));
  ASSERT_EQ(versions.size(), 2u);
  EXPECT_EQ(versions[0].number, 0u);
  EXPECT_EQ(versions[1].number, 1u);
  ExpectOk(archive->VersionsOf(zero, &versions));
  ASSERT_EQ(versions.size(), 1u);
  ExpectOk(archive->VersionsOf("", &versions));
  EXPECT_EQ(versions.size(), 1u);
  ExpectOk(archive->VersionsOf("b", &versions));
  EXPECT_TRUE(versions.empty());
  StoredArticle stored;
  ExpectOk(archive->Read(4, /*with_text=*/true, &stored));
  EXPECT_EQ(stored.article.text.size(), 3000000u);
  EXPECT_EQ(archive->Read(5, false, &stored).code(), Status::Code::kDamaged);
}

TEST(Archive, ATextThatIsNotTheStoredOneIsDamageAndNamed) {
  const TemporaryFolder folder;
  auto archive = CreateArchive(folder / "a");
  ArchiveRun run;
  run.record.number = 1;
  run.articles = {MakeArticle(0, "harbour-1", "The ferry is late.")};
  run.articles[0].text_hash ^= 1;
  ExpectOk(archive->Commit(std::move(run)));
  StoredArticle stored;
  const Status status = archive->Read(0, /*with_text=*/true, &stored);
  EXPECT_EQ(status.code(), Status::Code::kDamaged);
  EXPECT_NE(status.message().find("article 0 (harbour-1)"), std::string::npos) << status.message();
  std::vector<StoredArticle> many;
  EXPECT_EQ(archive->ReadMany(std::vector<std::uint32_t>{0}, &many).code(), Status::Code::kDamaged);
  EXPECT_EQ(archive->ForEach(true, [](StoredArticle&&) { return true; }).code(), Status::Code::kDamaged);
}

TEST(Archive, AbsentEmptyAndOtherFoldersHoldNone) {
  const TemporaryFolder folder;
  EXPECT_EQ(OpenCode(folder / "absent", Access::kRead), Status::Code::kNoArchive);
  EXPECT_EQ(OpenCode(folder / "absent", Access::kWrite), Status::Code::kNoArchive);
  EXPECT_FALSE(std::filesystem::exists(folder / "absent"));
  std::filesystem::create_directory(folder / "empty");
  EXPECT_EQ(OpenCode(folder / "empty", Access::kWrite), Status::Code::kNoArchive);
  EXPECT_TRUE(std::filesystem::is_empty(folder / "empty"));
  folder.Write("other/letter.txt", "Dear Ilse");
  EXPECT_EQ(OpenCode(folder / "other", Access::kWrite), Status::Code::kNoArchive);
  EXPECT_EQ(OpenCode(folder / "other/letter.txt", Access::kRead), Status::Code::kNoArchive);
  std::unique_ptr<Archive> archive;
  EXPECT_EQ(Archive::Create(folder / "other", DefaultSettings(), &archive).code(), Status::Code::kUsage);
  EXPECT_EQ(Content(folder / "other/letter.txt"), "Dear Ilse");
  ExpectOk(Archive::Create(folder / "empty", DefaultSettings(), &archive));
  archive.reset();
  EXPECT_EQ(Archive::Create(folder / "empty", DefaultSettings(), &archive).code(), Status::Code::kUsage);
}

TEST(Archive, IsMadeWithTheFoldersAboveIt) {
  const TemporaryFolder folder;
  for (const char* name : {"a/b/archive", "a/c/../d/archive/"}) {
    std::unique_ptr<Archive> archive;
    const Status status = Archive::Create(folder / name, DefaultSettings(), &archive);
    EXPECT_TRUE(status.ok()) << status.message();
    EXPECT_TRUE(std::filesystem::exists(folder / name + "/head.json"));
  }
  folder.Write("file", "x");
  std::unique_ptr<Archive> archive;
  EXPECT_FALSE(Archive::Create(folder / "file/archive", DefaultSettings(), &archive).ok());
}

TEST(Archive, OneWriterOrManyReaders) {
  const TemporaryFolder folder;
  auto writer = CreateArchive(folder / "a");
  EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kInUse);
  EXPECT_EQ(OpenCode(folder / "a", Access::kRead), Status::Code::kInUse);
  std::unique_ptr<Archive> second;
  EXPECT_EQ(Archive::Create(folder / "a", DefaultSettings(), &second).code(), Status::Code::kInUse);
  writer.reset();
  auto reader = OpenArchive(folder / "a", Access::kRead);
  auto other_reader = OpenArchive(folder / "a", Access::kRead);
  EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kInUse);
  reader.reset();
  other_reader.reset();
  EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kOk);
}

TEST(Archive, AnotherRecipeIsRefusedAndMigrateNamed) {
  const TemporaryFolder folder;
  ArchiveSettings settings = DefaultSettings();
  settings.recipe = "newsprint-1 of old";
  std::unique_ptr<Archive> archive;
  EXPECT_EQ(Archive::Create(folder / "a", settings, &archive).code(), Status::Code::kOtherVersion);
  const Status status = Archive::Open(folder / "a", Access::kRead, &archive);
  EXPECT_EQ(status.code(), Status::Code::kOtherVersion);
  EXPECT_NE(status.message().find("newsprint migrate --archive " + (folder / "a")), std::string::npos);
}

TEST(Archive, AnotherFormatIsRefused) {
  const TemporaryFolder folder;
  CreateArchive(folder / "a");
  Head head;
  ExpectOk(ReadHead(folder / "a", &head));
  head.format = 2;
  ExpectOk(WriteHead(folder / "a", head));
  EXPECT_EQ(OpenCode(folder / "a", Access::kRead), Status::Code::kOtherVersion);
}

// A head that a crash kept from being replaced is behind the database; a database that lost its end is behind the head.
TEST(Archive, AHeadBehindIsPutRightAndAHeadAheadIsDamage) {
  const TemporaryFolder folder;
  std::mt19937_64 random(1);
  auto archive = CreateArchive(folder / "a");
  ExpectOk(archive->Commit(MakeRun(*archive, 4, random)));
  const std::string first = Content(folder / "a/head.json");
  ExpectOk(archive->Commit(MakeRun(*archive, 3, random)));
  ExpectOk(archive->Close());
  const std::string second = Content(folder / "a/head.json");

  folder.Write("a/head.json", first);
  archive = OpenArchive(folder / "a", Access::kRead);
  EXPECT_EQ(archive->last_run(), 2u);
  EXPECT_EQ(archive->articles(), 7u);
  EXPECT_EQ(archive->next_number(), 7u);
  archive.reset();
  EXPECT_EQ(Content(folder / "a/head.json"), first) << "a reader changes nothing";
  archive = OpenArchive(folder / "a", Access::kWrite);
  EXPECT_EQ(archive->found().size(), 1u);
  EXPECT_EQ(archive->articles(), 7u);
  archive.reset();
  EXPECT_EQ(Content(folder / "a/head.json"), second);

  Head head;
  ExpectOk(ReadHead(folder / "a", &head));
  head.last_run = 3;
  ExpectOk(WriteHead(folder / "a", head));
  EXPECT_EQ(OpenCode(folder / "a", Access::kRead), Status::Code::kDamaged);
  EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kDamaged);
}

TEST(Archive, ALostHeadOrDatabaseIsDamageAndIsNotBegunAnew) {
  const TemporaryFolder folder;
  std::mt19937_64 random(1);
  auto archive = CreateArchive(folder / "a");
  ExpectOk(archive->Commit(MakeRun(*archive, 4, random)));
  ExpectOk(archive->Close());
  std::filesystem::rename(folder / "a/head.json", folder / "head.json");
  EXPECT_EQ(OpenCode(folder / "a", Access::kRead), Status::Code::kDamaged);
  EXPECT_EQ(Archive::Create(folder / "a", DefaultSettings(), &archive).code(), Status::Code::kUsage);
  std::filesystem::rename(folder / "head.json", folder / "a/head.json");
  std::filesystem::rename(folder / "a/db-1", folder / "db-1");
  EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kDamaged);
}

TEST(Archive, WhatAnInterruptedRunLeftIsRemovedAndTold) {
  const TemporaryFolder folder;
  const std::string temporary = std::string("a/") + kTemporaryName;
  const std::string unfinished = temporary + "/texts-0.sst";
  CreateArchive(folder / "a");
  folder.Write(unfinished, "half a fi");
  folder.Write("a/.head.json.Ab12yZ", "{");
  folder.Write("a/db-2/000004.sst", "");
  ExpectOk(OpenArchive(folder / "a", Access::kRead)->Close());
  EXPECT_TRUE(std::filesystem::exists(folder / unfinished)) << "a reader changes nothing";
  auto archive = OpenArchive(folder / "a", Access::kWrite);
  EXPECT_EQ(archive->found().size(), 3u);
  EXPECT_TRUE(std::filesystem::is_empty(folder / temporary));
  EXPECT_FALSE(std::filesystem::exists(folder / "a/.head.json.Ab12yZ"));
  EXPECT_FALSE(std::filesystem::exists(folder / "a/db-2"));
  archive.reset();
  EXPECT_TRUE(OpenArchive(folder / "a", Access::kWrite)->found().empty());
}

TEST(Archive, AnInterruptedMakingIsBegunAnew) {
  const TemporaryFolder folder;
  folder.Write(std::string("a/") + kCreatingName + "/x", "");
  folder.Write("a/db-1/CURRENT", "half");
  EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kNoArchive);
  auto archive = CreateArchive(folder / "a");
  ASSERT_NE(archive, nullptr);
  EXPECT_EQ(archive->articles(), 0u);

  std::filesystem::create_directories(folder / "just-begun/" + kTemporaryName);
  EXPECT_NE(CreateArchive(folder / "just-begun"), nullptr);
  folder.Write(std::string("another's/") + kTemporaryName + "/file", "");
  std::unique_ptr<Archive> none;
  EXPECT_EQ(Archive::Create(folder / "another's", DefaultSettings(), &none).code(), Status::Code::kUsage);
}

TEST(Archive, OpeningManyTimesLeavesNoFiles) {
  const TemporaryFolder folder;
  std::mt19937_64 random(1);
  auto archive = CreateArchive(folder / "a");
  ExpectOk(archive->Commit(MakeRun(*archive, 4, random)));
  const auto count = [&folder] {
    return std::distance(std::filesystem::directory_iterator(folder / "a/db-1"), std::filesystem::directory_iterator());
  };
  archive.reset();
  OpenArchive(folder / "a", Access::kWrite).reset();
  OpenArchive(folder / "a", Access::kWrite).reset();
  const auto before = count();
  for (int i = 0; i < 5; ++i) OpenArchive(folder / "a", Access::kWrite).reset();
  EXPECT_LE(count(), before);
}

TEST(Archive, ReadsAFolderThatMayNotBeWritten) {
  const TemporaryFolder folder;
  std::mt19937_64 random(1);
  auto archive = CreateArchive(folder / "a");
  ExpectOk(archive->Commit(MakeRun(*archive, 4, random)));
  ExpectOk(archive->Close());
  using std::filesystem::perms;
  for (const std::string name : {"a/db-1", "a"}) {
    std::filesystem::permissions(folder / name, perms::owner_read | perms::owner_exec);
  }
  EXPECT_EQ(OpenArchive(folder / "a", Access::kRead)->articles(), 4u);
  // Root may write anywhere.
  if (::geteuid() != 0) {
    EXPECT_EQ(OpenCode(folder / "a", Access::kWrite), Status::Code::kFailed);
  }
  for (const std::string name : {"a", "a/db-1"}) std::filesystem::permissions(folder / name, perms::owner_all);
}

}  // namespace
}  // namespace newsprint
