// A set of article numbers, as ranges.
#ifndef NEWSPRINT_ARCHIVE_NUMBER_SET_H_
#define NEWSPRINT_ARCHIVE_NUMBER_SET_H_

#include <algorithm>
#include <cstdint>
#include <vector>

namespace newsprint {

struct NumberRange {
  std::uint32_t first = 0, last = 0;  // both of them belong to it

  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

class NumberSet {
 public:
  // REQUIRES: greater than all that are in it.
  void Add(std::uint32_t number) {
    if (!ranges_.empty() && ranges_.back().last + 1 == number) {
      ranges_.back().last = number;
    } else {
      ranges_.push_back({number, number});
    }
  }

  // REQUIRES: range.first <= range.last, and it lies behind all that are in it.
  void Add(NumberRange range) { ranges_.push_back(range); }

  bool contains(std::uint32_t number) const {
    const auto behind = std::upper_bound(ranges_.begin(), ranges_.end(), number,
                                         [](std::uint32_t n, const NumberRange& range) { return n < range.first; });
    return behind != ranges_.begin() && number <= std::prev(behind)->last;
  }

  bool empty() const { return ranges_.empty(); }
  const std::vector<NumberRange>& ranges() const { return ranges_; }

  std::uint64_t size() const {
    std::uint64_t size = 0;
    for (const NumberRange& range : ranges_) size += std::uint64_t{range.last} - range.first + 1;
    return size;
  }

 private:
  std::vector<NumberRange> ranges_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_NUMBER_SET_H_
