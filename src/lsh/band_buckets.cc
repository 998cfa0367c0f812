#include "lsh/band_buckets.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

#include "core/parallel.h"
#include "lsh/bucket_sorter.h"

namespace newsprint {
namespace {

constexpr std::size_t kAhead = 16;  // signatures
constexpr int kPartBits = 13;       // a part of about so many postings (its log2) is sorted within the cache

// The postings of one band, parted by the low bits of their keys' hashes. Storage that serves one band after another.
class BandPostings {
 public:
  void Fill(const SignatureStore& signatures, std::span<const std::uint32_t> articles, const Bands& bands,
            std::uint32_t band) {
    part_bits_ = std::max(0, static_cast<int>(std::bit_width(signatures.size())) - kPartBits);
    ends_.assign((std::size_t{1} << part_bits_) + 1, 0);
    keys_.resize(signatures.size());
    signatures.ForEachBlock([&](std::uint32_t first, std::span<const Signature> block) {
      for (std::size_t i = 0; i < block.size(); ++i) {
        // A band is a small part of a signature: the processor does not see by itself what is read next.
        if (i + kAhead < block.size()) __builtin_prefetch(&block[i + kAhead][band * bands.rows]);
        const BucketKey key = bands.Key(block[i], band);
        keys_[first + i] = key;
        ++ends_[PartOf(key) + 1];
      }
    });
    for (std::size_t part = 1; part < ends_.size(); ++part) ends_[part] += ends_[part - 1];
    parted_.resize(keys_.size());
    // Each counter goes from the begin of its part to the end.
    for (std::size_t i = 0; i < keys_.size(); ++i) parted_[ends_[PartOf(keys_[i])]++] = {keys_[i], articles[i], 0};
  }

  template <typename Body>
  void ForEachBucket(const Body& body) {
    std::size_t begin = 0;
    for (std::size_t part = 0; part + 1 < ends_.size(); ++part) {
      const std::span<const Posting> postings = std::span(parted_).subspan(begin, ends_[part] - begin);
      begin = ends_[part];
      sorter_.ForEachBucket(postings, kScaleBits + part_bits_, body);
    }
  }

 private:
  std::size_t PartOf(BucketKey key) const {
    return static_cast<std::uint64_t>(key) >> kScaleBits & ((std::size_t{1} << part_bits_) - 1);
  }

  int part_bits_ = 0;
  std::vector<BucketKey> keys_;  // by signature
  std::vector<Posting> parted_;
  std::vector<std::size_t> ends_;
  BucketSorter sorter_;
};

}  // namespace

void ForEachBandBucket(const SignatureStore& signatures, std::span<const std::uint32_t> articles, const Bands& bands,
                       int threads, const std::function<void(std::span<const Posting> bucket, int worker)>& body) {
  std::vector<BandPostings> workers(static_cast<std::size_t>(threads));
  ParallelFor(bands.count, threads, [&](std::size_t band, int number) {
    BandPostings& postings = workers[static_cast<std::size_t>(number)];
    postings.Fill(signatures, articles, bands, static_cast<std::uint32_t>(band));
    postings.ForEachBucket([&](std::span<const Posting> bucket) { body(bucket, number); });
  });
}

}  // namespace newsprint
