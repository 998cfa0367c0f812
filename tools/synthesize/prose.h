// Sentences of news prose: a small phrase grammar over the vocabulary.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_PROSE_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_PROSE_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "synthesize/random.h"
#include "synthesize/vocabulary.h"

namespace newsprint::synthesis {

// What a story is about: drawn once, used again and again.
struct Topic {
  Topic(const Vocabulary& vocabulary, Random& random);

  std::array<std::string_view, 4> people;
  std::array<std::string_view, 2> organisations;
  std::array<std::string_view, 3> places;
  std::array<const WordClass::Word*, 12> nouns;
};

// Not thread-safe. REQUIRES: the arguments outlive it.
class Prose {
 public:
  Prose(const Vocabulary& vocabulary, const Topic& topic, bool straight_quotes, Random& random, TextBuilder& out)
      : vocabulary_(vocabulary), topic_(topic), straight_quotes_(straight_quotes), random_(random), out_(out) {}

  // Each of these appends to `out`.
  void Paragraph();                           // one to three sentences
  void Quotation();                           // a quotation of one or two sentences, with its attribution
  void Clause();                              // no capital, no full stop
  void Attribution(std::string_view person);  // "said Anna Karvelin"
  void Headline();                            // no full stop
  std::string_view Open() const { return straight_quotes_ ? "\"" : "“"; }
  std::string_view Close() const { return straight_quotes_ ? "\"" : "”"; }

 private:
  void Sentence();
  void Subject();
  void NounPhrase();
  void VerbPhrase();
  void Modifier();  // where, when, how
  void Noun();
  void Adjective() { Content(vocabulary_.adjectives.Draw(random_)); }
  void PastVerb() { Content(vocabulary_.past_verbs.Draw(random_)); }
  void BaseVerb() { Content(vocabulary_.base_verbs.Draw(random_)); }
  void Preposition();
  void Number();
  void Content(const WordClass::Word& word) {
    out_.Add(word.packed);
    last_ = word.id;
  }
  void Word(std::string_view word) {
    out_.Add(word);
    out_.Add(" ");
  }
  // Takes the space after the last word back, so that a mark can follow it.
  void Join(std::string_view mark) {
    out_.RemoveLast();
    out_.Add(mark);
  }
  void Capitalise(std::size_t at);

  const Vocabulary& vocabulary_;
  const Topic& topic_;
  const bool straight_quotes_;
  Random& random_;
  TextBuilder& out_;
  std::uint32_t last_ = 0;  // the last noun, verb or adjective: what follows it depends on it
};

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_PROSE_H_
