// lsh: the bucket table grouped by key.
#include <benchmark/benchmark.h>

#include "core/hash.h"
#include "lsh/bucket_table.h"

namespace newsprint::benchmarks {
namespace {

// Four million postings: half stand alone, half share their key with one other.
void BM_GroupBuckets(benchmark::State& state) {
  constexpr std::uint32_t kPostings = 4'000'000;
  for (auto _ : state) {
    state.PauseTiming();
    BucketTable table;
    for (std::uint32_t i = 0; i < kPostings; ++i) {
      const std::uint64_t key = i < kPostings / 2 ? i : kPostings / 2 + i / 2;
      table.Add({MakeBucketKey(Scale::kPassage, Mix64(key + 1) << 2), i, 0});
    }
    state.ResumeTiming();
    std::uint64_t buckets = 0;
    const Status status = table.ForEachBucket(1, [&buckets](std::span<const Posting>, int) { ++buckets; });
    if (!status.ok() || buckets != kPostings / 4) state.SkipWithError("other buckets");
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPostings));
}
BENCHMARK(BM_GroupBuckets)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsprint::benchmarks
