// What the finder of quotations knows of one language: what each word can be, the phrases before a speaker, which way
// its quotation marks are turned.
#ifndef NEWSPRINT_QUOTE_LEXICON_H_
#define NEWSPRINT_QUOTE_LEXICON_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "core/ids.h"
#include "quote/glyphs.h"

namespace newsprint {

// What a word can be, one bit a section of a language file; a word may be in several.
enum SpeechClass : std::uint32_t {
  kSay = 1u << 0,        // a finite verb of speaking: "said", "told"
  kJudge = 1u << 1,      // a finite verb that carries quoted words in its object: "called", "dismissed"
  kSaying = 1u << 2,     // a participle of either: "saying", "calling"
  kBe = 1u << 3,         // before a verb of speaking it makes that passive: "was", "been"
  kAuxiliary = 1u << 4,  // may stand between a subject and its verb: "has", "would"
  kAdverb = 1u << 5,     // also there: "also", "later"
  kHe = 1u << 6,         // pronouns of one person
  kShe = 1u << 7,        //
  kIt = 1u << 8,         //
  kThey = 1u << 9,       //
  kWho = 1u << 10,       // a relative pronoun that stands for a speaker
  kTitle = 1u << 11,     // before a name, no part of it: "Mr", "President"
  kRole = 1u << 12,      // who speaks without a name: "spokeswoman", "officials"
  kForRole = 1u << 13,   // between a role and whom it speaks for: "for", "of"
  kDocument = 1u << 14,  // what "says" something: "statement", "filing"
  kBody = 1u << 15,      // what any organisation may be called without its name: "company"
  kOrgHead = 1u << 16,   // makes a name an organisation's: "Department", "Council"
  kThing = 1u << 17,     // makes a name neither a person's nor an organisation's: "Act", "Street"
  kDate = 1u << 18,      // a day or a month
  kDeterminer = 1u << 19,
  kPreposition = 1u << 20,
  kConjunction = 1u << 21,  // or another opening of a clause
  kOrdinary = 1u << 22,     // often capitalised at the head of a line or sentence, never a name: "Continue"
  kParticle = 1u << 23,     // inside names: "van", "bin"
  kMan = 1u << 24,          // a frequent given name, to tell whom "he" and "she" can mean
  kWoman = 1u << 25,        //
  kAgain = 1u << 26,        // a role that with "the" means whoever spoke before: "spokeswoman"
  kPeople = 1u << 27,       // always capitalised, never a speaker by itself: "American", "Democrats"
  kOffice = 1u << 28,       // what only those are called that have the word in their name: "ministry"
  kIndefinite = 1u << 29,   // "a", "another"
  kAccording = 1u << 30,    // begins a phrase that stands before a speaker: "according to"
};

inline constexpr std::uint32_t kPronoun = kHe | kShe | kIt | kThey;
inline constexpr std::uint32_t kFunction = kDeterminer | kPreposition | kConjunction | kPronoun | kBe | kAuxiliary;

// Word hashes are mixed well enough to be used as they are.
struct UseWordHash {
  std::size_t operator()(WordHash word) const { return static_cast<std::size_t>(word); }
};

// Not changed by the functions that are const: thread-safe once it is filled.
class Lexicon {
 public:
  // The bits of SpeechClass that hold for `word`; 0 where it is in no section.
  std::uint32_t Classes(WordHash word) const {
    const auto found = classes_.find(word);
    return found == classes_.end() ? 0 : found->second;
  }

  // The phrases that stand before a speaker, as words.
  const std::vector<std::vector<WordHash>>& according_to() const { return according_to_; }

  // Whether a verb of speaking can stand without a subject: "añadió".
  bool drops_pronouns() const { return drops_pronouns_; }

  // Whether a line may open with a dash instead of a quotation mark: "— No —dijo".
  bool dialogue_by_dashes() const { return dialogue_by_dashes_; }

  // What a mark is where its surroundings do not tell. REQUIRES: `glyph` is one of kGlyphs.
  MarkRole RoleOf(const Glyph& glyph) const;

  void Add(WordHash word, std::uint32_t classes) { classes_[word] |= classes; }
  // REQUIRES: `phrase` is not empty.
  void AddAccordingTo(std::vector<WordHash> phrase);
  void DropPronouns() { drops_pronouns_ = true; }
  void SpeakByDashes() { dialogue_by_dashes_ = true; }
  // REQUIRES: both are of kGlyphs.
  void AddMarks(const Glyph& open, const Glyph& close);

 private:
  absl::flat_hash_map<WordHash, std::uint32_t, UseWordHash> classes_;
  std::vector<std::vector<WordHash>> according_to_;
  std::bitset<kGlyphs.size()> opens_;  // which glyphs open a quotation
  std::bitset<kGlyphs.size()> closes_;
  bool drops_pronouns_ = false;
  bool dialogue_by_dashes_ = false;
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_LEXICON_H_
