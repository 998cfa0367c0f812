// How much the words of quotations tell in this collection.
#ifndef NEWSPRINT_VERIFY_INFORMATION_H_
#define NEWSPRINT_VERIFY_INFORMATION_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "core/ids.h"
#include "core/zeroed_array.h"

namespace newsprint {

// Four words in a row of a quotation, as slots of the tables that count them.
struct CountedWords {
  std::uint32_t seen = 0;  // of all four: of equal ones only the first counts
  std::uint32_t follower = 0;
  std::uint32_t bigram = 0;
};

// Those of a quotation's piece, in their order; `out` is overwritten.
void FindCountedWords(std::span<const WordHash> words, std::vector<CountedWords>* out);

// -log2 p(word | the word before it), over the quotations counted, from WordBits where little has been counted. Of
// equal four words in a row only the first counts, so that a statement carried by hundreds does not become common.
// Counting from one thread and in a fixed order; asking from many, afterwards.
class Information {
 public:
  Information();

  void CountQuotation(std::span<const WordHash> words);
  void CountSpeaker(std::string_view name);

  // The same with what was counted elsewhere, so often each: machines count a part each, and the sums are added.
  void AddQuotations(std::uint64_t count) { quotations_ += count; }
  void AddSpeaker(std::uint64_t key, std::uint64_t count) { by_speaker_[key] += count; }
  void AddFollower(std::uint32_t slot, std::uint32_t count) { followers_[slot] += count; }
  void AddBigram(std::uint32_t slot, std::uint32_t count) { bigrams_[slot] += count; }

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
  std::vector<CountedWords> counted_;  // of the quotation at hand
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_INFORMATION_H_
