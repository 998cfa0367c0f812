// The bucket table: one for the three scales (DESIGN.md section 1). Postings, parted by their keys as they come, and
// grouped one partition after another; the partitions that memory does not hold wait on disk.
#ifndef NEWSPRINT_LSH_BUCKET_TABLE_H_
#define NEWSPRINT_LSH_BUCKET_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "lsh/posting.h"
#include "lsh/posting_file.h"
#include "lsh/posting_list.h"
#include "newsprint/status.h"

namespace newsprint {

// A disk that is full or fails is told by status() and ForEachBucket(); nothing else of the table is of use then.
// Not thread-safe.
class BucketTable {
 public:
  BucketTable() : lists_(kPartitions) {}

  void Add(const Posting& posting) { lists_[PartitionOf(posting.key)].Add(posting); }

  std::uint64_t bytes() const;  // of memory that the postings take
  // Moves all postings to a temporary file without a name (TMPDIR). What the table gives does not change.
  void Spill();
  const Status& status() const { return status_; }

  // Gives each article the number `numbers[article]`. REQUIRES: numbers has one for each article added.
  void Renumber(std::span<const std::uint32_t> numbers);

  template <typename Body>
  void ForEach(const Body& body) {
    std::vector<Posting> postings;
    for (std::size_t partition = 0; partition < kPartitions; ++partition) {
      postings.clear();
      Note(Read(partition, &postings));
      for (const Posting& posting : postings) body(posting);
    }
  }

  template <typename Condition>
  void EraseIf(const Condition& condition) {
    Rewrite([&condition](std::vector<Posting>* postings) { std::erase_if(*postings, condition); });
  }

  // Calls body(bucket, worker) for each bucket with two postings or more, in which postings are sorted by article and
  // position. Buckets come in no fixed order and from several threads; worker is in [0, threads). The table is empty
  // afterwards. Not ok where some buckets could not be read.
  Status ForEachBucket(int threads, const std::function<void(std::span<const Posting> bucket, int worker)>& body);

 private:
  // Enough partitions that one of them, of 20 million postings, sorts within the cache.
  static constexpr int kPartitionBits = 10;
  static constexpr std::size_t kPartitions = std::size_t{1} << kPartitionBits;

  // By the low bits: the hashes of minima are small, so that their high bits are uneven.
  static std::size_t PartitionOf(BucketKey key) {
    return static_cast<std::uint64_t>(key) >> kScaleBits & (kPartitions - 1);
  }

  Status Read(std::size_t partition, std::vector<Posting>* out) const;
  void Rewrite(const std::function<void(std::vector<Posting>*)>& change);
  void Note(Status status);

  std::vector<PostingList> lists_;     // by partition
  std::unique_ptr<PostingFile> file_;  // the same; null before the first Spill()
  Status status_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_BUCKET_TABLE_H_
