// How much the words of quotations tell in this collection.
#ifndef NEWSPRINT_VERIFY_INFORMATION_H_
#define NEWSPRINT_VERIFY_INFORMATION_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "core/ids.h"
#include "core/zeroed_array.h"

namespace newsprint {

// -log2 p(word | the word before it), over the quotations counted, from WordBits where little has been counted. Of
// equal four words in a row only the first counts, so that a statement carried by hundreds does not become common.
// Counting from one thread and in a fixed order; asking from many, afterwards.
class Information {
 public:
  Information();

  void CountQuotation(std::span<const WordHash> words);
  void CountSpeaker(std::string_view name);

  std::uint64_t quotations() const { return quotations_; }
  // How many of them have a speaker with that last name.
  std::uint64_t QuotationsOf(std::string_view name) const;

  // In [0, kRareWordBits]. `before` is null for the first of a run.
  double Bits(const WordHash* before, WordHash word) const;

 private:
  ZeroedArray<std::uint32_t> followers_;                          // by hash of a word: how often anything follows it
  ZeroedArray<std::uint32_t> bigrams_;                            // by hash of two words in a row
  ZeroedArray<std::uint64_t> seen_;                               // bits: four words in a row
  absl::flat_hash_map<std::uint64_t, std::uint64_t> by_speaker_;  // by SpeakerKey
  std::uint64_t quotations_ = 0;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_INFORMATION_H_
