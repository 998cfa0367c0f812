// shingle, minhash: from words to shingles, signatures and window minima.
#include <benchmark/benchmark.h>

#include <cmath>

#include "core/recipe.h"
#include "lsh/bands.h"
#include "minhash/minima.h"
#include "minhash/signature.h"
#include "sample.h"
#include "shingle/shingle.h"

namespace newsprint::benchmarks {
namespace {

void CountShingles(benchmark::State& state) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * TheSample().text_words));
}

void BM_FindShingles(benchmark::State& state) {
  const Sample& sample = TheSample();
  std::vector<ShingleHash> shingles;
  for (auto _ : state) {
    std::uint64_t found = 0;
    for (const Words& words : sample.words) {
      FindShingles(words.hash, recipe::kArticleShingle, &shingles);
      found += shingles.size();
    }
    if (found != sample.text_words - (recipe::kArticleShingle - 1) * sample.words.size()) {
      state.SkipWithError("not a shingle for each word but the last ones");
    }
  }
  CountShingles(state);
}
BENCHMARK(BM_FindShingles)->Unit(benchmark::kMillisecond);

void BM_SignShingles(benchmark::State& state) {
  const Sample& sample = TheSample();
  std::vector<std::vector<ShingleHash>> shingles(sample.words.size());
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    FindShingles(sample.words[i].hash, recipe::kArticleShingle, &shingles[i]);
  }
  std::vector<Signature> signatures(shingles.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < shingles.size(); ++i) signatures[i] = SignShingles(shingles[i]);
    benchmark::ClobberMemory();
  }
  // Within five standard errors of the similarity that was planted.
  for (const PlantedCopy& copy : sample.copies) {
    const double estimate = EstimateJaccard(signatures[copy.original], signatures[copy.copy]);
    const double error = std::sqrt(copy.jaccard * (1 - copy.jaccard) / 128);
    if (std::abs(estimate - copy.jaccard) > 5 * error + 1e-6) state.SkipWithError("not the similarity");
  }
  CountShingles(state);
}
BENCHMARK(BM_SignShingles)->Unit(benchmark::kMillisecond);

void BM_FindMinima(benchmark::State& state) {
  const Sample& sample = TheSample();
  constexpr std::uint32_t kWindow = 4;
  std::vector<std::vector<ShingleHash>> shingles(sample.words.size());
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    FindShingles(sample.words[i].hash, recipe::kPassageShingle, &shingles[i]);
  }
  std::vector<std::uint32_t> minima;
  for (auto _ : state) {
    for (const std::vector<ShingleHash>& article : shingles) {
      FindMinima(article, kWindow, &minima);
      for (std::size_t i = 1; i < minima.size(); ++i) {
        if (minima[i] - minima[i - 1] > kWindow) state.SkipWithError("a window without a minimum");
      }
    }
  }
  CountShingles(state);
}
BENCHMARK(BM_FindMinima)->Unit(benchmark::kMillisecond);

// All that is made of an article's text before it meets others: what datasketch's update_batch is measured beside.
void BM_TextToBands(benchmark::State& state) {
  const Sample& sample = TheSample();
  Bands bands;
  if (!ChooseBands(.8, .99, &bands).ok()) state.SkipWithError("no bands");
  Words words;
  std::vector<ShingleHash> shingles;
  std::vector<std::uint32_t> minima;
  for (auto _ : state) {
    std::uint64_t found = 0;
    for (const Article& article : sample.articles) {
      if (!FindWords(article.text, &words).ok()) state.SkipWithError("not UTF-8");
      FindShingles(words.hash, recipe::kArticleShingle, &shingles);
      const Signature signature = SignShingles(shingles);
      for (std::uint32_t band = 0; band < bands.count; ++band) {
        benchmark::DoNotOptimize(bands.Key(signature, band));
      }
      FindShingles(words.hash, recipe::kPassageShingle, &shingles);
      FindMinima(shingles, recipe::kPassageWindow, &minima);
      found += words.size();
    }
    if (found != sample.text_words) state.SkipWithError("other words than the sample's");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.text_bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * sample.articles.size()));
}
BENCHMARK(BM_TextToBands)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsprint::benchmarks
