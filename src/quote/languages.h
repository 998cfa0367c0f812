// The languages in which the finder of quotations can read attributions: one file each (src/quote/languages/;
// doc/languages.md says what stands in it).
#ifndef NEWSPRINT_QUOTE_LANGUAGES_H_
#define NEWSPRINT_QUOTE_LANGUAGES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "newsprint/status.h"
#include "quote/lexicon.h"
#include "text/words.h"

namespace newsprint {

// Not changed by Of: thread-safe once it is filled.
class Languages {
 public:
  // Those that newsprint brings.
  static const Languages& Shipped();

  // Adds a language file: a new language, or to one that is there. kUsage, with `name` and the line, where it has
  // another form; what stands before that line stays added.
  Status Add(std::string_view name, std::string_view file);

  // What is known of the language in which a text seems to be written; of the one added first where none is
  // recognised. REQUIRES: there is one.
  const Lexicon& Of(const Words& words) const;

 private:
  struct Language {
    std::vector<std::string> name;  // its words, normalised
    Lexicon lexicon;
  };
  using LanguageSet = std::uint32_t;  // bit i: languages_[i]

  std::size_t FindOrAdd(std::string_view name);

  std::vector<Language> languages_;
  absl::flat_hash_map<WordHash, LanguageSet, UseWordHash> frequent_;  // words by which a language is recognised
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_LANGUAGES_H_
