// Slow, obvious twins of the fast stages.
#ifndef NEWSPRINT_TESTS_REFERENCE_BRUTE_FORCE_H_
#define NEWSPRINT_TESTS_REFERENCE_BRUTE_FORCE_H_

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/ids.h"
#include "shingle/shingle.h"
#include "text/words.h"
#include "verify/align.h"

namespace newsprint::reference {

// Shingles as the words themselves.
inline std::set<std::vector<WordHash>> ShingleSetOf(const std::vector<WordHash>& words, std::size_t k) {
  std::set<std::vector<WordHash>> set;
  if (words.empty()) return set;
  if (words.size() < k) return {words};
  for (std::size_t i = 0; i + k <= words.size(); ++i) {
    set.insert({words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i + k)});
  }
  return set;
}

inline double JaccardOf(const std::vector<WordHash>& a, const std::vector<WordHash>& b, std::size_t k) {
  const auto x = ShingleSetOf(a, k);
  const auto y = ShingleSetOf(b, k);
  std::vector<std::vector<WordHash>> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  const std::size_t either = x.size() + y.size() - both.size();
  return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

// All maximal runs of `least` words or more that two texts share, in time |a| * |b|.
inline std::vector<WordRun> SharedRuns(const std::vector<WordHash>& a, const std::vector<WordHash>& b,
                                       std::uint32_t least) {
  std::vector<WordRun> runs;
  std::vector<std::uint32_t> length(b.size() + 1, 0);  // of the run that ends at (i, j), for the row before
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    for (std::uint32_t j = static_cast<std::uint32_t>(b.size()); j-- > 0;) {
      length[j + 1] = a[i] == b[j] ? length[j] + 1 : 0;
      const bool ends = i + 1 == a.size() || j + 1 == b.size() || a[i + 1] != b[j + 1];
      if (ends && length[j + 1] >= least) runs.push_back({i + 1 - length[j + 1], j + 1 - length[j + 1], length[j + 1]});
    }
  }
  std::sort(runs.begin(), runs.end());
  return runs;
}

// Words of a longest common subsequence (Wagner and Fischer 1974), in time |a| * |b|.
inline std::uint32_t CommonSubsequence(const std::vector<WordHash>& a, const std::vector<WordHash>& b) {
  std::vector<std::vector<std::uint32_t>> length(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1, 0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      length[i + 1][j + 1] = a[i] == b[j] ? length[i][j] + 1 : std::max(length[i][j + 1], length[i + 1][j]);
    }
  }
  return length[a.size()][b.size()];
}

// `count` random words of a vocabulary of `vocabulary` words.
inline std::vector<WordHash> RandomWords(std::mt19937_64& random, std::size_t count, std::uint64_t vocabulary) {
  std::vector<WordHash> words(count);
  for (WordHash& word : words) word = static_cast<WordHash>(Mix64(random() % vocabulary + 1));
  return words;
}

}  // namespace newsprint::reference

#endif  // NEWSPRINT_TESTS_REFERENCE_BRUTE_FORCE_H_
