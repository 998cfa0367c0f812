// verify: exact Jaccard similarity and alignment, of near-duplicates and of unrelated articles.
#include <benchmark/benchmark.h>

#include <cmath>
#include <utility>
#include <vector>

#include "sample.h"
#include "verify/align.h"
#include "verify/jaccard.h"

namespace newsprint::benchmarks {
namespace {

using Pairs = std::vector<PlantedCopy>;

// The planted copies; or pairs of neighbours, of which few share more than four words in a row.
Pairs PairsOf(bool copies) {
  const Sample& sample = TheSample();
  if (copies) return sample.copies;
  Pairs pairs;
  for (std::uint32_t i = 0; i + 1 < sample.articles.size(); ++i) pairs.push_back({i, i + 1, 0});
  return pairs;
}

void BM_Jaccard(benchmark::State& state) {
  const Sample& sample = TheSample();
  const bool copies = state.range(0) == 1;
  const Pairs pairs = PairsOf(copies);
  std::vector<ShingleSet> sets;
  for (const PlantedCopy& pair : pairs) sets.emplace_back(sample.words[pair.original].hash);
  for (auto _ : state) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const double jaccard = sets[i].Compare(sample.words[pairs[i].copy].hash).jaccard;
      if (copies && std::abs(jaccard - pairs[i].jaccard) > 1e-6) state.SkipWithError("not the similarity");
      benchmark::DoNotOptimize(jaccard);
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * pairs.size()));
}
BENCHMARK(BM_Jaccard)->ArgName("copies")->Arg(0)->Arg(1);

void BM_Align(benchmark::State& state) {
  const Sample& sample = TheSample();
  const bool copies = state.range(0) == 1;
  const Pairs pairs = PairsOf(copies);
  std::vector<Aligner> aligners;
  for (const PlantedCopy& pair : pairs) aligners.emplace_back(sample.words[pair.original].hash);
  for (auto _ : state) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const Words& other = sample.words[pairs[i].copy];
      std::uint32_t matched = 0;
      for (const AlignedBlock& block : aligners[i].Align(other.hash)) matched += block.matched();
      // A Jaccard similarity J of the sets needs at least that part of the words in common.
      if (copies && matched < pairs[i].jaccard * other.size()) state.SkipWithError("words not aligned");
      benchmark::DoNotOptimize(matched);
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * pairs.size()));
}
BENCHMARK(BM_Align)->ArgName("copies")->Arg(0)->Arg(1);

}  // namespace
}  // namespace newsprint::benchmarks
