#include "verify/quotation_match.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <string>

#include "core/word_bits.h"
#include "verify/quotation_aligner.h"

namespace newsprint {
namespace {

// The score of FINDINGS.md, "Deciding", in bits.
constexpr double kShorterLeftOut = 20;  // all of the shorter quotation left out
constexpr double kLongerLeftOut = 5;    // all of the longer one
constexpr double kSameSpeaker = 10;
constexpr double kOtherSpeaker = -6;
constexpr double kLeast = 18;
constexpr double kLeastPerQuotation = 2;  // times log2 of the number of quotations
constexpr double kLeastOffset = 2.5;
// Fewer words need the same speaker, or another passage that the two articles share.
constexpr std::uint32_t kShortWords = 6;
constexpr std::uint32_t kFewestWords = 3;

constexpr int kFewestTelling = 2;  // words that tell, of those they share
constexpr int kContextBits = 2;    // that a word may tell more in its context than by itself
// Longer pairs of quotations are left to the aligned blocks.
constexpr std::size_t kMostCells = 40'000;

// The words of a quotation, its pieces put together.
std::vector<std::uint32_t> WordsOf(const Quotation& quotation) {
  std::vector<std::uint32_t> words;
  for (const WordRange& piece : quotation.pieces) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) words.push_back(i);
  }
  return words;
}

bool SameSpeaker(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  // One article may know only the last name.
  const std::string& longer = a.size() >= b.size() ? a : b;
  const std::string& shorter = a.size() >= b.size() ? b : a;
  return longer.size() > shorter.size() && longer.ends_with(shorter) &&
         longer[longer.size() - shorter.size() - 1] == ' ';
}

// How many words of each quotation are in passages already, be it in prose around them.
std::vector<std::uint32_t> CoveredWords(const AnnotatedArticle& article, const std::vector<SharedWording>& found,
                                        bool side_a) {
  std::vector<std::uint32_t> covered(article.quotations.size(), 0);
  for (const SharedWording& wording : found) {
    for (const WordRun& run : wording.runs) {
      const std::uint32_t begin = side_a ? run.a : run.b;
      for (std::uint32_t i = begin; i < begin + run.length; ++i) {
        if (article.quotation[i] != kNoQuotation) ++covered[article.quotation[i]];
      }
    }
  }
  return covered;
}

double Score(const Alignment& alignment, std::size_t words_a, std::size_t words_b, const std::string& speaker_a,
             const std::string& speaker_b) {
  const double shorter = static_cast<double>(std::min(words_a, words_b));
  const double longer = static_cast<double>(std::max(words_a, words_b));
  const double part = std::min(shorter, alignment.matched + kKindredPart * alignment.kindred);
  double score = alignment.score - std::log2(shorter) - std::log2(longer);
  score -= kShorterLeftOut * (1 - part / shorter) + kLongerLeftOut * (1 - part / longer);
  if (SameSpeaker(speaker_a, speaker_b)) {
    score += kSameSpeaker;
  } else if (!speaker_a.empty() && !speaker_b.empty()) {
    score += kOtherSpeaker;
  }
  return score;
}

// Whether two quotations could match: a quick look at the words they share, in whatever order.
bool MayMatch(const AnnotatedArticle& a, std::uint16_t quotation_a, const AnnotatedArticle& b,
              std::uint16_t quotation_b) {
  const Quotation& left = a.quotations[quotation_a];
  const Quotation& right = b.quotations[quotation_b];
  if (left.title || right.title) return false;
  if (std::popcount(a.telling[quotation_a] & b.telling[quotation_b]) < kFewestTelling) return false;
  // The score if all the words they share stood in the same order.
  Alignment best;
  for (const WordRange& piece : left.pieces) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      for (const WordRange& other : right.pieces) {
        const auto begin = b.words.hash.begin() + other.begin;
        const auto end = b.words.hash.begin() + other.end;
        if (std::find(begin, end, a.words.hash[i]) != end) {
          ++best.matched;
          best.score += std::min<int>(a.bits[i] + kContextBits, kRareWordBits);
          break;
        }
      }
    }
  }
  return Score(best, a.quoted_words[quotation_a], b.quoted_words[quotation_b], left.speaker, right.speaker) >= kLeast;
}

struct Statements {
  double score = 0;
  Alignment alignment;
};

// The alignment of two quotations that are the same statement, by what their shared words tell.
std::optional<Statements> AlignStatements(const AnnotatedArticle& a, std::uint16_t quotation_a,
                                          const AnnotatedArticle& b, std::uint16_t quotation_b,
                                          const Information& information) {
  const std::size_t words_a = a.quoted_words[quotation_a];
  const std::size_t words_b = b.quoted_words[quotation_b];
  if (words_a * words_b > kMostCells || !MayMatch(a, quotation_a, b, quotation_b)) return std::nullopt;
  const Quotation& left = a.quotations[quotation_a];
  const Quotation& right = b.quotations[quotation_b];
  Statements statements;
  statements.alignment = QuotationAligner(a, b, information).Align(WordsOf(left), WordsOf(right));
  const Alignment& alignment = statements.alignment;
  if (alignment.matched < kFewestWords || alignment.capitals == alignment.matched) return std::nullopt;
  statements.score = Score(alignment, words_a, words_b, left.speaker, right.speaker);
  const double least = std::max(
      kLeast, kLeastPerQuotation * std::log2(static_cast<double>(information.quotations()) + 1) + kLeastOffset);
  if (statements.score < least) return std::nullopt;
  return statements;
}

}  // namespace

bool IsSameStatement(const AnnotatedArticle& a, std::uint16_t quotation_a, const AnnotatedArticle& b,
                     std::uint16_t quotation_b, const Information& information) {
  return AlignStatements(a, quotation_a, b, quotation_b, information).has_value();
}

void MatchQuotations(const AnnotatedArticle& a, const AnnotatedArticle& b, const Information& information,
                     std::vector<SharedWording>* found) {
  if (a.quotations.empty() || b.quotations.empty()) return;
  std::vector<std::uint32_t> covered_a = CoveredWords(a, *found, true);
  std::vector<std::uint32_t> covered_b = CoveredWords(b, *found, false);
  const bool already = std::any_of(found->begin(), found->end(), [](const SharedWording& wording) {
    return wording.kind != PassageKind::kBoilerplate;
  });

  struct Found {
    Statements statements;
    std::uint16_t quotation_a = 0;
    std::uint16_t quotation_b = 0;
  };
  std::vector<Found> matches;
  const auto quotations_a = static_cast<std::uint16_t>(a.quotations.size());  // fewer than kNoQuotation
  const auto quotations_b = static_cast<std::uint16_t>(b.quotations.size());
  for (std::uint16_t p = 0; p < quotations_a; ++p) {
    if (2 * covered_a[p] >= a.quoted_words[p]) continue;
    for (std::uint16_t q = 0; q < quotations_b; ++q) {
      if (2 * covered_b[q] >= b.quoted_words[q]) continue;
      std::optional<Statements> statements = AlignStatements(a, p, b, q, information);
      if (!statements) continue;
      const bool short_one = statements->alignment.matched + statements->alignment.kindred < kShortWords;
      if (short_one && !already && !SameSpeaker(a.quotations[p].speaker, b.quotations[q].speaker)) continue;
      matches.push_back({std::move(*statements), p, q});
    }
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Found& x, const Found& y) { return x.statements.score > y.statements.score; });
  for (Found& match : matches) {
    std::uint32_t& used_a = covered_a[match.quotation_a];
    std::uint32_t& used_b = covered_b[match.quotation_b];
    if (2 * used_a >= a.quoted_words[match.quotation_a] || 2 * used_b >= b.quoted_words[match.quotation_b]) continue;
    Alignment& alignment = match.statements.alignment;
    used_a += alignment.matched;
    used_b += alignment.matched;
    found->push_back({PassageKind::kQuote, std::move(alignment.runs), match.quotation_a, match.quotation_b});
  }
}

}  // namespace newsprint
