// The strong types that pass between the stages.
#ifndef NEWSPRINT_CORE_IDS_H_
#define NEWSPRINT_CORE_IDS_H_

#include <compare>
#include <cstdint>

namespace newsprint {

enum class WordHash : std::uint64_t {};     // one normalised word
enum class ShingleHash : std::uint64_t {};  // k words in a row
enum class BucketKey : std::uint64_t {};    // what makes two articles meet in the bucket table

// Words [begin, end) of an article, counted from 0.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool contains(std::uint32_t word) const { return begin <= word && word < end; }
  friend auto operator<=>(const WordRange&, const WordRange&) = default;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_IDS_H_
