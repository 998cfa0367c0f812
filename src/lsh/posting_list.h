// Postings in small blocks: a list of them grows without being moved, and there may be a thousand such lists.
#ifndef NEWSPRINT_LSH_POSTING_LIST_H_
#define NEWSPRINT_LSH_POSTING_LIST_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "lsh/posting.h"

namespace newsprint {

class PostingList {
 public:
  void Add(const Posting& posting) {
    if (next_ == end_) Grow();
    *next_++ = posting;
  }

  std::size_t size() const { return blocks_.size() * kBlock - static_cast<std::size_t>(end_ - next_); }
  std::uint64_t bytes() const { return blocks_.size() * sizeof(Block); }

  void AppendTo(std::vector<Posting>* out) const {
    std::size_t left = size();
    out->reserve(out->size() + left);
    for (const auto& block : blocks_) {
      const std::size_t count = std::min(left, kBlock);
      out->insert(out->end(), block->begin(), block->begin() + count);
      left -= count;
    }
  }

  void Clear() {
    blocks_.clear();
    blocks_.shrink_to_fit();
    next_ = end_ = nullptr;
  }

 private:
  static constexpr std::size_t kBlock = 64;  // postings: 1 KB
  using Block = std::array<Posting, kBlock>;

  void Grow() {
    blocks_.push_back(std::make_unique<Block>());
    next_ = blocks_.back()->data();
    end_ = next_ + kBlock;
  }

  Posting* next_ = nullptr;  // where the next one goes, in the last block
  Posting* end_ = nullptr;
  std::vector<std::unique_ptr<Block>> blocks_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_POSTING_LIST_H_
