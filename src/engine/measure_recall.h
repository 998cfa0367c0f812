// The recall of a run, measured on its own articles instead of expected.
#ifndef NEWSPRINT_ENGINE_MEASURE_RECALL_H_
#define NEWSPRINT_ENGINE_MEASURE_RECALL_H_

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/ids.h"
#include "engine/asked.h"
#include "engine/collection.h"
#include "lsh/pairing.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// What a run has brought together: pairs that it compared, and the members of its clusters and families, of which not
// every pair need have been compared.
class FoundPairs {
 public:
  // REQUIRES: compared is sorted, and stays.
  FoundPairs(std::size_t articles, std::span<const CandidatePair> compared)
      : compared_(compared), groups_of_(articles) {}

  void Join(const std::vector<Cluster>& clusters);
  void Join(const std::vector<Family>& families);

  bool Contains(std::uint32_t a, std::uint32_t b) const;  // REQUIRES: a < b

 private:
  std::span<const CandidatePair> compared_;
  std::vector<std::vector<std::uint32_t>> groups_of_;  // by article, ascending
  std::uint32_t groups_ = 0;
};

// What is done with the words of one article. Called from several threads, not at once with the same `slot`, which is
// in [0, PipelineSlots(threads)).
using UseWords = std::function<void(std::uint32_t article, std::span<const WordHash> words, int slot)>;

// Shows the words of these articles to `use`: those that the collection has kept, or those read again.
using VisitWords = std::function<Status(const std::vector<std::uint32_t>& articles, const UseWords& use)>;
VisitWords VisitKeptWords(const Collection& collection);

// Draws `count` of the articles, or all where they are fewer, compares them exactly with all others, and counts which
// of the asked pairs at or above the threshold are in `found`. What is drawn depends on a hash of each article's id and
// text alone. kFailed where `progress` ends it, or as `visit`.
// REQUIRES: collection is settled.
Status MeasureRecall(const Collection& collection, std::uint64_t count, const Asked& asked, const FoundPairs& found,
                     const VisitWords& visit, const Progress& progress, MeasuredRecall* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_MEASURE_RECALL_H_
