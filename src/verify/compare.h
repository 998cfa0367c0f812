// One pair of articles, read word by word: what they share, and what that makes of them.
#ifndef NEWSPRINT_VERIFY_COMPARE_H_
#define NEWSPRINT_VERIFY_COMPARE_H_

#include <cstdint>
#include <optional>

#include "newsprint/records.h"
#include "verify/align.h"
#include "verify/annotate.h"
#include "verify/information.h"
#include "verify/jaccard.h"

namespace newsprint {

// Compares one article with many. Not thread-safe; keeps references to what it is given.
class Comparer {
 public:
  Comparer(const AnnotatedArticle& a, const Information& information, std::uint32_t min_run)
      : a_(a), information_(information), min_run_(min_run), aligner_(a.words.hash), shingles_(a.words.hash) {}

  // The match with another article, published so many seconds before or after, but for the fields that name articles
  // and dates (a, b, first, reuse) and families.
  Match Compare(const AnnotatedArticle& b, std::optional<std::int64_t> seconds_apart);

 private:
  const AnnotatedArticle& a_;
  const Information& information_;
  std::uint32_t min_run_;
  Aligner aligner_;
  ShingleSet shingles_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_COMPARE_H_
