#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "archive/archive.h"
#include "archive/archive_support.h"
#include "archive/head.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

using Access = Archive::Access;

// The files below `folder` in which `bytes` stand.
std::vector<std::string> FilesWith(const std::string& folder, const std::string& bytes) {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && Content(entry.path().string()).find(bytes) != std::string::npos) {
      found.push_back(entry.path().string());
    }
  }
  return found;
}

// Texts that no compression changes, so that a trace of one is found in the files as it is.
class Removal : public testing::Test {
 protected:
  Removal() {
    auto archive = CreateArchive(path());
    for (int run = 0; run < 10; ++run) {
      ArchiveRun next = MakeRun(*archive, 30, random_);
      for (StoredArticle& stored : next.articles) {
        std::string text(600, ' ');
        for (char& c : text) c = static_cast<char>(random_());
        stored.text_hash = HashBytes(text);
        stored.article.text = text;
        texts_.push_back(text);
        for (const ArchivePosting& posting : next.postings) keys_.insert(posting.key);
      }
      ExpectOk(archive->Commit(std::move(next)));
    }
    ExpectOk(archive->Close());
  }

  std::string path() const { return folder_ / "a"; }

  // Some bytes of the middle of a text.
  std::string Trace(std::uint32_t number) const { return texts_[number].substr(300, 6); }

  void ExpectGone(const Archive& archive, const std::set<std::uint32_t>& gone) {
    EXPECT_EQ(archive.articles(), texts_.size() - gone.size());
    std::size_t seen = 0;
    ExpectOk(archive.ForEach(true, [&](StoredArticle&& stored) {
      EXPECT_EQ(gone.count(stored.number), 0u);
      EXPECT_EQ(stored.article.text, texts_[stored.number]);
      ++seen;
      return true;
    }));
    EXPECT_EQ(seen, texts_.size() - gone.size());
    const std::vector<BucketKey> keys(keys_.begin(), keys_.end());
    ExpectOk(archive.Buckets(keys, 1000, [&](std::size_t, std::span<const std::uint32_t> numbers, bool) {
      for (const std::uint32_t number : numbers) EXPECT_EQ(gone.count(number), 0u) << number;
    }));
    std::vector<CopyLink> links;
    std::vector<StoredArticle> versions;
    for (std::uint32_t number = 0; number < texts_.size(); ++number) {
      ExpectOk(archive.VersionsOf("id-" + std::to_string(number), &versions));
      EXPECT_EQ(versions.size(), 1 - gone.count(number)) << number;
      if (gone.count(number) != 0) continue;
      ExpectOk(archive.CopiesOf(number, &links));
      for (const CopyLink& link : links) EXPECT_EQ(gone.count(link.a) + gone.count(link.b), 0u);
    }
  }

  const TemporaryFolder folder_;
  std::mt19937_64 random_{11};
  std::vector<std::string> texts_;
  std::set<BucketKey> keys_;
};

const std::set<std::uint32_t> kGone = {0, 5, 6, 7, 100, 299};

NumberSet SetOf(const std::set<std::uint32_t>& numbers) {
  NumberSet set;
  for (const std::uint32_t number : numbers) set.Add(number);
  return set;
}

TEST_F(Removal, LeavesNoTraceInAnyFile) {
  for (const std::uint32_t number : kGone) ASSERT_FALSE(FilesWith(path(), Trace(number)).empty()) << "a weak test";
  auto archive = OpenArchive(path(), Access::kWrite);
  ExpectOk(archive->Remove(SetOf(kGone)));
  ExpectGone(*archive, kGone);
  EXPECT_EQ(archive->next_number(), 300u) << "numbers are never given again";
  for (const std::uint32_t number : kGone) {
    EXPECT_TRUE(FilesWith(path(), Trace(number)).empty()) << number;
    EXPECT_TRUE(FilesWith(path(), "Ferry " + std::to_string(number) + "night").empty());
  }
  ExpectOk(archive->Commit(MakeRun(*archive, 3, random_)));
  ExpectOk(archive->Close());
  for (const std::uint32_t number : kGone) EXPECT_TRUE(FilesWith(path(), Trace(number)).empty()) << number;
  EXPECT_FALSE(FilesWith(path(), Trace(1)).empty());
}

TEST_F(Removal, OfTheLastArticleDoesNotGiveItsNumberAgain) {
  auto archive = OpenArchive(path(), Access::kWrite);
  ExpectOk(archive->Remove(SetOf({299})));
  ExpectOk(archive->Close());
  archive = OpenArchive(path(), Access::kWrite);
  EXPECT_EQ(archive->next_number(), 300u);
  EXPECT_EQ(archive->articles(), 299u);
}

TEST_F(Removal, OfWhatIsNotHeldChangesNothing) {
  auto archive = OpenArchive(path(), Access::kWrite);
  ExpectOk(archive->Remove(SetOf({4000, 5000})));
  ExpectOk(archive->Remove(NumberSet()));
  ExpectGone(*archive, {});
  ExpectOk(archive->Remove(SetOf({3})));
  ExpectOk(archive->Remove(SetOf({3, 4})));
  ExpectGone(*archive, {3, 4});
}

TEST_F(Removal, OfEverythingLeavesAnEmptyArchive) {
  auto archive = OpenArchive(path(), Access::kWrite);
  NumberSet all;
  all.Add(NumberRange{0, 0xffffffff});
  ExpectOk(archive->Remove(all));
  EXPECT_EQ(archive->articles(), 0u);
  for (std::uint32_t number = 0; number < 300; ++number) EXPECT_TRUE(FilesWith(path(), Trace(number)).empty());
  ExpectOk(archive->Close());
  EXPECT_EQ(OpenArchive(path(), Access::kRead)->next_number(), 300u);
}

// The head says what is to go; then the process ends.
TEST_F(Removal, InterruptedIsHiddenFromReadersAndFinishedByTheNextWriter) {
  Head head;
  ExpectOk(ReadHead(path(), &head));
  head.removing = SetOf(kGone);
  head.articles -= kGone.size();
  ExpectOk(WriteHead(path(), head));
  auto archive = OpenArchive(path(), Access::kRead);
  ExpectGone(*archive, kGone);
  EXPECT_FALSE(FilesWith(path(), Trace(5)).empty());
  archive.reset();
  archive = OpenArchive(path(), Access::kWrite);
  EXPECT_EQ(archive->found().size(), 1u);
  ExpectGone(*archive, kGone);
  for (const std::uint32_t number : kGone) EXPECT_TRUE(FilesWith(path(), Trace(number)).empty()) << number;
  archive.reset();
  EXPECT_TRUE(OpenArchive(path(), Access::kWrite)->found().empty());
}

}  // namespace
}  // namespace newsprint
