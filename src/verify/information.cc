#include "verify/information.h"

#include <algorithm>
#include <cmath>

#include "core/hash.h"
#include "core/word_bits.h"
#include "quote/speaker_name.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

constexpr std::size_t kCounters = std::size_t{1} << 21;
constexpr std::size_t kSeenBits = std::size_t{1} << 26;
constexpr std::uint32_t kContext = 4;  // words
// What has been counted weighs as much as the word's own rank once a word was followed so often.
constexpr double kPriorWeight = 24;

std::size_t FollowerSlot(WordHash word) { return Mix64(static_cast<std::uint64_t>(word)) & (kCounters - 1); }
std::size_t BigramSlot(const WordHash* words) {
  return static_cast<std::uint64_t>(HashShingle(words, 2)) & (kCounters - 1);
}

}  // namespace

void FindCountedWords(std::span<const WordHash> words, std::vector<CountedWords>* out) {
  out->clear();
  for (std::size_t i = 0; i + kContext <= words.size(); ++i) {
    const std::uint64_t seen = static_cast<std::uint64_t>(HashShingle(&words[i], kContext)) & (kSeenBits - 1);
    out->push_back({static_cast<std::uint32_t>(seen), static_cast<std::uint32_t>(FollowerSlot(words[i])),
                    static_cast<std::uint32_t>(BigramSlot(&words[i]))});
  }
}

Information::Information() : followers_(kCounters), bigrams_(kCounters), seen_(kSeenBits / 64) {}

void Information::CountQuotation(std::span<const WordHash> words) {
  ++quotations_;
  FindCountedWords(words, &counted_);
  for (const CountedWords& counted : counted_) {
    std::uint64_t& block = seen_[counted.seen / 64];
    if (block >> (counted.seen % 64) & 1) continue;
    block |= std::uint64_t{1} << (counted.seen % 64);
    ++followers_[counted.follower];
    ++bigrams_[counted.bigram];
  }
}

void Information::CountSpeaker(std::string_view name) {
  if (!name.empty()) ++by_speaker_[SpeakerKey(name)];
}

std::uint64_t Information::QuotationsOf(std::string_view name) const {
  const auto found = by_speaker_.find(SpeakerKey(name));
  return found == by_speaker_.end() ? 0 : found->second;
}

double Information::Bits(const WordHash* before, WordHash word) const {
  const int own = WordBits(word);
  if (before == nullptr) return own;
  const WordHash pair[2] = {*before, word};
  const double prior = std::ldexp(kPriorWeight, -own);
  const double p = (bigrams_[BigramSlot(pair)] + prior) / (followers_[FollowerSlot(*before)] + kPriorWeight);
  return std::clamp(-std::log2(p), 0.0, static_cast<double>(kRareWordBits));
}

}  // namespace newsprint
