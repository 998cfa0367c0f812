// The recipe: everything that decides the bits of a signature or a bucket key. What was signed under another is never
// compared (promise 7). Change a value here and kVersion with it.
#ifndef NEWSPRINT_CORE_RECIPE_H_
#define NEWSPRINT_CORE_RECIPE_H_

#include <cstdint>
#include <string>

#include "newsprint/options.h"

namespace newsprint::recipe {

inline constexpr int kVersion = 3;
inline constexpr std::uint32_t kArticleShingle = 5;     // words a shingle, article scale
inline constexpr std::uint32_t kPassageShingle = 4;     // words a shingle, passage scale
inline constexpr std::uint32_t kPassageWindow = 4;      // shingles a window: runs of 4 + 4 - 1 = 7 words always meet
inline constexpr std::uint32_t kSignatureValues = 128;  // MinHash values an article
inline constexpr std::uint32_t kValueBits = 16;         // that are kept of each
inline constexpr std::uint64_t kMinHashSeed = 0x6e65777370726e74;  // "newsprnt"

// Shingles in a passage window, so that runs of `min_run` words always meet. REQUIRES: min_run >= kPassageShingle.
std::uint32_t PassageWindow(std::uint32_t min_run);

// The recipe in one line, as the summary, --version and an archive carry it. `added_lists` is a hash of the lists of
// words that the user added, which decide what is a quotation and what is boilerplate; 0: none.
std::string Name(const MatchOptions& options, std::uint64_t added_lists = 0);

// An archive cannot look at the words of all the members of a bucket, as a batch does, to tell those that share a run
// from those that share a shingle by chance. Its shingles of passages are longer, and chosen by their rarest words
// (minhash/anchors.h), so that runs of `min_run` words still always meet: one of 4 shingles of 5 words for runs of 8.
struct PassageSampling {
  std::uint32_t shingle = 0;  // words
  std::uint32_t window = 0;   // shingles
};
// REQUIRES: min_run >= kPassageShingle.
PassageSampling ArchivePassages(std::uint32_t min_run);

// Articles that share a third of their shingles of five words share eight words in a row, but for a handful of made-up
// cases, and meet by these. An archive's bands are for texts too short to hold such a run.
inline constexpr std::uint32_t kArchiveBands = 4;

// A quotation stands in an archive under so many of its keys at most, those with the smallest hashes; what is looked up
// has all of its own. Alike quotations share a good part of them, and three are enough.
inline constexpr std::uint32_t kArchiveQuotationKeys = 16;

// The recipe of an archive: Name(), and how its own keys are chosen.
std::string ArchiveName(const MatchOptions& options, std::uint64_t added_lists = 0);

}  // namespace newsprint::recipe

#endif  // NEWSPRINT_CORE_RECIPE_H_
