// quote: quotations and their speakers.
#include <benchmark/benchmark.h>

#include "quote/quotation.h"
#include "sample.h"

namespace newsprint::benchmarks {
namespace {

std::uint64_t CountOpeningMarks(std::string_view text) {
  std::uint64_t marks = 0;
  for (std::size_t at = 0; (at = text.find("“", at)) != std::string_view::npos; ++at) ++marks;
  return marks;
}

void BM_FindQuotations(benchmark::State& state) {
  const Sample& sample = TheSample();
  std::uint64_t marks = 0;
  for (const Article& article : sample.articles) marks += CountOpeningMarks(article.text);
  for (auto _ : state) {
    std::uint64_t pieces = 0, spoken = 0, quotations = 0;
    for (std::size_t i = 0; i < sample.articles.size(); ++i) {
      for (const Quotation& quotation : FindQuotations(sample.articles[i].text, sample.words[i], sample.layouts[i])) {
        pieces += quotation.pieces.size();
        spoken += !quotation.speaker.empty();
        ++quotations;
      }
    }
    // More than the curly marks, since some outlets use straight ones.
    if (pieces < marks) state.SkipWithError("quotations missed");
    if (spoken * 10 < quotations * 8) state.SkipWithError("speakers missed");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.text_bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * sample.articles.size()));
}
BENCHMARK(BM_FindQuotations)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsprint::benchmarks
