#include "lsh/bucket_table.h"

#include <utility>

#include "core/parallel.h"
#include "lsh/bucket_sorter.h"

namespace newsprint {

std::uint64_t BucketTable::bytes() const {
  std::uint64_t bytes = 0;
  for (const PostingList& list : lists_) bytes += list.bytes();
  return bytes;
}

void BucketTable::Note(Status status) {
  if (status_.ok()) status_ = std::move(status);
}

void BucketTable::Spill() {
  if (!file_) Note(PostingFile::Create(kPartitions, &file_));
  std::vector<Posting> postings;
  for (std::size_t partition = 0; partition < kPartitions; ++partition) {
    postings.clear();
    lists_[partition].AppendTo(&postings);
    lists_[partition].Clear();
    if (status_.ok()) Note(file_->Append(partition, postings));
  }
}

Status BucketTable::Read(std::size_t partition, std::vector<Posting>* out) const {
  lists_[partition].AppendTo(out);
  return file_ ? file_->Read(partition, out) : Status();
}

void BucketTable::Rewrite(const std::function<void(std::vector<Posting>*)>& change) {
  std::vector<Posting> postings;
  for (std::size_t partition = 0; partition < kPartitions; ++partition) {
    postings.clear();
    lists_[partition].AppendTo(&postings);
    change(&postings);
    lists_[partition].Clear();
    for (const Posting& posting : postings) lists_[partition].Add(posting);
    if (file_) Note(file_->Rewrite(partition, change));
  }
}

void BucketTable::Renumber(std::span<const std::uint32_t> numbers) {
  Rewrite([numbers](std::vector<Posting>* postings) {
    for (Posting& posting : *postings) posting.article = numbers[posting.article];
  });
}

Status BucketTable::ForEachBucket(int threads, const std::function<void(std::span<const Posting>, int)>& body) {
  struct Worker {
    std::vector<Posting> postings;
    BucketSorter sorter;
    Status status;
  };
  std::vector<Worker> workers(static_cast<std::size_t>(threads));
  ParallelFor(status_.ok() ? kPartitions : 0, threads, [&](std::size_t partition, int number) {
    Worker& worker = workers[static_cast<std::size_t>(number)];
    if (!worker.status.ok()) return;
    worker.postings.clear();
    worker.status = Read(partition, &worker.postings);
    lists_[partition].Clear();
    if (!worker.status.ok()) return;
    worker.sorter.ForEachBucket(worker.postings, kScaleBits + kPartitionBits,
                                [&](std::span<const Posting> bucket) { body(bucket, number); });
  });
  for (Worker& worker : workers) Note(std::move(worker.status));
  for (PostingList& list : lists_) list.Clear();
  file_ = nullptr;
  return std::exchange(status_, {});
}

}  // namespace newsprint
