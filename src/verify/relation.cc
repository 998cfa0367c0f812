#include "verify/relation.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "core/word_bits.h"

namespace newsprint {
namespace {

// Measured in FINDINGS.md, "Relations": flat from .40 to .50, falling off after .52.
constexpr double kCopyShare = 0.5;
// Two short reports, or reports made of quotations: nearly all of the shorter body.
constexpr double kCopyOfAll = 0.8;
// Flat from 40 to 80 words.
constexpr std::uint32_t kExcerptWords = 60;
// Flat from 8 to 16 words.
constexpr std::uint32_t kProseWords = 12;
// Of these so many must be uncommon ones: names and function words alone are no sentence.
constexpr std::uint32_t kUncommonWords = 6;
constexpr std::uint8_t kUncommonBits = 9;
// And so many no names: a long title with a name behind it is none either.
constexpr std::uint32_t kPlainWords = 6;
// A shorter passage must also be so much of a sentence.
constexpr std::uint32_t kSentenceWords = 20;
constexpr double kSentencePart = 0.45;
// Flat from 4 to 7 words.
constexpr std::uint32_t kQuoteWords = 5;
constexpr std::uint32_t kBoilerplateWords = 12;
// The Fair Syndication classes.
constexpr std::uint32_t kReuseWords = 125;
constexpr double kReuseShare = 0.8;

// The greatest part of one sentence of the article that words [range) are.
double SentencePart(const AnnotatedArticle& article, WordRange range) {
  double part = 0;
  for (std::uint32_t s = article.sentence[range.begin]; s <= article.sentence[range.end - 1]; ++s) {
    const WordRange sentence = article.layout.sentences[s];
    const std::uint32_t begin = std::max(sentence.begin, range.begin);
    const std::uint32_t end = std::min(sentence.end, range.end);
    if (begin < end) part = std::max(part, static_cast<double>(end - begin) / sentence.size());
  }
  return part;
}

// Words of the wording that are no names.
std::uint32_t PlainWords(const SharedWording& wording, const AnnotatedArticle& a) {
  std::uint32_t plain = 0;
  for (const WordRun& run : wording.runs) {
    for (std::uint32_t i = run.a; i < run.a + run.length; ++i) plain += (a.marks[i] & kCapital) == 0;
  }
  return plain;
}

bool CountsAsProse(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  const std::uint32_t words = wording.words();
  if (words < kProseWords) return false;
  std::uint32_t uncommon = 0;
  for (const WordRun& run : wording.runs) {
    for (std::uint32_t i = run.a; i < run.a + run.length; ++i) uncommon += a.bits[i] >= kUncommonBits;
  }
  if (uncommon < kUncommonWords || PlainWords(wording, a) < kPlainWords) return false;
  return words >= kSentenceWords || SentencePart(a, wording.a()) >= kSentencePart ||
         SentencePart(b, wording.b()) >= kSentencePart;
}

double Fraction(std::uint32_t some, std::uint32_t all) { return all == 0 ? 0 : static_cast<double>(some) / all; }

std::string Percent(double part) { return absl::StrCat(std::lround(100 * part), "%"); }

}  // namespace

Shares AddUp(const std::vector<SharedWording>& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  Shares shares;
  std::vector<std::uint8_t> in_a(a.words.size(), 0);
  std::vector<std::uint8_t> in_b(b.words.size(), 0);
  for (const SharedWording& passage : wording) {
    const std::uint32_t words = passage.words();
    if (passage.kind == PassageKind::kBoilerplate) {
      shares.boilerplate += words;
      continue;
    }
    std::uint32_t fresh = 0;  // words that no passage before has, on either side: what is repeated counts once
    for (const WordRun& run : passage.runs) {
      for (std::uint32_t k = 0; k < run.length; ++k) {
        const bool known = in_a[run.a + k] || in_b[run.b + k];
        const bool name = (a.marks[run.a + k] & kCapital) != 0;
        fresh += !known;
        shares.information += known || name ? 0 : a.bits[run.a + k];
        in_a[run.a + k] = in_b[run.b + k] = 1;
      }
    }
    shares.words += fresh;
    shares.longest = std::max(shares.longest, passage.longest());
    if (passage.kind == PassageKind::kProse && CountsAsProse(passage, a, b)) shares.counted_prose += fresh;
    if (passage.kind == PassageKind::kQuote && PlainWords(passage, a) >= std::min(kQuoteWords, words - 1)) {
      shares.counted_quote += fresh;
    }
  }
  for (std::uint32_t i = 0; i < a.words.size(); ++i) {
    if (!in_a[i] || a.part[i] != Part::kBody) continue;
    ++shares.body_a;
    shares.prose_a += !a.Spoken(i);
  }
  for (std::uint32_t i = 0; i < b.words.size(); ++i) {
    if (!in_b[i] || b.part[i] != Part::kBody) continue;
    ++shares.body_b;
    shares.prose_b += !b.Spoken(i);
  }
  return shares;
}

Judgement Judge(const Shares& shares, const AnnotatedArticle& a, const AnnotatedArticle& b, std::uint32_t min_run) {
  const bool a_shorter = a.body_words <= b.body_words;
  const double of_prose = a_shorter ? Fraction(shares.prose_a, a.prose_words) : Fraction(shares.prose_b, b.prose_words);
  const double of_body = a_shorter ? Fraction(shares.body_a, a.body_words) : Fraction(shares.body_b, b.body_words);
  const std::uint32_t prose = a_shorter ? shares.prose_a : shares.prose_b;
  if (prose >= kProseWords && (of_prose + of_body) / 2 >= kCopyShare) {
    return {Relation::kCopy, absl::StrCat(Percent(of_prose), " of the shorter body's prose and ", Percent(of_body),
                                          " of all its words are in the other.")};
  }
  if (of_body >= kCopyOfAll) {
    return {Relation::kCopy, absl::StrCat(Percent(of_body), " of the shorter body's words are in the other.")};
  }
  const std::uint32_t shared_prose = std::min(shares.prose_a, shares.prose_b);
  if (shares.counted_prose > 0 && shared_prose >= kExcerptWords) {
    return {Relation::kExcerpt, absl::StrCat(shared_prose, " words of prose, ", Percent(of_prose),
                                             " of the shorter body's, are in the other.")};
  }
  if (shares.counted_prose > 0) {
    return {Relation::kBackground,
            absl::StrCat(shares.counted_prose, " words of prose are shared in otherwise ", "different stories.")};
  }
  if (shares.counted_quote > 0) {
    return {Relation::kQuote, absl::StrCat(shares.counted_quote, " words of quotations are shared, and no prose.")};
  }
  if (shares.words > 0 && shares.run >= min_run) {
    return {Relation::kPhrase, absl::StrCat("A run of ", shares.run, " words, less than a sentence of prose.")};
  }
  if (shares.boilerplate >= std::min(kBoilerplateWords, min_run) || shares.run >= min_run) {
    return {Relation::kBoilerplate, absl::StrCat(shares.boilerplate, " words of boilerplate, and nothing else.")};
  }
  return {Relation::kNone, "Nothing is shared that is as long as a reportable run."};
}

Reuse ReuseOf(std::uint32_t words, double share_of_original) {
  if (words <= kReuseWords) return Reuse::kHeadline;
  return share_of_original > kReuseShare ? Reuse::kNearExact : Reuse::kExcerpt;
}

}  // namespace newsprint
