#include "archive/examine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "archive/archive_support.h"
#include "archive/head.h"
#include "archive/rebuild.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

using Access = Archive::Access;
namespace fs = std::filesystem;

Examination Examine(const std::string& folder) {
  Examination examination;
  auto archive = OpenArchive(folder, Access::kRead);
  ExpectOk(ExamineArchive(*archive, KeysOfText, 1, nullptr, &examination));
  return examination;
}

void MakeArchive(const std::string& folder, int runs, std::uint32_t articles) {
  std::mt19937_64 random(5);
  auto archive = CreateArchive(folder);
  for (int run = 0; run < runs; ++run) ExpectOk(archive->Commit(MakeTrueRun(*archive, articles, random)));
  ExpectOk(archive->Close());
}

// Everything an archive gives, as one text.
Status ReadAll(const std::string& folder, std::string* out) {
  out->clear();
  std::unique_ptr<Archive> archive;
  if (Status status = Archive::Open(folder, Access::kRead, &archive); !status.ok()) return status;
  std::vector<CopyLink> links;
  std::vector<BucketKey> keys;
  Status of_links;
  Status status = archive->ForEach(/*with_text=*/true, [&](StoredArticle&& stored) {
    *out += std::to_string(stored.number) + stored.raw_id + stored.article.id + stored.article.title +
            stored.article.text + std::to_string(stored.text_hash) + std::to_string(stored.run);
    of_links = archive->CopiesOf(stored.number, &links);
    for (const CopyLink& link : links) {
      *out += std::to_string(link.a) + "," + std::to_string(link.b) + "," + std::to_string(link.share_a);
    }
    std::vector<BucketKey> own;
    (void)KeysOfText(stored.article.text, &own);
    keys.insert(keys.end(), own.begin(), own.end());
    return of_links.ok();
  });
  if (!status.ok() || !of_links.ok()) return status.ok() ? of_links : status;
  std::sort(keys.begin(), keys.end());
  status = archive->Buckets(keys, 100, [&](std::size_t i, std::span<const std::uint32_t> numbers, bool) {
    *out += std::to_string(i) + ":";
    for (const std::uint32_t number : numbers) *out += std::to_string(number) + " ";
  });
  std::vector<RunRecord> runs;
  if (status.ok()) status = archive->Runs(&runs);
  for (const RunRecord& run : runs) *out += run.date + std::to_string(run.articles);
  *out += std::to_string(archive->articles()) + std::to_string(archive->last_run());
  return status;
}

TEST(Examine, FindsNothingInASoundArchive) {
  const TemporaryFolder folder;
  MakeArchive(folder / "a", 10, 12);
  const Examination examination = Examine(folder / "a");
  for (const Damage& damage : examination.damages) ADD_FAILURE() << DamageText(damage);
  EXPECT_EQ(examination.articles, 120u);
  EXPECT_EQ(examination.runs, 10u);
  EXPECT_EQ(examination.links, 40u);
  EXPECT_GT(examination.postings, 1000u);
}

TEST(Examine, FilesOfManySmallRunsAreJoined) {
  const TemporaryFolder folder;
  MakeArchive(folder / "a", 1, 1);
  std::mt19937_64 random(9);
  for (int night = 0; night < 4; ++night) {
    auto archive = OpenArchive(folder / "a", Access::kWrite);
    for (int run = 0; run < 20; ++run) ExpectOk(archive->Commit(MakeTrueRun(*archive, 2, random)));
    ExpectOk(archive->Close());
  }
  auto archive = OpenArchive(folder / "a", Access::kRead);
  std::vector<Archive::Part> parts;
  ExpectOk(archive->Parts(&parts));
  for (const Archive::Part& part : parts) {
    if (part.name != "copies" && part.name != "files") {
      EXPECT_LT(part.files, 40u) << part.name;
    }
  }
  archive.reset();
  const Examination examination = Examine(folder / "a");
  for (const Damage& damage : examination.damages) ADD_FAILURE() << DamageText(damage);
  EXPECT_EQ(examination.articles, 161u);
  EXPECT_EQ(examination.runs, 81u);
}

TEST(Examine, FindsNothingAfterARemoval) {
  const TemporaryFolder folder;
  MakeArchive(folder / "a", 3, 12);
  auto archive = OpenArchive(folder / "a", Access::kWrite);
  NumberSet numbers;
  numbers.Add(NumberRange{10, 20});
  ExpectOk(archive->Remove(numbers));
  ExpectOk(archive->Close());
  for (const Damage& damage : Examine(folder / "a").damages) ADD_FAILURE() << DamageText(damage);
  EXPECT_EQ(Examine(folder / "a").articles, 25u);
}

// What is wrong in a run: damage that no checksum shows.
template <typename Spoil>
std::vector<Damage> DamagesOf(const Spoil& spoil) {
  const TemporaryFolder folder;
  std::mt19937_64 random(5);
  auto archive = CreateArchive(folder / "a");
  ArchiveRun run = MakeTrueRun(*archive, 6, random);
  spoil(&run);
  ExpectOk(archive->Commit(std::move(run)));
  ExpectOk(archive->Close());
  return Examine(folder / "a").damages;
}

TEST(Examine, NamesTheArticleWhoseEntriesDoNotFit) {
  const auto expect_article_3 = [](const std::vector<Damage>& damages) {
    ASSERT_EQ(damages.size(), 1u);
    EXPECT_EQ(damages[0].number, 3u);
    EXPECT_EQ(damages[0].id, "id-3");
  };
  expect_article_3(DamagesOf([](ArchiveRun* run) { run->postings.push_back({BucketKey{12345}, 3}); }));
  expect_article_3(DamagesOf([](ArchiveRun* run) {
    const auto of_3 = [](const ArchivePosting& posting) { return posting.number == 3; };
    run->postings.erase(std::find_if(run->postings.begin(), run->postings.end(), of_3));
  }));
  expect_article_3(DamagesOf([](ArchiveRun* run) { run->articles[3].text_hash ^= 1; }));
  EXPECT_EQ(DamagesOf([](ArchiveRun* run) { run->postings.push_back({BucketKey{12345}, 77}); }).size(), 1u);
  EXPECT_EQ(DamagesOf([](ArchiveRun* run) { run->copies.push_back({2, 77, 1, 1}); }).size(), 1u);
  EXPECT_TRUE(DamagesOf([](ArchiveRun*) {}).empty());
}

// A changed byte in any file is found: the archive is not opened, or the examination names damage, or else everything
// reads back as it was.
TEST(Examine, EachFlippedByteIsFoundOrHarmless) {
  const TemporaryFolder folder;
  MakeArchive(folder / "a", 2, 6);
  std::string sound;
  ExpectOk(ReadAll(folder / "a", &sound));
  std::mt19937_64 random(21);
  int found = 0, harmless = 0;
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "a")) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    const std::string content = Content(file);
    const bool settings = file.find("OPTIONS") != std::string::npos;  // RocksDB's own; never read
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < content.size(); ++i) {
      const bool edge = i < 8 || i + 53 >= content.size();
      const bool head = file.ends_with(".json") || file.ends_with("CURRENT");
      const std::uint64_t one_of = settings ? 9000 : head ? 8 : file.find("MANIFEST") != std::string::npos ? 24 : 64;
      if ((edge && !settings && i % 6 == 0) || random() % one_of == 0) places.push_back(i);
    }
    for (const std::size_t place : places) {
      std::string changed = content;
      changed[place] = static_cast<char>(changed[place] ^ 1 << random() % 8);
      std::ofstream(file, std::ios::binary | std::ios::trunc) << changed;
      std::unique_ptr<Archive> archive;
      const Status opened = Archive::Open(folder / "a", Access::kRead, &archive);
      if (!opened.ok()) {
        EXPECT_EQ(opened.code(), Status::Code::kDamaged) << file << " at " << place << ": " << opened.message();
        ++found;
      } else {
        Examination examination;
        ExpectOk(ExamineArchive(*archive, KeysOfText, 1, nullptr, &examination));
        archive.reset();
        if (examination.damages.empty()) {
          std::string now;
          ExpectOk(ReadAll(folder / "a", &now));
          EXPECT_EQ(now, sound) << file << " at " << place << ": silent damage";
          ++harmless;
        } else {
          ++found;
        }
      }
    }
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
  }
  EXPECT_GT(found, 200);
  EXPECT_LT(harmless, found);
}

TEST(Examine, AMissingOrShortenedFileIsDamage) {
  const TemporaryFolder folder;
  MakeArchive(folder / "a", 2, 6);
  for (const auto& entry : fs::directory_iterator(folder / "a/db-1")) {
    const std::string file = entry.path().string();
    const std::string name = entry.path().filename().string();
    const bool needed = name.ends_with(".sst") || name.starts_with("MANIFEST") || name == "CURRENT";
    if (!needed) continue;
    const std::string content = Content(file);
    std::unique_ptr<Archive> archive;
    fs::resize_file(file, content.size() / 2);
    EXPECT_EQ(Archive::Open(folder / "a", Access::kRead, &archive).code(), Status::Code::kDamaged) << name;
    fs::remove(file);
    EXPECT_EQ(Archive::Open(folder / "a", Access::kRead, &archive).code(), Status::Code::kDamaged) << name;
    std::ofstream(file, std::ios::binary) << content;
  }
  EXPECT_TRUE(Examine(folder / "a").damages.empty());
}

Rebuilt Rebuild(const std::string& folder) {
  std::unique_ptr<Archive> archive;
  Rebuilt rebuilt;
  ExpectOk(Archive::Open(folder, Access::kRebuild, &archive));
  if (!archive) return rebuilt;
  const ArchiveSettings settings = archive->settings();
  ExpectOk(RebuildArchive(std::move(archive), settings, KeysOfText, 2, nullptr, &rebuilt));
  return rebuilt;
}

TEST(Rebuild, OfASoundArchiveGivesTheSame) {
  const TemporaryFolder folder;
  MakeArchive(folder / "a", 3, 12);
  std::string before, after;
  ExpectOk(ReadAll(folder / "a", &before));
  const Rebuilt rebuilt = Rebuild(folder / "a");
  EXPECT_EQ(rebuilt.articles, 36u);
  EXPECT_TRUE(rebuilt.lost.empty());
  ExpectOk(ReadAll(folder / "a", &after));
  EXPECT_EQ(after, before);
  EXPECT_TRUE(fs::exists(folder / "a/db-2"));
  EXPECT_FALSE(fs::exists(folder / "a/db-1"));
  EXPECT_TRUE(Examine(folder / "a").damages.empty());
  Rebuild(folder / "a");
  EXPECT_TRUE(Examine(folder / "a").damages.empty());
}

TEST(Rebuild, MakesIndexesAnew) {
  const TemporaryFolder folder;
  std::mt19937_64 random(5);
  auto archive = CreateArchive(folder / "a");
  ArchiveRun run = MakeTrueRun(*archive, 6, random);
  run.postings.pop_back();
  run.postings.push_back({BucketKey{12345}, 2});
  run.postings.push_back({BucketKey{12345}, 99});
  ExpectOk(archive->Commit(std::move(run)));
  ExpectOk(archive->Close());
  EXPECT_FALSE(Examine(folder / "a").damages.empty());
  EXPECT_TRUE(Rebuild(folder / "a").lost.empty());
  EXPECT_TRUE(Examine(folder / "a").damages.empty());
}

TEST(Rebuild, NamesTheArticlesThatAreLost) {
  const TemporaryFolder folder;
  std::mt19937_64 random(5);
  auto archive = CreateArchive(folder / "a");
  ArchiveRun run = MakeTrueRun(*archive, 6, random);
  run.articles[4].text_hash ^= 1;
  ExpectOk(archive->Commit(std::move(run)));
  ExpectOk(archive->Close());
  const Rebuilt rebuilt = Rebuild(folder / "a");
  ASSERT_EQ(rebuilt.lost.size(), 1u);
  EXPECT_EQ(DamageText(rebuilt.lost[0]), "article 4 (id-4): its text is lost");
  const Examination examination = Examine(folder / "a");
  EXPECT_TRUE(examination.damages.empty());
  EXPECT_EQ(examination.articles, 5u);
}

// Whatever single file is lost or spoilt, a rebuild gives a sound archive of what is left of the texts.
TEST(Rebuild, ComesThroughTheLossOfAnyFile) {
  const TemporaryFolder folder;
  MakeArchive(folder / "sound", 1, 6);
  std::vector<std::string> names = {"head.json"};
  for (const auto& entry : fs::directory_iterator(folder / "sound/db-1")) {
    names.push_back("db-1/" + entry.path().filename().string());
  }
  for (const std::string& name : names) {
    for (const bool spoil : {false, true}) {
      fs::remove_all(folder / "a");
      fs::copy(folder / "sound", folder / "a", fs::copy_options::recursive);
      if (spoil) {
        std::string content = Content(folder / ("a/" + name));
        for (std::size_t i = content.size() / 3; i < content.size() / 3 + 40 && i < content.size(); ++i) {
          content[i] ^= 85;
        }
        folder.Write("a/" + name, content);
      } else {
        fs::remove(folder / ("a/" + name));
      }
      const Rebuilt rebuilt = Rebuild(folder / "a");
      const Examination examination = Examine(folder / "a");
      for (const Damage& damage : examination.damages) ADD_FAILURE() << name << spoil << ": " << DamageText(damage);
      EXPECT_EQ(examination.articles, rebuilt.articles);
      EXPECT_TRUE(rebuilt.articles == 6 || !rebuilt.lost.empty()) << name << spoil << " " << rebuilt.articles;
    }
  }
}

}  // namespace
}  // namespace newsprint
