#include "verify/recurrence.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "core/parallel.h"
#include "core/word_bits.h"
#include "shingle/shingle.h"
#include "verify/topic.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kMostWords = 60;  // a longer one is a paragraph of prose, whoever repeats it

struct Line {
  ShingleHash hash{};
  std::uint32_t article = 0;
  WordRange words;

  friend auto operator<=>(const Line&, const Line&) = default;
};

bool MostlySpoken(const AnnotatedArticle& article, WordRange words) {
  std::uint32_t spoken = 0;
  for (std::uint32_t i = words.begin; i < words.end; ++i) spoken += article.Spoken(i);
  return 2 * spoken > words.size();
}

// The lines of all articles that could be boilerplate, equal ones together.
std::vector<Line> CollectLines(std::span<AnnotatedArticle* const> articles, int threads) {
  struct Worker {
    std::vector<RecurringLine> of_article;
    std::vector<Line> lines;
  };
  std::vector<Worker> workers(static_cast<std::size_t>(threads));
  ParallelFor(articles.size(), threads, [&](std::size_t i, int number) {
    Worker& worker = workers[static_cast<std::size_t>(number)];
    FindLines(*articles[i], &worker.of_article);
    for (const RecurringLine& line : worker.of_article) {
      worker.lines.push_back({line.hash, static_cast<std::uint32_t>(i), line.words});
    }
  });
  std::vector<Line> lines;
  for (Worker& worker : workers) {
    lines.insert(lines.end(), worker.lines.begin(), worker.lines.end());
    worker = {};
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

// Calls body(lines) for each set of equal lines in kUnrelated articles or more.
template <typename Body>
void ForEachRecurringLine(std::span<const Line> lines, const Body& body) {
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    std::size_t distinct = 0;
    for (; end < lines.size() && lines[end].hash == lines[begin].hash; ++end) {
      distinct += end == begin || lines[end].article != lines[end - 1].article;
    }
    if (distinct >= kUnrelated) body(lines.subspan(begin, end - begin));
    begin = end;
  }
}

// Tells whether two articles are about the same, by the rare words outside of recurring lines.
class Topics {
 public:
  Topics(std::span<AnnotatedArticle* const> articles, std::span<const Line> lines) : articles_(articles) {
    ForEachRecurringLine(lines, [&](std::span<const Line> equal) {
      for (const Line& line : equal) recurring_[line.article].push_back(line.words);
    });
  }

  bool Unrelated(std::uint32_t a, std::uint32_t b) {
    ReadRareWords(a);
    ReadRareWords(b);
    return AreUnrelated(rare_.at(a), rare_.at(b));
  }

 private:
  void ReadRareWords(std::uint32_t number) {
    const auto [at, fresh] = rare_.try_emplace(number);
    if (fresh) at->second = RareWordsOutside(*articles_[number], recurring_[number]);
  }

  std::span<AnnotatedArticle* const> articles_;
  absl::flat_hash_map<std::uint32_t, std::vector<WordRange>> recurring_;
  absl::flat_hash_map<std::uint32_t, std::vector<WordHash>> rare_;  // sorted
};

}  // namespace

void FindLines(const AnnotatedArticle& article, std::vector<RecurringLine>* out) {
  out->clear();
  for (const Paragraph& paragraph : article.layout.paragraphs) {
    const WordRange words = paragraph.words;
    if (words.size() < kFewestWords || words.size() > kMostWords || MostlySpoken(article, words)) continue;
    out->push_back({HashShingle(&article.words.hash[words.begin], words.size()), words});
  }
}

std::vector<WordHash> RareWordsOutside(const AnnotatedArticle& article, std::span<const WordRange> recurring) {
  std::vector<std::uint8_t> left_out(article.words.size(), 0);
  for (const WordRange& words : recurring) {
    std::fill(left_out.begin() + words.begin, left_out.begin() + words.end, 1);
  }
  std::vector<WordHash> rare;
  for (std::uint32_t i = 0; i < article.words.size(); ++i) {
    if (!left_out[i] && article.part[i] != Part::kChrome && article.bits[i] == kRareWordBits) {
      rare.push_back(article.words.hash[i]);
    }
  }
  std::sort(rare.begin(), rare.end());
  rare.erase(std::unique(rare.begin(), rare.end()), rare.end());
  return rare;
}

bool AreUnrelated(const std::vector<WordHash>& rare_a, const std::vector<WordHash>& rare_b) {
  const std::size_t fewer = std::min(rare_a.size(), rare_b.size());
  if (fewer < kFewestRareWords) return false;
  std::vector<WordHash> both;
  std::set_intersection(rare_a.begin(), rare_a.end(), rare_b.begin(), rare_b.end(), std::back_inserter(both));
  return static_cast<double>(both.size()) < kRelatedPart * static_cast<double>(fewer);
}

bool InUnrelatedStories(std::size_t lines, const std::function<std::int64_t(std::size_t line)>& article_of,
                        const std::function<bool(std::int64_t x, std::int64_t y)>& unrelated) {
  std::vector<std::int64_t> stories;
  for (std::size_t i = 0; i < std::min(lines, kMostTried); ++i) {
    const std::int64_t article = article_of(i);
    if (!stories.empty() && stories.back() == article) continue;
    if (!std::all_of(stories.begin(), stories.end(), [&](std::int64_t s) { return unrelated(s, article); })) continue;
    stories.push_back(article);
    if (stories.size() == kUnrelated) return true;
  }
  return false;
}

void MarkChrome(std::span<const WordRange> ranges, AnnotatedArticle* article) {
  if (ranges.empty()) return;
  for (const WordRange& words : ranges) {
    std::fill(article->part.begin() + words.begin, article->part.begin() + words.end, Part::kChrome);
  }
  article->CountBody();
}

void MarkRecurringLines(std::span<AnnotatedArticle* const> articles, int threads) {
  const std::vector<Line> lines = CollectLines(articles, threads);
  Topics topics(articles, lines);
  absl::flat_hash_map<std::uint32_t, std::vector<WordRange>> chrome;
  ForEachRecurringLine(lines, [&](std::span<const Line> equal) {
    const auto article_of = [&](std::size_t i) { return std::int64_t{equal[i].article}; };
    const auto unrelated = [&](std::int64_t x, std::int64_t y) {
      return topics.Unrelated(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y));
    };
    if (!InUnrelatedStories(equal.size(), article_of, unrelated)) return;
    for (const Line& line : equal) chrome[line.article].push_back(line.words);
  });
  const std::vector<std::pair<std::uint32_t, std::vector<WordRange>>> marked(chrome.begin(), chrome.end());
  ParallelFor(marked.size(), threads,
              [&](std::size_t i, int) { MarkChrome(marked[i].second, articles[marked[i].first]); });
}

}  // namespace newsprint
