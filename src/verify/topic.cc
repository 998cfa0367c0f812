#include "verify/topic.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/word_bits.h"

namespace newsprint {
namespace {

std::vector<WordHash> RareWords(const AnnotatedArticle& article) {
  std::vector<WordHash> rare;
  for (std::uint32_t i = 0; i < article.words.size(); ++i) {
    if (article.part[i] == Part::kBody && article.bits[i] == kRareWordBits) rare.push_back(article.words.hash[i]);
  }
  std::sort(rare.begin(), rare.end());
  rare.erase(std::unique(rare.begin(), rare.end()), rare.end());
  return rare;
}

}  // namespace

bool SameTopic(const AnnotatedArticle& a, const AnnotatedArticle& b) {
  const std::vector<WordHash> in_a = RareWords(a);
  const std::vector<WordHash> in_b = RareWords(b);
  const std::size_t fewer = std::min(in_a.size(), in_b.size());
  if (fewer < kFewestRareWords) return false;
  std::vector<WordHash> both;
  std::set_intersection(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), std::back_inserter(both));
  return static_cast<double>(both.size()) >= kRelatedPart * static_cast<double>(fewer);
}

}  // namespace newsprint
