// verify: which words are the story, which are chrome.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "quote/quotation.h"
#include "sample.h"
#include "verify/chrome.h"

namespace newsprint::benchmarks {
namespace {

void BM_FindParts(benchmark::State& state) {
  const Sample& sample = TheSample();
  std::vector<std::vector<Quotation>> quotations;
  for (std::size_t i = 0; i < sample.articles.size(); ++i) {
    quotations.push_back(FindQuotations(sample.articles[i].text, sample.words[i], sample.layouts[i]));
  }
  for (auto _ : state) {
    std::uint64_t body = 0;
    for (std::size_t i = 0; i < sample.articles.size(); ++i) {
      const Article& article = sample.articles[i];
      const std::vector<Part> parts =
          FindParts(article.text, article.title, sample.words[i], sample.layouts[i], quotations[i]);
      body += static_cast<std::uint64_t>(std::count(parts.begin(), parts.end(), Part::kBody));
    }
    // Bylines and footers are a twentieth of the words.
    if (body * 10 < sample.text_words * 9 || body >= sample.text_words) state.SkipWithError("not the story");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.text_bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * sample.articles.size()));
}
BENCHMARK(BM_FindParts)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsprint::benchmarks
