// Every pair of articles at or above a word-5 Jaccard similarity, counted out by sorted postings: exact, and of memory
// and time that no bucket table may cost. Recall and precision of `newsprint dedup` are measured against it.
//
//   newsprint_brute_force THRESHOLD FILE...    pairs as "id_a TAB id_b TAB jaccard", articles and words to stderr
//
// Shares the reader and the words with newsprint, and nothing else.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "core/hash.h"
#include "io/article_reader.h"
#include "text/words.h"

namespace newsprint {
namespace {

struct Posting {
  std::uint64_t shingle;
  std::uint32_t article;

  friend auto operator<=>(const Posting&, const Posting&) = default;
};

struct Collection {
  std::vector<std::string> ids;
  std::vector<std::uint32_t> sizes;  // distinct shingles of each article
  std::vector<Posting> postings;     // sorted
  std::uint64_t words = 0;
};

// The hashes of five words in a row; of a shorter article, its only and shorter shingle.
std::vector<std::uint64_t> ShinglesOf(const Words& words) {
  const std::uint32_t length = std::min(5u, words.size());
  std::vector<std::uint64_t> shingles;
  for (std::uint32_t i = 0; i + length <= words.size(); ++i) {
    std::uint64_t hash = length;
    for (std::uint32_t j = 0; j < length; ++j) hash = Mix64(hash + static_cast<std::uint64_t>(words.hash[i + j]));
    shingles.push_back(hash);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

Status Load(const std::vector<std::string>& paths, Collection* out) {
  InputOptions options;
  options.paths = paths;
  std::unique_ptr<ArticleReader> reader;
  if (Status status = ArticleReader::Open(options, &reader); !status.ok()) return status;
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  Words words;
  for (;;) {
    const ArticleReader::Next next = reader->Read(&article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) break;
    if (next != ArticleReader::Next::kArticle || !FindWords(article.text, &words).ok() || words.size() == 0) continue;
    const std::vector<std::uint64_t> shingles = ShinglesOf(words);
    const auto number = static_cast<std::uint32_t>(out->ids.size());
    for (std::uint64_t shingle : shingles) out->postings.push_back({shingle, number});
    out->ids.push_back(article.id);
    out->sizes.push_back(static_cast<std::uint32_t>(shingles.size()));
    out->words += words.size();
  }
  std::sort(out->postings.begin(), out->postings.end());
  return reader->status();
}

// Where the postings of each article's shingles begin: `first[i]` to `first[i + 1]` in `starts`.
struct Index {
  std::vector<std::uint64_t> first;
  std::vector<std::uint32_t> starts;
};

Index MakeIndex(const Collection& collection) {
  Index index;
  index.first.assign(collection.ids.size() + 1, 0);
  for (std::size_t i = 0; i < collection.sizes.size(); ++i) index.first[i + 1] = index.first[i] + collection.sizes[i];
  index.starts.resize(collection.postings.size());
  std::vector<std::uint64_t> at = index.first;
  std::uint32_t start = 0;
  for (std::uint32_t i = 0; i < collection.postings.size(); ++i) {
    if (collection.postings[i].shingle != collection.postings[start].shingle) start = i;
    index.starts[at[collection.postings[i].article]++] = start;
  }
  return index;
}

void PrintPairs(const Collection& collection, double threshold) {
  const Index index = MakeIndex(collection);
  std::vector<std::uint32_t> shared(collection.ids.size()), touched;
  for (std::uint32_t b = 0; b < collection.ids.size(); ++b) {
    for (std::uint64_t i = index.first[b]; i < index.first[b + 1]; ++i) {
      // The articles before b that have the shingle: a shingle's postings are in their order.
      for (std::uint32_t p = index.starts[i]; collection.postings[p].article < b; ++p) {
        if (shared[collection.postings[p].article]++ == 0) touched.push_back(collection.postings[p].article);
      }
    }
    for (std::uint32_t a : touched) {
      const double jaccard = static_cast<double>(shared[a]) / (collection.sizes[a] + collection.sizes[b] - shared[a]);
      shared[a] = 0;
      if (jaccard < threshold) continue;
      const auto [low, high] = std::minmax(collection.ids[a], collection.ids[b]);
      std::printf("%s\t%s\t%.6f\n", low.c_str(), high.c_str(), jaccard);
    }
    touched.clear();
  }
}

}  // namespace
}  // namespace newsprint

int main(int argc, char** argv) {
  const double threshold = argc > 2 ? std::atof(argv[1]) : 0;
  if (!(threshold > 0 && threshold <= 1)) {
    std::fprintf(stderr, "usage: newsprint_brute_force THRESHOLD FILE...\n");
    return 2;
  }
  newsprint::Collection collection;
  const newsprint::Status status = newsprint::Load({argv + 2, argv + argc}, &collection);
  if (!status.ok()) {
    std::fprintf(stderr, "newsprint_brute_force: %s\n", status.message().c_str());
    return 1;
  }
  std::fprintf(stderr, "articles %zu words %llu\n", collection.ids.size(),
               static_cast<unsigned long long>(collection.words));
  newsprint::PrintPairs(collection, threshold);
  return 0;
}
