// What quotations could score at most as one statement: a cheap look at many pairs, of which few are aligned.
#ifndef NEWSPRINT_VERIFY_STATEMENT_BOUNDS_H_
#define NEWSPRINT_VERIFY_STATEMENT_BOUNDS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "verify/annotate.h"
#include "verify/information.h"

namespace newsprint {

// Thread-safe once all is added.
class StatementBounds {
 public:
  explicit StatementBounds(const Information& information);

  // Adds the quotations of articles: they are numbered as they come, from 0.
  void Add(std::span<const AnnotatedArticle* const> articles, int threads = 1);

  // False only where IsSameStatement is false too: the words that two quotations share tell too little, in whatever
  // order, or in the order in which they stand.
  bool MayBeSame(std::uint32_t p, std::uint32_t q) const;

 private:
  // A word of a quotation, by itself.
  struct Word {
    std::uint8_t most = 0;    // bits that it tells at most
    std::uint8_t alone = 0;   // eighths of bits, by itself
    std::uint8_t behind = 0;  // behind the word before it, rounded up
  };
  struct Entry {
    std::uint64_t telling = 0;
    std::uint64_t speaker = 0;    // SpeakerKey
    std::uint64_t first = 0;      // in words_, stems_ and telling_
    std::uint32_t words = 0;      // none of a title
    double least_of_speaker = 0;  // score, of two quotations of this speaker
    bool inner = false;           // has quotations within it, each of which may be the statement
  };

  // Where the first quotation of an article goes: its number, and that of its first word.
  struct Place {
    std::size_t entry = 0;
    std::size_t word = 0;
  };
  static std::size_t Room(const Quotation& quotation);  // for its words
  void Fill(const AnnotatedArticle& article, Place place);

  // No less than what the local alignment of their words scores, in bits; `part`: how many words it shares at most.
  // Infinite where so many words are alike that they are to be aligned.
  double AlignedBits(const Entry& a, const Entry& b, std::uint32_t* part) const;

  const Information& information_;
  double least_ = 0;  // of quotations of any speakers
  std::vector<Entry> entries_;
  std::vector<std::uint16_t> words_;  // hashes: equal words have equal ones
  std::vector<std::uint16_t> stems_;  // the same of their stems
  std::vector<Word> telling_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_STATEMENT_BOUNDS_H_
