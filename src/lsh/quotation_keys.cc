#include "lsh/quotation_keys.h"

#include <algorithm>
#include <array>

#include "core/hash.h"
#include "core/word_bits.h"
#include "lsh/bucket_table.h"

namespace newsprint {
namespace {

constexpr std::size_t kRarest = 7;
constexpr std::size_t kLong = 10;  // words above which windows are needed
constexpr std::size_t kWindow = 8;
constexpr std::size_t kWindowStep = 4;
constexpr std::size_t kWindowRarest = 4;
// What the words of a key must tell: pairs that tell less are grown to triples.
constexpr int kKeyBits = 26;
// What a single word must tell to be a key together with the speaker.
constexpr int kSpeakerKeyBits = 9;

struct RankedWord {
  int bits = 0;
  WordHash word{};
};

// The `count` rarest different words of `words`, rarest first.
void FindRarest(std::span<const RankedWord> words, std::size_t count, std::vector<RankedWord>* out) {
  out->assign(words.begin(), words.end());
  std::sort(out->begin(), out->end(), [](const RankedWord& a, const RankedWord& b) {
    return a.bits != b.bits ? a.bits > b.bits : a.word < b.word;
  });
  out->erase(
      std::unique(out->begin(), out->end(), [](const RankedWord& a, const RankedWord& b) { return a.word == b.word; }),
      out->end());
  if (out->size() > count) out->resize(count);
}

// The words of a key do not stand in any order: they are sorted.
void AddKey(std::span<WordHash> words, std::vector<BucketKey>* out) {
  std::sort(words.begin(), words.end());
  std::uint64_t hash = words.size();
  for (const WordHash word : words) hash = Mix64(hash) + static_cast<std::uint64_t>(word);
  out->push_back(MakeBucketKey(Scale::kQuotation, Mix64(hash)));
}

void AddKeys(std::span<const RankedWord> rarest, std::vector<BucketKey>* out) {
  for (std::size_t i = 0; i < rarest.size(); ++i) {
    for (std::size_t j = i + 1; j < rarest.size(); ++j) {
      const int bits = rarest[i].bits + rarest[j].bits;
      if (bits >= kKeyBits) {
        std::array<WordHash, 2> pair = {rarest[i].word, rarest[j].word};
        AddKey(pair, out);
        continue;
      }
      for (std::size_t k = j + 1; k < rarest.size(); ++k) {
        if (bits + rarest[k].bits < kKeyBits) continue;
        std::array<WordHash, 3> triple = {rarest[i].word, rarest[j].word, rarest[k].word};
        AddKey(triple, out);
      }
    }
  }
}

// Each word that tells, as one speaker's.
void AddSpeakerKeys(std::span<const RankedWord> words, std::uint64_t speaker, std::vector<BucketKey>* out) {
  for (const RankedWord& word : words) {
    if (word.bits < kSpeakerKeyBits) continue;
    out->push_back(MakeBucketKey(Scale::kQuotation, Mix64(Mix64(speaker) + static_cast<std::uint64_t>(word.word))));
  }
}

}  // namespace

void FindQuotationKeys(std::span<const WordHash> words, std::uint64_t speaker, std::vector<BucketKey>* out) {
  out->clear();
  std::vector<RankedWord> ranked;
  ranked.reserve(words.size());
  for (const WordHash word : words) ranked.push_back({WordBits(word), word});
  std::vector<RankedWord> rarest;
  FindRarest(ranked, kRarest, &rarest);
  AddKeys(rarest, out);
  if (words.size() > kLong) {
    for (std::size_t begin = 0; begin < words.size(); begin += kWindowStep) {
      const std::size_t end = std::min(begin + kWindow, words.size());
      FindRarest(std::span(ranked).subspan(begin, end - begin), kWindowRarest, &rarest);
      AddKeys(rarest, out);
      if (end == words.size()) break;
    }
  }
  if (speaker != 0) AddSpeakerKeys(ranked, speaker, out);
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
}

}  // namespace newsprint
