// The stock phrases of news sites: readable lists, one a language (stock_phrases/;
// en.txt there documents their form), found in linear time.
#ifndef NEWSPRINT_VERIFY_STOCK_PHRASES_H_
#define NEWSPRINT_VERIFY_STOCK_PHRASES_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "core/ids.h"
#include "newsprint/status.h"

namespace newsprint {

// What a phrase says about the paragraph it stands in: the sections of a list.
enum class StockUse : std::uint8_t { kLine, kLabel, kStart, kParagraph, kItself, kCaption };

struct StockMatch {
  StockUse use = StockUse::kLine;
  WordRange words;  // counted from the beginning of the paragraph
};

// Not changed by Find: thread-safe once it is filled.
class StockPhrases {
 public:
  // The lists that newsprint brings.
  static const StockPhrases& Shipped();

  // Adds the phrases of a list in the form of the shipped ones. kUsage, with `name` and the line, where it has another
  // form; the phrases before that line stay added.
  Status Add(std::string_view name, std::string_view list);

  // Appends the phrases that stand in a paragraph, in order. A kLabel is reported whether or not a colon follows. Takes
  // linear time, whatever the list.
  void Find(std::span<const WordHash> paragraph, std::vector<StockMatch>* out) const;

 private:
  using Sequence = std::uint64_t;   // hash of words in a row
  using UseSet = std::uint8_t;      // bit i: StockUse i
  using LengthSet = std::uint64_t;  // bit i: i words
  // Which pairs of first words may begin a phrase: sound for "no", so that most words cost one look.
  static constexpr std::size_t kFilterBits = std::size_t{1} << 15;

  static std::uint64_t PairKey(WordHash first, WordHash second);
  void AddPhrase(StockUse use, const std::vector<WordHash>& words);
  UseSet UsesOf(Sequence phrase) const;

  absl::flat_hash_map<Sequence, UseSet> phrases_;
  std::size_t longest_short_ = 0;  // words of the longest kLine or kLabel
  // Of the others, by their first two words: how long they are.
  std::bitset<kFilterBits> filter_;
  absl::flat_hash_map<std::uint64_t, LengthSet> lengths_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_STOCK_PHRASES_H_
