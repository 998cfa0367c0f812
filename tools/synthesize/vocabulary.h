// The 100,000 word forms of generated articles and how often each is used, outlets and people.
//
// It is the same for every seed. Thread safety: const after construction.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_VOCABULARY_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_VOCABULARY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synthesize/english.h"
#include "synthesize/random.h"
#include "synthesize/text_builder.h"
#include "synthesize/weighted.h"

namespace newsprint::synthesis {

// Words of one part of speech: the common ones of English, then pronounceable inventions, drawn by Zipf-Mandelbrot.
class WordClass {
 public:
  // REQUIRES: each word has at most 22 bytes. Classes with different `number` have different favourites.
  WordClass(std::uint32_t number, const std::vector<std::string>& words, std::uint32_t offset);

  struct Word {
    PackedWord packed;
    std::uint32_t id;  // unlike that of any other word
  };

  const Word& Draw(Random& random) const { return words_[weights_.Choose(random)]; }
  // One of the three words that most often stand beside the word `neighbour`, as "minister" does beside "prime".
  const Word& DrawBeside(std::uint32_t neighbour, Random& random) const {
    Random favourites(neighbour, random.Below(3));
    return Draw(favourites);
  }

 private:
  std::vector<Word> words_;
  Weighted weights_;
};

// Names of people and organisations, drawn likewise.
class NameList {
 public:
  NameList(std::vector<std::string> names, std::uint32_t offset)
      : names_(std::move(names)), weights_(ZipfMandelbrot(static_cast<std::uint32_t>(names_.size()), offset)) {}

  std::string_view Draw(Random& random) const { return names_[weights_.Choose(random)]; }

 private:
  std::vector<std::string> names_;
  Weighted weights_;
};

struct Outlet {
  std::string name;                  // "Brenvale Courier"
  std::string domain;                // "brenvalecourier.example"
  bool straight_quotes = false;      // writes " and ' where others write “ ” and ’
  bool bylines = false;              // opens with "By Anna Karvelin"
  std::vector<std::string> footers;  // chrome below each of its articles, a line each
};

class Vocabulary {
 public:
  Vocabulary();

  WordClass nouns;
  WordClass adjectives;
  WordClass past_verbs;
  WordClass base_verbs;
  NameList people;         // full names, "Anna Karvelin"
  NameList organisations;  // "Dorlan Group"
  Weighted stock_clauses, adverbials, noun_links, verb_links, outlet_weights;
  std::vector<Outlet> outlets;

 private:
  explicit Vocabulary(class WordMaker&& maker);
};

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_VOCABULARY_H_
