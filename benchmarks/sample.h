// What the benchmarks work on: synthetic articles, the same in every run.
#ifndef NEWSPRINT_BENCHMARKS_SAMPLE_H_
#define NEWSPRINT_BENCHMARKS_SAMPLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "newsprint/article.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint::benchmarks {

// Positions in Sample::articles, and the exact word-5 similarity.
struct PlantedCopy {
  std::uint32_t original = 0;
  std::uint32_t copy = 0;
  double jaccard = 0;
};

struct Sample {
  std::vector<Article> articles;
  std::vector<Words> words;
  std::vector<Layout> layouts;
  std::vector<PlantedCopy> copies;
  std::string json_lines;
  std::uint64_t text_bytes = 0;
  std::uint64_t text_words = 0;
};

// The first 1,000 articles of seed 1, as tools/synthesize makes them. Made once.
const Sample& TheSample();

}  // namespace newsprint::benchmarks

#endif  // NEWSPRINT_BENCHMARKS_SAMPLE_H_
