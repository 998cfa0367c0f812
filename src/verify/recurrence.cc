#include "verify/recurrence.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "core/word_bits.h"
#include "shingle/shingle.h"
#include "verify/topic.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kMostWords = 60;  // a longer one is a paragraph of prose, whoever repeats it
constexpr std::size_t kUnrelated = 3;     // stories
// Articles looked at for unrelated ones among those that carry a line.
constexpr std::size_t kMostTried = 256;

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
std::vector<Line> CollectLines(std::span<AnnotatedArticle* const> articles) {
  std::vector<Line> lines;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const AnnotatedArticle& article = *articles[i];
    for (const Paragraph& paragraph : article.layout.paragraphs) {
      const WordRange words = paragraph.words;
      if (words.size() < kFewestWords || words.size() > kMostWords || MostlySpoken(article, words)) continue;
      lines.push_back({HashShingle(&article.words.hash[words.begin], words.size()), i, words});
    }
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
    RareWords(a);
    RareWords(b);
    const std::vector<WordHash>& in_a = rare_.at(a);
    const std::vector<WordHash>& in_b = rare_.at(b);
    const std::size_t fewer = std::min(in_a.size(), in_b.size());
    if (fewer < kFewestRareWords) return false;
    std::vector<WordHash> both;
    std::set_intersection(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) < kRelatedPart * static_cast<double>(fewer);
  }

 private:
  void RareWords(std::uint32_t number) {
    const auto [at, fresh] = rare_.try_emplace(number);
    if (!fresh) return;
    const AnnotatedArticle& article = *articles_[number];
    std::vector<std::uint8_t> left_out(article.words.size(), 0);
    for (const WordRange& words : recurring_[number]) {
      std::fill(left_out.begin() + words.begin, left_out.begin() + words.end, 1);
    }
    for (std::uint32_t i = 0; i < article.words.size(); ++i) {
      if (!left_out[i] && article.part[i] != Part::kChrome && article.bits[i] == kRareWordBits) {
        at->second.push_back(article.words.hash[i]);
      }
    }
    std::sort(at->second.begin(), at->second.end());
    at->second.erase(std::unique(at->second.begin(), at->second.end()), at->second.end());
  }

  std::span<AnnotatedArticle* const> articles_;
  absl::flat_hash_map<std::uint32_t, std::vector<WordRange>> recurring_;
  absl::flat_hash_map<std::uint32_t, std::vector<WordHash>> rare_;  // sorted
};

// Whether kUnrelated of the articles that carry a line are pairwise about something else.
bool InUnrelatedStories(std::span<const Line> equal, Topics* topics) {
  std::vector<std::uint32_t> stories;
  for (std::size_t i = 0; i < std::min(equal.size(), kMostTried); ++i) {
    const std::uint32_t article = equal[i].article;
    if (!stories.empty() && stories.back() == article) continue;
    if (!std::all_of(stories.begin(), stories.end(), [&](std::uint32_t s) { return topics->Unrelated(s, article); })) {
      continue;
    }
    stories.push_back(article);
    if (stories.size() == kUnrelated) return true;
  }
  return false;
}

}  // namespace

void MarkRecurringLines(std::span<AnnotatedArticle* const> articles) {
  const std::vector<Line> lines = CollectLines(articles);
  Topics topics(articles, lines);
  absl::flat_hash_set<std::uint32_t> changed;
  ForEachRecurringLine(lines, [&](std::span<const Line> equal) {
    if (!InUnrelatedStories(equal, &topics)) return;
    for (const Line& line : equal) {
      std::vector<Part>& part = articles[line.article]->part;
      std::fill(part.begin() + line.words.begin, part.begin() + line.words.end, Part::kChrome);
      changed.insert(line.article);
    }
  });
  for (const std::uint32_t article : changed) articles[article]->CountBody();
}

}  // namespace newsprint
