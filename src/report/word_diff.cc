#include "report/word_diff.h"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace newsprint {
namespace {

constexpr std::size_t kMostCells = 256 * 256;  // of one table of the exact algorithm
constexpr int kDeepest = 6;                    // of splits at words that occur once, one within another

struct Anchor {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

class Differ {
 public:
  Differ(const std::vector<WordHash>& a, const std::vector<WordHash>& b, WordDiff* out) : a_(a), b_(b), out_(*out) {}

  void Diff(WordRange a, WordRange b, int depth) {
    while (a.size() > 0 && b.size() > 0 && a_[a.begin] == b_[b.begin]) Share(a.begin++, b.begin++);
    while (a.size() > 0 && b.size() > 0 && a_[a.end - 1] == b_[b.end - 1]) Share(--a.end, --b.end);
    if (a.size() == 0 || b.size() == 0) return;
    if (std::size_t{a.size()} * b.size() <= kMostCells) {
      DiffExactly(a, b);
    } else if (depth < kDeepest) {
      DiffBetweenAnchors(a, b, depth);
    }
  }

 private:
  void Share(std::uint32_t a, std::uint32_t b) {
    out_.shared_a[a] = true;
    out_.shared_b[b] = true;
  }

  // The table of longest common subsequences of all suffixes (Wagner and Fischer 1974).
  void DiffExactly(WordRange a, WordRange b) {
    const std::size_t columns = b.size() + 1;
    std::vector<std::uint16_t> longest((a.size() + 1) * columns, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        longest[i * columns + j] = a_[a.begin + i] == b_[b.begin + j]
                                       ? static_cast<std::uint16_t>(longest[(i + 1) * columns + j + 1] + 1)
                                       : std::max(longest[(i + 1) * columns + j], longest[i * columns + j + 1]);
      }
    }
    for (std::uint32_t i = 0, j = 0; i < a.size() && j < b.size();) {
      if (a_[a.begin + i] == b_[b.begin + j]) {
        Share(a.begin + i++, b.begin + j++);
      } else if (longest[(i + 1) * columns + j] >= longest[i * columns + j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  void DiffBetweenAnchors(WordRange a, WordRange b, int depth) {
    const std::vector<Anchor> anchors = LongestRising(WordsThatOccurOnce(a, b));
    if (anchors.empty()) return;
    for (const Anchor& anchor : anchors) {
      Diff({a.begin, anchor.a}, {b.begin, anchor.b}, depth + 1);
      Share(anchor.a, anchor.b);
      a.begin = anchor.a + 1;
      b.begin = anchor.b + 1;
    }
    Diff(a, b, depth + 1);
  }

  // In the order of a.
  std::vector<Anchor> WordsThatOccurOnce(WordRange a, WordRange b) const {
    struct Seen {
      std::uint32_t in_a = 0, in_b = 0, at_b = 0;
    };
    absl::flat_hash_map<std::uint64_t, Seen> seen;
    for (std::uint32_t i = a.begin; i < a.end; ++i) ++seen[static_cast<std::uint64_t>(a_[i])].in_a;
    for (std::uint32_t j = b.begin; j < b.end; ++j) {
      Seen& word = seen[static_cast<std::uint64_t>(b_[j])];
      ++word.in_b;
      word.at_b = j;
    }
    std::vector<Anchor> anchors;
    for (std::uint32_t i = a.begin; i < a.end; ++i) {
      const Seen& word = seen[static_cast<std::uint64_t>(a_[i])];
      if (word.in_a == 1 && word.in_b == 1) anchors.push_back({i, word.at_b});
    }
    return anchors;
  }

  // The longest part of `anchors` that rises in b too (Fredman 1975).
  static std::vector<Anchor> LongestRising(const std::vector<Anchor>& anchors) {
    std::vector<std::size_t> ends;  // ends[k]: the lowest end of a rising part of k + 1 anchors
    std::vector<std::size_t> before(anchors.size());
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      const auto at = std::partition_point(ends.begin(), ends.end(),
                                           [&](std::size_t end) { return anchors[end].b < anchors[i].b; });
      before[i] = at == ends.begin() ? i : *(at - 1);
      if (at == ends.end()) {
        ends.push_back(i);
      } else {
        *at = i;
      }
    }
    std::vector<Anchor> rising(ends.size());
    for (std::size_t k = ends.size(), i = k == 0 ? 0 : ends.back(); k-- > 0; i = before[i]) rising[k] = anchors[i];
    return rising;
  }

  const std::vector<WordHash>& a_;
  const std::vector<WordHash>& b_;
  WordDiff& out_;
};

}  // namespace

WordDiff DiffWords(const std::vector<WordHash>& a, const std::vector<WordHash>& b) {
  WordDiff diff{std::vector<bool>(a.size()), std::vector<bool>(b.size())};
  Differ(a, b, &diff).Diff({0, static_cast<std::uint32_t>(a.size())}, {0, static_cast<std::uint32_t>(b.size())}, 0);
  return diff;
}

}  // namespace newsprint
