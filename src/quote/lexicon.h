// The lists of one language as a table from words to what they can be.
#ifndef NEWSPRINT_QUOTE_LEXICON_H_
#define NEWSPRINT_QUOTE_LEXICON_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "quote/language.h"
#include "text/words.h"

namespace newsprint {

// What a word can be, one bit a list of Language; a word may be in several.
enum WordClass : std::uint32_t {
  kSay = 1u << 0,
  kJudge = 1u << 1,
  kSaying = 1u << 2,
  kBe = 1u << 3,
  kAuxiliary = 1u << 4,
  kAdverb = 1u << 5,
  kHe = 1u << 6,
  kShe = 1u << 7,
  kIt = 1u << 8,
  kThey = 1u << 9,
  kWho = 1u << 10,
  kTitle = 1u << 11,
  kRole = 1u << 12,
  kForRole = 1u << 13,
  kDocument = 1u << 14,
  kBody = 1u << 15,
  kOrgHead = 1u << 16,
  kThing = 1u << 17,
  kDate = 1u << 18,
  kDeterminer = 1u << 19,
  kPreposition = 1u << 20,
  kConjunction = 1u << 21,
  kOrdinary = 1u << 22,
  kParticle = 1u << 23,
  kMan = 1u << 24,
  kWoman = 1u << 25,
  kAgain = 1u << 26,
  kPeople = 1u << 27,
  kOffice = 1u << 28,
  kIndefinite = 1u << 29,
  kAccording = 1u << 30,  // begins a phrase of Language::according_to
};

inline constexpr std::uint32_t kPronoun = kHe | kShe | kIt | kThey;
inline constexpr std::uint32_t kFunction = kDeterminer | kPreposition | kConjunction | kPronoun | kBe | kAuxiliary;

// Word hashes are mixed well enough to be used as they are.
struct UseWordHash {
  std::size_t operator()(WordHash word) const { return static_cast<std::size_t>(word); }
};

// Immutable, shared by all threads.
class Lexicon {
 public:
  explicit Lexicon(const Language& language);

  // The bits of WordClass that hold for `word`; 0 where it is in no list.
  std::uint32_t Classes(WordHash word) const {
    const auto found = classes_.find(word);
    return found == classes_.end() ? 0 : found->second;
  }

  // The phrases that stand before a speaker, as words.
  const std::vector<std::vector<WordHash>>& according_to() const { return according_to_; }

  // Whether a verb of speaking can stand without a subject.
  bool drops_pronouns() const { return drops_pronouns_; }

  // That of the language in which the text seems to be written; English where none is recognised.
  static const Lexicon& Of(const Words& words);

 private:
  void Add(std::string_view list, std::uint32_t word_class);

  absl::flat_hash_map<WordHash, std::uint32_t, UseWordHash> classes_;
  std::vector<std::vector<WordHash>> according_to_;
  bool drops_pronouns_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_LEXICON_H_
