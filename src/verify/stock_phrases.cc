#include "verify/stock_phrases.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <string>

#include "core/hash.h"
#include "core/list_file.h"
#include "text/words.h"

namespace newsprint {

extern const std::string_view kEnglishPhrasesText, kGermanPhrasesText, kFrenchPhrasesText, kSpanishPhrasesText,
    kRussianPhrasesText, kIndonesianPhrasesText, kOtherPhrasesText;

namespace {

// In the order of StockUse.
constexpr std::array<std::string_view, 6> kSections = {"line", "label", "start", "paragraph", "itself", "caption"};

// No paragraph that a phrase makes chrome is longer.
constexpr std::size_t kMaxPhraseWords = 60;

std::uint64_t Value(WordHash word) { return static_cast<std::uint64_t>(word); }

// The hash of a sequence of words, from that of the sequence without its last.
std::uint64_t Extend(std::uint64_t sequence, WordHash word) { return Mix64(sequence + Value(word)); }

constexpr std::uint8_t BitOf(StockUse use) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(use)); }

bool MayBeOneWord(StockUse use) { return use == StockUse::kLine || use == StockUse::kLabel; }

}  // namespace

const StockPhrases& StockPhrases::Shipped() {
  static const StockPhrases shipped = [] {
    StockPhrases phrases;
    for (const std::string_view list :
         {kEnglishPhrasesText, kGermanPhrasesText, kFrenchPhrasesText, kSpanishPhrasesText, kRussianPhrasesText,
          kIndonesianPhrasesText, kOtherPhrasesText}) {
      [[maybe_unused]] const Status read = phrases.Add("a shipped list", list);
      assert(read.ok());
    }
    return phrases;
  }();
  return shipped;
}

std::uint64_t StockPhrases::PairKey(WordHash first, WordHash second) {
  return Value(first) ^ std::rotl(Value(second), 32);
}

Status StockPhrases::Add(std::string_view name, std::string_view list) {
  std::vector<ListEntry> entries;
  if (Status status = ReadList(name, list, kSections, &entries); !status.ok()) return status;
  for (const ListEntry& entry : entries) {
    const auto use = static_cast<StockUse>(entry.section);
    std::vector<WordHash> words;
    for (const std::string& word : SpellWords(entry.text)) words.push_back(HashWord(word));
    if (words.empty()) return ListError(name, entry.line, "a phrase without a word");
    if (words.size() < 2 && !MayBeOneWord(use)) {
      return ListError(name, entry.line, "a phrase of one word marks too much here");
    }
    if (words.size() > kMaxPhraseWords) {
      return ListError(name, entry.line, "a phrase may have " + std::to_string(kMaxPhraseWords) + " words at most");
    }
    AddPhrase(use, words);
  }
  return {};
}

void StockPhrases::AddPhrase(StockUse use, const std::vector<WordHash>& words) {
  Sequence sequence = 0;
  for (const WordHash word : words) sequence = Extend(sequence, word);
  phrases_[sequence] |= BitOf(use);
  if (MayBeOneWord(use)) {
    longest_short_ = std::max(longest_short_, words.size());
    return;
  }
  const std::uint64_t key = PairKey(words[0], words[1]);
  filter_.set(key % kFilterBits);
  lengths_[key] |= LengthSet{1} << words.size();
}

StockPhrases::UseSet StockPhrases::UsesOf(Sequence phrase) const {
  const auto found = phrases_.find(phrase);
  return found == phrases_.end() ? UseSet{0} : found->second;
}

void StockPhrases::Find(std::span<const WordHash> paragraph, std::vector<StockMatch>* out) const {
  const auto size = static_cast<std::uint32_t>(paragraph.size());
  Sequence sequence = 0;
  for (std::uint32_t n = 1; n <= size && n <= longest_short_; ++n) {
    sequence = Extend(sequence, paragraph[n - 1]);
    const UseSet uses = UsesOf(sequence);
    if ((uses & BitOf(StockUse::kLine)) != 0 && n == size) out->push_back({StockUse::kLine, {0, n}});
    if ((uses & BitOf(StockUse::kLabel)) != 0 && n < size) out->push_back({StockUse::kLabel, {0, n}});
  }
  for (std::uint32_t begin = 0; begin + 1 < size; ++begin) {
    const std::uint64_t key = PairKey(paragraph[begin], paragraph[begin + 1]);
    if (!filter_.test(key % kFilterBits)) continue;
    const auto found = lengths_.find(key);
    if (found == lengths_.end()) continue;
    sequence = 0;
    std::uint32_t n = 0;
    for (LengthSet lengths = found->second; lengths != 0; lengths &= lengths - 1) {
      const auto length = static_cast<std::uint32_t>(std::countr_zero(lengths));
      if (length > size - begin) break;
      for (; n < length; ++n) sequence = Extend(sequence, paragraph[begin + n]);
      const UseSet uses = UsesOf(sequence);
      for (const StockUse use : {StockUse::kStart, StockUse::kParagraph, StockUse::kItself, StockUse::kCaption}) {
        if ((uses & BitOf(use)) == 0 || (use == StockUse::kStart && begin != 0)) continue;
        out->push_back({use, {begin, begin + length}});
      }
    }
  }
}

}  // namespace newsprint
