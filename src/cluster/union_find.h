// Disjoint sets (Tarjan 1975), by size and with path halving.
#ifndef NEWSPRINT_CLUSTER_UNION_FIND_H_
#define NEWSPRINT_CLUSTER_UNION_FIND_H_

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace newsprint {

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size), size_(size, 1) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }

  std::uint32_t Find(std::uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }

  // False where the two are in one set already.
  bool Union(std::uint32_t x, std::uint32_t y) {
    x = Find(x);
    y = Find(y);
    if (x == y) return false;
    if (size_[x] < size_[y]) std::swap(x, y);
    parent_[y] = x;
    size_[x] += size_[y];
    return true;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> size_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_UNION_FIND_H_
