// An article of a collection, and what is known of it there.
#ifndef NEWSPRINT_ENGINE_COLLECTED_ARTICLE_H_
#define NEWSPRINT_ENGINE_COLLECTED_ARTICLE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "engine/record_facts.h"
#include "io/article_reader.h"
#include "newsprint/article.h"
#include "newsprint/records.h"
#include "verify/annotate.h"

namespace newsprint {

// On which side of an audit with --against an article stands; it may stand on both.
enum Side : std::uint8_t { kOwn = 1, kAgainst = 2 };

struct CollectedArticle : RecordFacts {
  Article article;  // its text, title and input only where CollectionOptions::keep_text
  RecordPlace place;
  std::uint64_t order = 0;  // of reading, from 0
  std::uint8_t sides = 0;
  bool renamed = false;                  // its id is the input's own and "@HASH8"
  std::optional<std::uint32_t> stored;   // its number in the archive that it was read from
  std::optional<std::uint32_t> earlier;  // the version that came before it under the same id, while articles are read
  std::unique_ptr<AnnotatedArticle> annotated;  // null where not CollectionOptions::annotate
  std::uint32_t signature = 0;                  // its number in Collection::signatures()

  std::string raw_id() const;  // as the input has it

  // What a wire marks it as: empty until it was read, which of an article that is not annotated waits until it is
  // compared.
  const WireLabel& label() const;
  bool labelled() const { return labelled_; }  // whether it was read
  void SetLabel(WireLabel label);

 private:
  bool labelled_ = false;
  std::unique_ptr<const WireLabel> label_;  // null: empty, as that of most articles is
};

// Of two records of one article, whether x's fields are the ones to keep: any fixed order that the input's does not
// decide.
bool BetterFields(const Article& x, const Article& y);

// Makes the fields of one record those of another of the same article; not its id, text and input.
void TakeFields(const Article& from, Article* to);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_COLLECTED_ARTICLE_H_
