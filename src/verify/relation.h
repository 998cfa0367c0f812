// The relation of two articles (DESIGN.md section 4): every threshold of the judgement stands here.
#ifndef NEWSPRINT_VERIFY_RELATION_H_
#define NEWSPRINT_VERIFY_RELATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsprint/records.h"
#include "verify/annotate.h"
#include "verify/particulars.h"
#include "verify/wording.h"

namespace newsprint {

// What two articles share, added up.
struct Shares {
  std::uint32_t body_a = 0, body_b = 0;    // body words in shared wording that is not boilerplate
  std::uint32_t prose_a = 0, prose_b = 0;  // those of them that nobody speaks
  std::uint32_t counted_prose = 0;         // words of prose in passages that count as prose
  std::uint32_t counted_quote = 0;         // words of quotations that are more than names
  std::uint32_t boilerplate = 0;           // words
  std::uint32_t fixed = 0;                 // those of them that are the fixed wording of templated reports
  std::uint32_t words = 0;                 // words in passages that are not boilerplate
  std::uint32_t longest = 0;               // of their runs
  std::uint32_t run = 0;                   // longest run of equal words, whatever kinds of wording it goes through
  double information = 0;                  // bits in those passages; names do not count
};

Shares AddUp(const std::vector<SharedWording>& wording, const AnnotatedArticle& a, const AnnotatedArticle& b);

// Whether shared prose is a sentence or more, and not names and common words alone.
bool CountsAsProse(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b);

// Whether two reports are filled from one template: the same wording around other figures and names.
bool IsTemplated(const ParticularsShared& particulars);

// Whether a passage of two reports is fixed wording that the collection has taught.
bool IsFixedWording(const SharedWording& passage, const ParticularsShared& particulars, const AnnotatedArticle& a,
                    const AnnotatedArticle& b);

struct JudgedRelation {
  Relation relation = Relation::kNone;
  std::string why;  // one sentence with the figures that decided
};

// What else the judgement goes by.
struct Circumstances {
  std::uint32_t min_run = 8;
  std::optional<std::int64_t> seconds_apart;  // between the two publications; nothing where a date is missing
};

JudgedRelation Judge(const Shares& shares, const ParticularsShared& particulars, const AnnotatedArticle& a,
                     const AnnotatedArticle& b, const Circumstances& circumstances);

// The Fair Syndication class of so many shared words that are such a part of the original.
Reuse ReuseOf(std::uint32_t words, double share_of_original);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_RELATION_H_
