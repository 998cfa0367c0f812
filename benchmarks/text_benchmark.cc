// text: words and their hashes, paragraphs and sentences.
#include <benchmark/benchmark.h>

#include "sample.h"
#include "synthesize/jaccard.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint::benchmarks {
namespace {

void BM_FindWords(benchmark::State& state) {
  const Sample& sample = TheSample();
  std::uint64_t expected = 0;
  for (const Article& article : sample.articles) expected += synthesis::HashWords(article.text).size();
  Words words;
  for (auto _ : state) {
    std::uint64_t found = 0;
    for (const Article& article : sample.articles) {
      if (!FindWords(article.text, &words).ok()) state.SkipWithError("not UTF-8");
      found += words.size();
    }
    if (found != expected) state.SkipWithError("other words than the generator's");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.text_bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * sample.articles.size()));
}
BENCHMARK(BM_FindWords)->Unit(benchmark::kMillisecond);

void BM_FindLayout(benchmark::State& state) {
  const Sample& sample = TheSample();
  for (auto _ : state) {
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < sample.articles.size(); ++i) {
      const Layout layout = FindLayout(sample.articles[i].text, sample.words[i]);
      for (const WordRange& sentence : layout.sentences) words += sentence.size();
    }
    if (words != sample.text_words) state.SkipWithError("a word in no sentence, or in two");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.text_bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * sample.articles.size()));
}
BENCHMARK(BM_FindLayout)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsprint::benchmarks
