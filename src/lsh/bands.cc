#include "lsh/bands.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "core/hash.h"
#include "core/recipe.h"
#include "lsh/bucket_table.h"

namespace newsprint {

double Bands::Recall(double jaccard) const {
  return 1 - std::pow(1 - std::pow(jaccard, static_cast<double>(rows)), static_cast<double>(count));
}

std::vector<std::pair<double, double>> Bands::RecallTable() const {
  std::vector<std::pair<double, double>> table;
  for (const double jaccard : {.3, .5, .7, .8, .9}) table.emplace_back(jaccard, Recall(jaccard));
  return table;
}

BucketKey Bands::Key(const Signature& signature, std::uint32_t band) const {
  assert(band < count);
  constexpr std::uint32_t kTogether = 64 / recipe::kValueBits;
  std::uint64_t hash = band + 1;
  const std::uint32_t end = (band + 1) * rows;
  for (std::uint32_t begin = band * rows; begin < end; begin += kTogether) {
    std::uint64_t values = 0;
    for (std::uint32_t i = begin; i < std::min(begin + kTogether, end); ++i) {
      values = values << recipe::kValueBits | signature[i];
    }
    hash = Mix64(hash) + values;
  }
  return MakeBucketKey(Scale::kArticle, Mix64(hash));
}

Status ChooseBands(double threshold, double recall, Bands* out) {
  if (!(threshold > 0 && threshold <= 1)) return Status::Usage("the threshold must be above 0 and at most 1");
  if (!(recall > 0 && recall < 1)) return Status::Usage("the recall must lie between 0 and 1");
  for (std::uint32_t rows = recipe::kSignatureValues; rows >= 1; --rows) {
    const Bands bands{recipe::kSignatureValues / rows, rows};
    if (bands.Recall(threshold) >= recall) {
      *out = bands;
      return {};
    }
  }
  return Status::Usage(absl::StrCat("a recall of ", recall, " at a threshold of ", threshold, " is out of reach of ",
                                    recipe::kSignatureValues, " values: ask for less recall or a higher threshold"));
}

}  // namespace newsprint
