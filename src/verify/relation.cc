#include "verify/relation.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "core/percent.h"
#include "core/word_bits.h"
#include "verify/retold.h"

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
// Of a shared quotation so many words must be no names, or so great a part of it.
constexpr std::uint32_t kQuoteWords = 5;
constexpr std::uint32_t kFewestQuoteWords = 2;
constexpr double kQuotePart = 1.0 / 3;
constexpr double kMostOfQuotation = 0.6;
constexpr std::uint32_t kBoilerplateWords = 12;

// Templates. Measured on 231 pairs of agency reports labelled by two readers and 121 of web pages: versions and copies
// agree in four fifths of their figures and rare names and more, reports on one event in two fifths and more, reports
// from one template seldom in three quarters, of few particulars by chance.
constexpr double kOtherParticulars = 0.4;
constexpr double kSomeParticulars = 0.75;
constexpr double kSameParticulars = 0.8;
constexpr std::uint32_t kFewestParticulars = 2;  // of fewer, their agreement says nothing
constexpr std::uint32_t kManyParticulars = 5;    // so many that half a report's prose with others is another report
// A slot is a place in or beside shared wording where figures or names change.
constexpr std::uint32_t kWordsPerSlot = 64;      // where the particulars are others: one in so many words at least
constexpr std::uint32_t kWordsPerFewSlots = 48;  // where they agree in part
constexpr std::uint32_t kWordsPerManySlots = 16;
constexpr std::uint32_t kManySlots = 3;
constexpr double kLargePart = 0.25;  // of the shorter report's prose; in a smaller part, a slot may be chance
constexpr std::uint32_t kFewestSlots = 2;
constexpr std::uint32_t kNamesPerSlot = 4;  // rare names in the wording: what is said of one person names him each time
constexpr std::uint32_t kFiguresPerSlot = 3;  // figures that stay beside one that changes
// A table: one word of shared wording in so many is a figure. Its next issue changes one figure in seven and more, its
// correction one in nine and fewer.
constexpr std::uint32_t kWordsPerTableFigure = 6;
constexpr std::uint32_t kTableFiguresPerSlot = 7;
constexpr double kFixedPart = 0.75;  // of a passage that lies in fixed wording

// Versions. On the same pairs, versions tell .71 of the shorter story again and more, independent reports of one event
// .60 and less; follow-ups lie between.
constexpr double kRetold = 0.66;
constexpr double kVersionParticulars = 0.6;
constexpr std::uint32_t kFewestVersionParticulars = 3;
constexpr std::uint32_t kFiguresPerChange = 4;       // a version may correct one figure in so many
constexpr std::uint32_t kVersionWords = 40;          // of the shorter body: less is a snap, and tells too little
constexpr std::int64_t kVersionSeconds = 48 * 3600;  // a later report on the same is another story

// The Fair Syndication classes.
constexpr std::uint32_t kReuseWords = 125;
constexpr double kReuseShare = 0.8;

// The greatest part of one sentence of the article that words [range) are.
double SentencePart(const AnnotatedArticle& article, WordRange range) {
  double part = 0;
  const std::vector<WordRange>& sentences = article.layout.sentences;
  for (std::size_t s = article.SentenceOf(range.begin); s < sentences.size() && sentences[s].begin < range.end; ++s) {
    const WordRange sentence = sentences[s];
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

// Names are a statement where both reporters put them in marks, and one of them hardly more.
bool CountsAsQuotation(const SharedWording& quotation, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  if (quotation.quotation_a != kNoQuotation && quotation.quotation_b != kNoQuotation) {
    const std::uint32_t shorter =
        std::min(a.quoted_words[quotation.quotation_a], b.quoted_words[quotation.quotation_b]);
    if (quotation.words() >= kMostOfQuotation * shorter) return true;
  }
  const std::uint32_t plain = PlainWords(quotation, a);
  return plain >= kQuoteWords || (plain >= kFewestQuoteWords && plain >= kQuotePart * quotation.words());
}

double Fraction(std::uint32_t some, std::uint32_t all) { return all == 0 ? 0 : static_cast<double>(some) / all; }

std::uint32_t FixedWords(const AnnotatedArticle& article, std::uint32_t begin, std::uint32_t length) {
  std::uint32_t fixed = 0;
  for (std::uint32_t i = begin; i < begin + length; ++i) fixed += (article.marks[i] & kFixed) != 0;
  return fixed;
}

bool IsTable(const ParticularsShared& particulars) {
  return kWordsPerTableFigure * particulars.figures >= particulars.words;
}

// Whether one may be a rewritten version of the other, as far as particulars and dates tell.
bool MayBeVersion(const ParticularsShared& particulars, const Circumstances& circumstances) {
  if (IsTable(particulars) || kFiguresPerChange * particulars.figure_slots > particulars.figures) return false;
  if (circumstances.seconds_apart && *circumstances.seconds_apart > kVersionSeconds) return false;
  return particulars.fewer >= kFewestVersionParticulars && particulars.overlap >= kVersionParticulars;
}

}  // namespace

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

Shares AddUp(const std::vector<SharedWording>& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  Shares shares;
  std::vector<std::uint8_t> in_a(a.words.size(), 0);
  std::vector<std::uint8_t> in_b(b.words.size(), 0);
  for (const SharedWording& passage : wording) {
    const std::uint32_t words = passage.words();
    if (passage.kind == PassageKind::kBoilerplate) {
      shares.boilerplate += words;
      if (passage.fixed) shares.fixed += words;
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
    if (passage.kind == PassageKind::kQuote && CountsAsQuotation(passage, a, b)) shares.counted_quote += fresh;
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

bool IsTemplated(const ParticularsShared& particulars) {
  // Beside a short passage, a name against a name is chance.
  const bool large = particulars.part >= kLargePart;
  const std::uint32_t figure_slots = particulars.figure_slots + (large ? particulars.figures_beside : 0);
  const std::uint32_t slots = figure_slots + particulars.name_slots + (large ? particulars.names_beside : 0);
  const std::uint32_t inside = particulars.figure_slots + particulars.name_slots;
  if (slots < (large && inside > 0 ? 1 : kFewestSlots) || (inside == 0 && figure_slots == 0)) return false;
  const auto one_in = [&](std::uint32_t words) { return slots * words >= particulars.words; };
  const bool enough = particulars.fewer >= kFewestParticulars;
  if (enough && particulars.overlap < kOtherParticulars) {
    if (particulars.part >= kCopyShare && particulars.fewer >= kManyParticulars) return true;
    return one_in(kWordsPerSlot) && kNamesPerSlot * slots >= particulars.names;
  }
  if (figure_slots > 0) {
    if (IsTable(particulars) && kTableFiguresPerSlot * figure_slots >= particulars.figures) return true;
    if (one_in(kWordsPerManySlots) && slots >= particulars.figures) return true;
  }
  if (slots >= kManySlots && figure_slots > 1 && one_in(kWordsPerFewSlots) &&
      figure_slots >= kManySlots * particulars.figures) {
    return true;
  }
  if (enough && particulars.overlap >= kSomeParticulars) return false;
  if (slots >= kManySlots && one_in(kWordsPerManySlots)) return true;
  return figure_slots > 0 && one_in(kWordsPerFewSlots) && kFiguresPerSlot * slots >= particulars.figures;
}

bool IsFixedWording(const SharedWording& passage, const ParticularsShared& particulars, const AnnotatedArticle& a,
                    const AnnotatedArticle& b) {
  if (passage.kind != PassageKind::kProse || particulars.overlap >= kSameParticulars) return false;
  std::uint32_t fixed_a = 0;
  std::uint32_t fixed_b = 0;
  for (const WordRun& run : passage.runs) {
    fixed_a += FixedWords(a, run.a, run.length);
    fixed_b += FixedWords(b, run.b, run.length);
  }
  return std::min(fixed_a, fixed_b) >= kFixedPart * passage.words();
}

JudgedRelation Judge(const Shares& shares, const ParticularsShared& particulars, const AnnotatedArticle& a,
                     const AnnotatedArticle& b, const Circumstances& circumstances) {
  const std::uint32_t min_run = circumstances.min_run;
  const bool a_shorter = a.body_words <= b.body_words;
  const double of_prose = a_shorter ? Fraction(shares.prose_a, a.prose_words) : Fraction(shares.prose_b, b.prose_words);
  const double of_body = a_shorter ? Fraction(shares.body_a, a.body_words) : Fraction(shares.body_b, b.body_words);
  const std::uint32_t prose = a_shorter ? shares.prose_a : shares.prose_b;
  // One story on a page of several, or its beginning on a page that points to it, is no copy: there both must be
  // mostly the other's.
  const bool one_is_page = (a.form == PageForm::kStory) != (b.form == PageForm::kStory);
  const bool part_of_page = one_is_page && std::min(Fraction(shares.body_a, a.body_words),
                                                    Fraction(shares.body_b, b.body_words)) < kCopyShare;
  if (!part_of_page && prose >= kProseWords && (of_prose + of_body) / 2 >= kCopyShare) {
    return {Relation::kCopy, absl::StrCat(Percent(of_prose), " of the shorter body's prose and ", Percent(of_body),
                                          " of all its words are in the other.")};
  }
  if (!part_of_page && of_body >= kCopyOfAll) {
    return {Relation::kCopy, absl::StrCat(Percent(of_body), " of the shorter body's words are in the other.")};
  }
  if (!part_of_page && shares.words > 0 && shares.fixed == 0 && std::min(a.body_words, b.body_words) >= kVersionWords &&
      MayBeVersion(particulars, circumstances)) {
    const double retold = a_shorter ? RetoldPart(a, b) : RetoldPart(b, a);
    if (retold >= kRetold) {
      return {Relation::kCopy,
              absl::StrCat(Percent(retold), " of the shorter story is told again in the other, with ",
                           Percent(particulars.overlap), " of its figures and names: a version of it.")};
    }
  }
  const std::uint32_t shared_prose = std::min(shares.prose_a, shares.prose_b);
  if (shares.counted_prose > 0 && shared_prose >= kExcerptWords) {
    return {Relation::kExcerpt, absl::StrCat(shared_prose, " words of prose, ", Percent(of_prose),
                                             " of the shorter body's, are in the other.")};
  }
  if (shares.counted_prose > 0) {
    return {Relation::kBackground,
            absl::StrCat(shares.counted_prose, " words of prose are shared in otherwise different stories.")};
  }
  if (shares.counted_quote > 0) {
    return {Relation::kQuote,
            absl::StrCat(shares.counted_quote, " words of quotations are shared, and no sentence of prose.")};
  }
  if (shares.words > 0 && shares.run >= min_run) {
    return {Relation::kPhrase, absl::StrCat("A run of ", shares.run, " words, less than a sentence of prose.")};
  }
  if (shares.boilerplate >= std::min(kBoilerplateWords, min_run) || shares.run >= min_run) {
    return {Relation::kBoilerplate, shares.fixed > 0
                                        ? absl::StrCat(shares.fixed,
                                                       " words of a template's fixed wording are shared, with other "
                                                       "figures and names.")
                                        : absl::StrCat(shares.boilerplate, " words of boilerplate, and nothing else.")};
  }
  return {Relation::kNone, "Nothing is shared that is as long as a reportable run."};
}

Reuse ReuseOf(std::uint32_t words, double share_of_original) {
  if (words <= kReuseWords) return Reuse::kHeadline;
  return share_of_original > kReuseShare ? Reuse::kNearExact : Reuse::kExcerpt;
}

}  // namespace newsprint
