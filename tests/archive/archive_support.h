// Archives of invented articles, for tests.
#ifndef NEWSPRINT_TESTS_ARCHIVE_ARCHIVE_SUPPORT_H_
#define NEWSPRINT_TESTS_ARCHIVE_ARCHIVE_SUPPORT_H_

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "core/hash.h"
#include "core/recipe.h"

namespace newsprint {

inline void ExpectOk(const Status& status) { EXPECT_TRUE(status.ok()) << status.message(); }

inline ArchiveSettings DefaultSettings() {
  ArchiveSettings settings;
  settings.recipe = recipe::ArchiveName(MatchOptions());
  return settings;
}

inline StoredArticle MakeArticle(std::uint32_t number, std::string raw_id, std::string text, std::uint32_t run = 1) {
  StoredArticle stored;
  stored.number = number;
  stored.article.id = raw_id;
  stored.raw_id = std::move(raw_id);
  stored.article.source = "Harbour Courier";
  stored.article.published = "2024-03-0" + std::to_string(1 + number % 9);
  stored.article.title = "Ferry " + std::to_string(number);
  stored.article.input = "night.jsonl:" + std::to_string(number + 1);
  stored.text_hash = HashBytes(text);
  stored.article.text = std::move(text);
  stored.words = 7;
  stored.run = run;
  return stored;
}

// Letters that no compression makes shorter by much, and that are found again in a file where it is left as it is.
inline std::string RandomText(std::mt19937_64& random, std::size_t size) {
  std::string text(size, ' ');
  for (char& c : text) c = static_cast<char>('!' + random() % 90);
  return text;
}

// A run of `count` articles with a few postings each; every third is linked to the one before it.
inline ArchiveRun MakeRun(const Archive& archive, std::uint32_t count, std::mt19937_64& random) {
  ArchiveRun run;
  run.record.number = archive.last_run() + 1;
  run.record.date = "2024-03-01";
  run.record.command = "add";
  run.record.articles = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t number = archive.next_number() + i;
    run.articles.push_back(MakeArticle(number, "id-" + std::to_string(number), RandomText(random, 50 + random() % 400),
                                       run.record.number));
    for (int p = 0; p < 20; ++p) {
      const std::uint64_t hash = Mix64(random() % 500);  // small numbers: buckets of several articles
      run.postings.push_back({static_cast<BucketKey>(hash), number});
    }
    if (i % 3 == 2) run.copies.push_back({number - 1, number, 0.5 + 1.0 / (i + 3), 0.25});
  }
  run.files.push_back({"day-" + std::to_string(run.record.number) + ".jsonl", {1, 2, 3}});
  return run;
}

// One key for each five bytes of a text: enough to be wrong in many ways.
inline Status KeysOfText(const std::string& text, std::vector<BucketKey>* keys) {
  keys->clear();
  for (std::size_t i = 0; i + 5 <= text.size(); i += 5) {
    keys->push_back(static_cast<BucketKey>(HashBytes(std::string_view(text).substr(i, 5))));
  }
  return {};
}

// The same as MakeRun(), with the postings that belong to the texts.
inline ArchiveRun MakeTrueRun(const Archive& archive, std::uint32_t count, std::mt19937_64& random) {
  ArchiveRun run = MakeRun(archive, count, random);
  run.postings.clear();
  std::vector<BucketKey> keys;
  for (const StoredArticle& stored : run.articles) {
    ExpectOk(KeysOfText(stored.article.text, &keys));
    for (const BucketKey key : keys) run.postings.push_back({key, stored.number});
  }
  return run;
}

inline std::unique_ptr<Archive> CreateArchive(const std::string& folder) {
  std::unique_ptr<Archive> archive;
  const Status status = Archive::Create(folder, DefaultSettings(), &archive);
  EXPECT_TRUE(status.ok()) << status.message();
  return archive;
}

inline std::unique_ptr<Archive> OpenArchive(const std::string& folder, Archive::Access access) {
  std::unique_ptr<Archive> archive;
  const Status status = Archive::Open(folder, access, &archive);
  EXPECT_TRUE(status.ok()) << status.message();
  return archive;
}

inline void ExpectEqual(const StoredArticle& x, const StoredArticle& y) {
  EXPECT_EQ(x.number, y.number);
  EXPECT_EQ(x.raw_id, y.raw_id);
  EXPECT_EQ(x.article.id, y.article.id);
  EXPECT_EQ(x.article.source, y.article.source);
  EXPECT_EQ(x.article.published, y.article.published);
  EXPECT_EQ(x.article.title, y.article.title);
  EXPECT_EQ(x.article.input, y.article.input);
  EXPECT_EQ(x.article.text, y.article.text);
  EXPECT_EQ(x.text_hash, y.text_hash);
  EXPECT_EQ(x.words, y.words);
  EXPECT_EQ(x.run, y.run);
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_ARCHIVE_ARCHIVE_SUPPORT_H_
