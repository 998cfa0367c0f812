// The signatures of a collection's articles, in memory or, where that is short, in a temporary file.
#ifndef NEWSPRINT_LSH_SIGNATURE_STORE_H_
#define NEWSPRINT_LSH_SIGNATURE_STORE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "core/mapped.h"
#include "io/spool.h"
#include "newsprint/newsprint.h"
#include "newsprint/status.h"

namespace newsprint {

// Each under the number in which it came, from 0. A disk that is full or fails is told by status(): nothing that is
// read from here is of use then. Reading is thread-safe.
class SignatureStore {
 public:
  void Add(const Signature& signature);

  std::uint32_t size() const { return size_; }
  std::uint64_t bytes() const { return in_memory_ * sizeof(Block); }  // of memory
  // Moves the signatures to the file, but for a few of the last.
  void Spill();
  // Forgets all.
  void Clear();
  Status status() const;

  Signature Get(std::uint32_t number) const;
  // The same without a copy; it is read into `buffer` where it lies in the file.
  const Signature& Get(std::uint32_t number, Signature* buffer) const;

  // Calls body(number of the first, signatures) for all, in order, some at a time.
  template <typename Body>
  void ForEachBlock(const Body& body) const {
    Mapped<Block> buffer;
    for (std::uint32_t first = 0; first < size_; first += kBlock) {
      const Block& block = BlockAt(first / kBlock, &buffer);
      body(first, std::span<const Signature>(block.signatures, std::min(kBlock, size_ - first)));
    }
  }

 private:
  static constexpr std::uint32_t kBlock = 1024;  // signatures: 256 KB
  struct Block {
    Signature signatures[kBlock];
  };

  // The block, which is read into `buffer` where it lies in the file.
  const Block& BlockAt(std::size_t number, Mapped<Block>* buffer) const;
  void Note(const Status& status) const;

  std::uint32_t size_ = 0;
  std::size_t in_memory_ = 0;          // blocks
  std::vector<Mapped<Block>> blocks_;  // null: in the file, which has them in their order
  std::size_t in_file_ = 0;            // blocks, the first ones
  std::unique_ptr<Spool> spool_;       // null before the first Spill()
  mutable std::mutex mutex_;
  mutable Status status_;  // guarded by mutex_
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_SIGNATURE_STORE_H_
