#include "verify/stock_phrases.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <optional>
#include <string>
#include <utility>

#include "core/hash.h"
#include "text/words.h"

namespace newsprint {

extern const std::string_view kStockPhrasesText;

namespace {

constexpr std::array<std::string_view, 6> kSections = {"[line]",      "[label]",  "[start]",
                                                       "[paragraph]", "[itself]", "[caption]"};

std::optional<StockUse> SectionNamed(std::string_view line) {
  const auto found = std::find(kSections.begin(), kSections.end(), line);
  if (found == kSections.end()) return std::nullopt;
  return static_cast<StockUse>(found - kSections.begin());
}

std::uint64_t Value(WordHash word) { return static_cast<std::uint64_t>(word); }

// The hash of a sequence of words, from that of the sequence without its last.
std::uint64_t Extend(std::uint64_t sequence, WordHash word) { return Mix64(sequence + Value(word)); }

}  // namespace

const StockPhrases& StockPhrases::Shipped() {
  static const StockPhrases shipped = [] {
    StockPhrases phrases;
    [[maybe_unused]] const Status read = phrases.Add(kStockPhrasesText);
    assert(read.ok());
    return phrases;
  }();
  return shipped;
}

std::uint64_t StockPhrases::PairKey(WordHash first, WordHash second) {
  return Value(first) ^ std::rotl(Value(second), 32);
}

Status StockPhrases::Add(std::string_view list) {
  std::optional<StockUse> use;
  for (std::size_t number = 1; !list.empty(); ++number) {
    std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(line.size() + 1, list.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    const auto fails = [&](std::string_view why) {
      return Status::Usage("line " + std::to_string(number) + " of a list of stock phrases: " + std::string(why));
    };
    if (line.starts_with('[')) {
      use = SectionNamed(line);
      if (!use) return fails("no section is called " + std::string(line));
      continue;
    }
    if (!use) return fails("a phrase before the first section");
    std::vector<WordHash> words;
    for (const std::string& word : SpellWords(line)) words.push_back(HashWord(word));
    const bool may_be_short = *use == StockUse::kLine || *use == StockUse::kLabel;
    if (words.empty()) return fails("a phrase without a word");
    if (words.size() < 2 && !may_be_short) return fails("a phrase of one word marks too much here");
    AddPhrase(*use, std::move(words));
  }
  return {};
}

void StockPhrases::AddPhrase(StockUse use, std::vector<WordHash> words) {
  if (use == StockUse::kLine || use == StockUse::kLabel) {
    std::uint64_t sequence = 0;
    for (const WordHash word : words) sequence = Extend(sequence, word);
    short_[sequence][use == StockUse::kLine ? 0 : 1] = true;
    longest_short_ = std::max(longest_short_, words.size());
    return;
  }
  const std::uint64_t key = PairKey(words[0], words[1]);
  filter_.set(key % kFilterBits);
  by_pair_[key].push_back({use, std::move(words)});
}

void StockPhrases::Find(std::span<const WordHash> paragraph, std::vector<StockMatch>* out) const {
  const auto size = static_cast<std::uint32_t>(paragraph.size());
  std::uint64_t sequence = 0;
  for (std::uint32_t n = 1; n <= size && n <= longest_short_; ++n) {
    sequence = Extend(sequence, paragraph[n - 1]);
    const auto found = short_.find(sequence);
    if (found == short_.end()) continue;
    if (found->second[0] && n == size) out->push_back({StockUse::kLine, {0, n}});
    if (found->second[1] && n < size) out->push_back({StockUse::kLabel, {0, n}});
  }
  for (std::uint32_t begin = 0; begin + 1 < size; ++begin) {
    const std::uint64_t key = PairKey(paragraph[begin], paragraph[begin + 1]);
    if (!filter_.test(key % kFilterBits)) continue;
    const auto found = by_pair_.find(key);
    if (found == by_pair_.end()) continue;
    for (const Phrase& phrase : found->second) {
      if (phrase.use == StockUse::kStart && begin != 0) continue;
      if (phrase.words.size() > size - begin) continue;
      if (!std::equal(phrase.words.begin(), phrase.words.end(), paragraph.begin() + begin)) continue;
      out->push_back({phrase.use, {begin, begin + static_cast<std::uint32_t>(phrase.words.size())}});
    }
  }
}

}  // namespace newsprint
