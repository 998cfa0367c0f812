// Banding (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, section 3.4): two
// articles meet where all values of one band of their signatures are equal.
#ifndef NEWSPRINT_LSH_BANDS_H_
#define NEWSPRINT_LSH_BANDS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "core/ids.h"
#include "newsprint/newsprint.h"
#include "newsprint/status.h"

namespace newsprint {

struct Bands {
  std::uint32_t count = 0;
  std::uint32_t rows = 0;  // values a band; count * rows <= 128

  // Probability that two articles of this Jaccard similarity meet in a band: 1 - (1 - J^rows)^count.
  double Recall(double jaccard) const;
  // The recall at .3 .5 .7 .8 .9, which a run prints.
  std::vector<std::pair<double, double>> RecallTable() const;
  // The key of one band of a signature. REQUIRES: band < count.
  BucketKey Key(const Signature& signature, std::uint32_t band) const;
};

// The bands with the most rows, so with the fewest useless candidates, that nominate a pair at `threshold` with at
// least `recall`. kUsage where 128 values do not suffice, or for a threshold or recall that is none.
Status ChooseBands(double threshold, double recall, Bands* out);

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_BANDS_H_
