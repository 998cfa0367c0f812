// What the finder of speakers knows of a language: plain lists of words, one language per language_*.cc.
#ifndef NEWSPRINT_QUOTE_LANGUAGE_H_
#define NEWSPRINT_QUOTE_LANGUAGE_H_

#include <array>
#include <string_view>

namespace newsprint {

// Lists of words separated by spaces, and of phrases separated by "|", spelt as in running text (case does not count).
struct Language {
  std::string_view name;
  std::string_view frequent;   // some 20 words by which a text in this language is known
  std::string_view say;        // finite verbs of speaking: "said", "told"
  std::string_view judge;      // finite verbs that carry quoted words in their object: "called", "dismissed"
  std::string_view saying;     // participles of both: "saying", "calling"
  std::string_view be;         // before a verb of speaking they make it passive: "was", "been"
  std::string_view auxiliary;  // other words that may stand between a subject and its verb: "has", "would"
  std::string_view adverb;     // also there: "also", "later"
  std::string_view he;         // pronouns of one person
  std::string_view she;
  std::string_view it;
  std::string_view they;
  std::string_view who;          // relative pronouns that stand for a speaker
  std::string_view title;        // before a name, no part of it: "Mr", "President"
  std::string_view role;         // persons who speak without a name: "spokeswoman", "officials"
  std::string_view again;        // of those, the ones that with "the" mean whoever spoke before: "spokeswoman"
  std::string_view for_role;     // between a role and whom it speaks for: "for", "of"
  std::string_view document;     // what "says" something: "statement", "filing"
  std::string_view body;         // what any organisation may be called without its name: "company", "group"
  std::string_view office;       // what only those are called that have the word in their name: "ministry"
  std::string_view org_head;     // words that make a name an organisation's: "Department", "Council"
  std::string_view thing;        // words that make a name neither a person's nor an organisation's: "Act", "Street"
  std::string_view date;         // days and months
  std::string_view determiner;   // "the", "his"
  std::string_view indefinite;   // "a", "another"
  std::string_view preposition;  // "in", "during"
  std::string_view conjunction;  // "and", "when", and other openings of clauses
  std::string_view ordinary;     // often capitalised at the head of a line or sentence, never names: "Continue"
  std::string_view people;       // always capitalised, never speakers by themselves: "American", "Democrats"
  std::string_view particle;     // inside names: "van", "bin"
  std::string_view man;          // frequent given names, to tell whom "he" and "she" can mean
  std::string_view woman;
  std::string_view according_to;  // phrases before a speaker: "according to"
  bool drops_pronouns;            // a verb of speaking can stand without a subject: "añadió"
};

extern const Language kEnglish, kGerman, kFrench, kSpanish, kRussian, kIndonesian;

// The first is taken where no language is recognised.
inline constexpr std::array<const Language*, 6> kLanguages = {&kEnglish, &kGerman,  &kFrench,
                                                              &kSpanish, &kRussian, &kIndonesian};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_LANGUAGE_H_
