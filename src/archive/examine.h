// Reads all that an archive holds and compares it with itself: files with their checksums, texts with their hashes,
// indexes with the texts they were made from.
#ifndef NEWSPRINT_ARCHIVE_EXAMINE_H_
#define NEWSPRINT_ARCHIVE_EXAMINE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "core/ids.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// The bucket keys of an article with this text, in any order. Called from several threads.
using KeysOf = std::function<Status(const std::string& text, std::vector<BucketKey>* keys)>;

struct Damage {
  std::optional<std::uint32_t> number;  // of the article that is touched, where one is
  std::string id;                       // its id, where that can still be read
  std::string what;
};

struct Examination {
  std::uint64_t articles = 0, postings = 0, links = 0, runs = 0;  // read
  std::vector<Damage> damages;  // of the archive as a whole first, then by article; empty: all is well
};

// kFailed where `progress` ends it; damage is no failure. Memory: 24 bytes an article, and a few texts.
Status ExamineArchive(const Archive& archive, const KeysOf& keys_of, int threads, const Progress& progress,
                      Examination* out);

// "article 17 (harbour-1): its text is missing"
std::string DamageText(const Damage& damage);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_EXAMINE_H_
