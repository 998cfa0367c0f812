// A corpus of any size, made one article at a time; article i depends on the settings and on i alone.
//
// How much unrelated articles have in common, copies, bylines and footers left out, against two sets of real news (a
// newswire of 150 words an article, a collection of 260; each brought to articles of 500 words, which have more
// pairs of words to agree in):
//
//                                        real        here
//   word-4 shingles in common, mean    .25 - .36     .35
//   pairs with a word-4 shingle          .14 up      .22
//   pairs with eight words in a row   .001 - .003    .001
//   most frequent word-4 shingle, of articles  .11   .14
//
// Real news has more shingles that two or three articles share (16% of the occurrences, here 4%), since it has events.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_CORPUS_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_CORPUS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "synthesize/article.h"
#include "synthesize/random.h"
#include "synthesize/vocabulary.h"

namespace newsprint::synthesis {

struct CorpusSettings {
  std::uint64_t seed = 1;
  // Shares of the articles, in millionths; together at most 900,000.
  std::uint32_t copies = 100'000;  // that are an edited copy of an earlier one
  std::uint32_t quotes = 50'000;   // that carry a quotation which a few unrelated ones carry too
};

// Thread safety: const.
class Corpus {
 public:
  // REQUIRES: vocabulary outlives the corpus.
  Corpus(const Vocabulary& vocabulary, const CorpusSettings& settings) : vocabulary_(vocabulary), settings_(settings) {}

  static constexpr const char kTruthHeader[] = "kind\tid_a\tid_b\tedit_rate\tjaccard\twords\taltered\n";

  // Appends article `number`, counted from 0, as a line of JSON, and to `truth` what it shares with earlier ones:
  //   copy   ORIGINAL  COPY     edits a word  exact word-5 Jaccard of the two texts  -                -
  //   quote  EARLIER   ARTICLE  -             -                                      words in quotes  1 if they differ
  // A copy is listed with its original only, though it also resembles the original's other copies and carries its
  // quotations.
  void Append(std::uint64_t number, std::string* json, std::string* truth) const;

 private:
  enum class Part : std::uint64_t { kPlan, kArticle, kCopy, kQuotation };
  enum class Kind { kOriginal, kCopy, kQuoting };
  struct Plan {
    Kind kind = Kind::kOriginal;
    std::uint64_t other = 0;  // the original's number; the quotation's
    bool altered = false;     // one word of the quotation differs
  };

  Random Stream(Part part, std::uint64_t number) const {
    return Random(settings_.seed, number * 4 + static_cast<std::uint64_t>(part));
  }
  Plan PlanOf(std::uint64_t number) const;
  PlantedQuotation Quotation(std::uint64_t quotation) const;
  SyntheticArticle Original(std::uint64_t number, const Plan& plan) const;
  SyntheticArticle Copy(std::uint64_t number, std::uint64_t root, std::string* truth) const;
  void ListQuotations(std::uint64_t number, const Plan& plan, std::string* truth) const;

  const Vocabulary& vocabulary_;
  const CorpusSettings settings_;
};

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_CORPUS_H_
