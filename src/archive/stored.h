// What an archive holds, as the other stages see it.
#ifndef NEWSPRINT_ARCHIVE_STORED_H_
#define NEWSPRINT_ARCHIVE_STORED_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/ids.h"
#include "newsprint/article.h"

namespace newsprint {

struct StoredArticle {
  std::uint32_t number = 0;     // in the order of arrival, from 0; never given again
  std::string raw_id;           // as the input has it; two versions share it
  Article article;              // its id was given on arrival and never changes; its text only where it was asked for
  std::uint64_t text_hash = 0;  // HashBytes() of the text
  std::uint32_t words = 0;
  std::uint32_t run = 0;  // that brought it
};

// The articles `a` < `b`, by their numbers, are a verified pair of copies.
struct CopyLink {
  std::uint32_t a = 0, b = 0;
  double share_a = 0, share_b = 0;

  friend bool operator==(const CopyLink&, const CopyLink&) = default;
};

using FileHash = std::array<std::uint8_t, 16>;

// A file that `nightly` has taken in: it is not read again.
struct TakenFile {
  std::string path;  // relative to --in
  FileHash content{};
};

struct RunRecord {
  std::uint32_t number = 0;  // from 1
  std::string date;          // UTC, YYYY-MM-DD
  std::string command;
  std::string results;  // name of the folder with its results; empty where it has none
  std::uint64_t articles = 0, repeated = 0, quarantined = 0, matches = 0, clusters = 0, families = 0;
  double seconds = 0;
};

// What decides how the articles of an archive are signed and compared. It is the archive's own, from its first day.
struct ArchiveSettings {
  std::uint32_t min_run = 8;
  double threshold = 0.5;
  double recall = 0.99;
  std::uint64_t added_lists = 0;  // hash of the lists of words that the user added; 0: none
  std::string recipe;             // recipe::ArchiveName() of all this
};

// An article is found under this key.
struct ArchivePosting {
  BucketKey key{};
  std::uint32_t number = 0;
};

// One run, ready to be kept.
struct ArchiveRun {
  RunRecord record;                           // its number is the archive's last and one
  std::vector<StoredArticle> articles;        // with their texts, numbered from next_number() on without a gap
  std::vector<StoredArticle> changed_fields;  // articles held already, whose other fields are now these; without texts
  std::vector<ArchivePosting> postings;       // in any order
  std::vector<CopyLink> copies;
  std::vector<TakenFile> files;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_STORED_H_
