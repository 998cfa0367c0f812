// The length of a longest common subsequence, from its definition: slow and obvious.
#ifndef NEWSPRINT_TESTS_REFERENCE_COMMON_SUBSEQUENCE_H_
#define NEWSPRINT_TESTS_REFERENCE_COMMON_SUBSEQUENCE_H_

#include <algorithm>
#include <cstddef>
#include <vector>

namespace newsprint::reference {

template <typename T>
std::size_t LongestCommonSubsequence(const std::vector<T>& a, const std::vector<T>& b, std::size_t i = 0,
                                     std::size_t j = 0) {
  if (i == a.size() || j == b.size()) return 0;
  const std::size_t without =
      std::max(LongestCommonSubsequence(a, b, i + 1, j), LongestCommonSubsequence(a, b, i, j + 1));
  return a[i] == b[j] ? std::max(without, 1 + LongestCommonSubsequence(a, b, i + 1, j + 1)) : without;
}

}  // namespace newsprint::reference

#endif  // NEWSPRINT_TESTS_REFERENCE_COMMON_SUBSEQUENCE_H_
