#include "verify/retold.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"

namespace newsprint {
namespace {

// Words of so many bits or fewer stand in any two sentences.
constexpr std::uint8_t kCommonBits = 6;
constexpr std::size_t kMostPlaces = 32;  // sentences in which a word is looked for

using Places = absl::InlinedVector<std::uint32_t, 2>;  // sentences, ascending

std::uint32_t Weight(const AnnotatedArticle& article, std::uint32_t word) {
  return article.bits[word] > kCommonBits ? article.bits[word] - kCommonBits : 0;
}

absl::flat_hash_map<WordHash, Places> PlacesOfWords(const AnnotatedArticle& article) {
  absl::flat_hash_map<WordHash, Places> places;
  places.reserve(article.words.size());
  std::uint32_t sentence = 0;
  for (std::uint32_t i = 0; i < article.words.size(); ++i) {
    while (i >= article.layout.sentences[sentence].end) ++sentence;
    if (article.part[i] == Part::kChrome || Weight(article, i) == 0) continue;
    Places& of_word = places[article.words.hash[i]];
    if (of_word.size() < kMostPlaces && (of_word.empty() || of_word.back() != sentence)) of_word.push_back(sentence);
  }
  return places;
}

// Weights found in each pair of neighbouring sentences (s, s + 1) of the other article, for one sentence at a time.
class Windows {
 public:
  explicit Windows(std::size_t sentences) : found_(sentences + 1, 0) {}

  void Add(const Places& places, std::uint32_t weight) {
    std::uint32_t next =
        0;  // the first window that has not counted this word yet; window w holds sentences w - 1 and w
    for (const std::uint32_t sentence : places) {
      for (std::uint32_t w = std::max(next, sentence); w <= sentence + 1; ++w) {
        if (found_[w] == 0) touched_.push_back(w);
        found_[w] += weight;
      }
      next = sentence + 2;
    }
  }

  // The greatest weight in one window; forgets all.
  std::uint32_t TakeBest() {
    std::uint32_t best = 0;
    for (const std::uint32_t w : touched_) {
      best = std::max(best, found_[w]);
      found_[w] = 0;
    }
    touched_.clear();
    return best;
  }

 private:
  std::vector<std::uint32_t> found_;
  std::vector<std::uint32_t> touched_;
};

// The mean over sentences, by their words, of the part retold.
class Mean {
 public:
  void Add(std::uint32_t words, std::uint32_t retold, std::uint32_t weight) {
    if (weight == 0) return;
    words_ += words;
    retold_ += words * static_cast<double>(retold) / weight;
  }
  double value() const { return words_ == 0 ? 0 : retold_ / words_; }

 private:
  std::uint32_t words_ = 0;
  double retold_ = 0;
};

}  // namespace

double RetoldPart(const AnnotatedArticle& story, const AnnotatedArticle& other) {
  const absl::flat_hash_map<WordHash, Places> places = PlacesOfWords(other);
  Windows windows(other.layout.sentences.size());
  Mean of_prose;
  Mean of_body;
  for (const WordRange& sentence : story.layout.sentences) {
    // Nobody's words first, then with them the spoken ones, in the same windows.
    for (const bool spoken_too : {false, true}) {
      std::uint32_t words = 0;
      std::uint32_t weight = 0;
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        if (story.part[i] != Part::kBody || (!spoken_too && story.Spoken(i))) continue;
        ++words;
        const std::uint32_t of_word = Weight(story, i);
        weight += of_word;
        const auto at = of_word == 0 ? places.end() : places.find(story.words.hash[i]);
        if (at != places.end()) windows.Add(at->second, of_word);
      }
      (spoken_too ? of_body : of_prose).Add(words, windows.TakeBest(), weight);
    }
  }
  return (of_prose.value() + of_body.value()) / 2;
}

}  // namespace newsprint
