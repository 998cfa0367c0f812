#include "verify/quotation_match.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>

#include "core/word_bits.h"
#include "quote/speaker_name.h"
#include "verify/quotation_aligner.h"
#include "verify/statement_score.h"

namespace newsprint {
namespace {

// Fewer words need the same speaker, or another passage that the two articles share.
constexpr std::uint32_t kShortWords = 6;

// What may be a statement: a quotation, its pieces put together, or one within it.
struct Statement {
  std::vector<std::uint32_t> words;
  std::string_view speaker;
};

std::vector<Statement> StatementsOf(const Quotation& quotation) {
  std::vector<Statement> statements(1);
  statements[0].speaker = quotation.speaker;
  const auto add = [](WordRange range, std::vector<std::uint32_t>* words) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) words->push_back(i);
  };
  for (const WordRange& piece : quotation.pieces) add(piece, &statements[0].words);
  for (const WordRange& inner : quotation.inner) {
    if (inner.size() < kFewestWords || inner.size() == statements[0].words.size()) continue;
    statements.emplace_back();
    add(inner, &statements.back().words);
  }
  return statements;
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

Speakers SpeakersOf(std::string_view a, std::string_view b) {
  if (IsSameSpeaker(a, b)) return Speakers::kOne;
  return a.empty() || b.empty() ? Speakers::kUnknown : Speakers::kTwo;
}

double Score(const Alignment& alignment, std::size_t words_a, std::size_t words_b, Speakers speakers) {
  return StatementScore(alignment.score, alignment.matched + kKindredPart * alignment.kindred, words_a, words_b,
                        speakers);
}

double Least(std::string_view speaker, Speakers speakers, const Information& information) {
  return LeastStatementScore(speakers == Speakers::kOne ? information.QuotationsOf(speaker) : information.quotations());
}

// Whether two statements could match: a quick look at the words they share, in whatever order.
bool MayMatch(const AnnotatedArticle& a, const Statement& left, const AnnotatedArticle& b, const Statement& right,
              Speakers speakers, double least) {
  // The score if all the words they share stood in the same order.
  Alignment best;
  for (const std::uint32_t i : left.words) {
    const auto same = [&](std::uint32_t j) { return b.words.hash[j] == a.words.hash[i]; };
    if (std::none_of(right.words.begin(), right.words.end(), same)) continue;
    ++best.matched;
    best.score += std::min<int>(a.bits[i] + kContextBits, kRareWordBits);
  }
  return Score(best, left.words.size(), right.words.size(), speakers) >= least;
}

struct Statements {
  double score = 0;
  Alignment alignment;
};

std::optional<Statements> Align(const AnnotatedArticle& a, const Statement& left, const AnnotatedArticle& b,
                                const Statement& right, const Information& information) {
  const std::size_t words_a = left.words.size();
  const std::size_t words_b = right.words.size();
  const Speakers speakers = SpeakersOf(left.speaker, right.speaker);
  const double least = Least(left.speaker, speakers, information);
  if (words_a * words_b > kMostCells || !MayMatch(a, left, b, right, speakers, least)) return std::nullopt;
  Statements statements;
  statements.alignment = QuotationAligner(a, b, information).Align(left.words, right.words);
  const Alignment& alignment = statements.alignment;
  if (alignment.matched < kFewestWords || alignment.capitals == alignment.matched) return std::nullopt;
  statements.score = Score(alignment, words_a, words_b, speakers);
  if (statements.score < least) return std::nullopt;
  return statements;
}

// The alignment of two quotations that are the same statement, by what their shared words tell; be it that one of them
// quotes what the other is within its own words.
std::optional<Statements> AlignStatements(const AnnotatedArticle& a, std::uint16_t quotation_a,
                                          const AnnotatedArticle& b, std::uint16_t quotation_b,
                                          const Information& information) {
  const Quotation& left = a.quotations[quotation_a];
  const Quotation& right = b.quotations[quotation_b];
  if (left.title || right.title) return std::nullopt;
  const int fewest = FewestTelling(IsSameSpeaker(left.speaker, right.speaker));
  if (std::popcount(a.telling[quotation_a] & b.telling[quotation_b]) < fewest) return std::nullopt;
  std::optional<Statements> best;
  const std::vector<Statement> of_right = StatementsOf(right);
  for (const Statement& x : StatementsOf(left)) {
    for (const Statement& y : of_right) {
      std::optional<Statements> statements = Align(a, x, b, y, information);
      if (statements && (!best || statements->score > best->score)) best = std::move(statements);
    }
  }
  return best;
}

bool IsShort(const Alignment& alignment) { return alignment.matched + alignment.kindred < kShortWords; }

// Whether the words of a block tell so much that they are one statement, be it without marks on one side.
bool Tells(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b,
           const Information& information) {
  Alignment alignment;
  std::uint32_t end_a = wording.a().begin;
  std::uint32_t end_b = wording.b().begin;
  for (const WordRun& run : wording.runs) {
    alignment.score -= kWordEdit * std::max(run.a - end_a, run.b - end_b);
    for (std::uint32_t i = run.a; i < run.a + run.length; ++i) {
      alignment.score += information.Bits(i == run.a ? nullptr : &a.words.hash[i - 1], a.words.hash[i]);
    }
    alignment.matched += run.length;
    end_a = run.a + run.length;
    end_b = run.b + run.length;
  }
  const bool marked_a = wording.quotation_a != kNoQuotation;
  const bool marked_b = wording.quotation_b != kNoQuotation;
  const std::size_t words_a = marked_a ? a.quoted_words[wording.quotation_a] : b.quoted_words[wording.quotation_b];
  const std::size_t words_b = marked_b ? b.quoted_words[wording.quotation_b] : words_a;
  const std::string_view speaker_a = marked_a ? std::string_view(a.quotations[wording.quotation_a].speaker) : "";
  const std::string_view speaker_b = marked_b ? std::string_view(b.quotations[wording.quotation_b].speaker) : "";
  const Speakers speakers = SpeakersOf(speaker_a, speaker_b);
  return Score(alignment, words_a, words_b, speakers) >= Least(speaker_a, speakers, information);
}

}  // namespace

bool IsSameStatement(const AnnotatedArticle& a, std::uint16_t quotation_a, const AnnotatedArticle& b,
                     std::uint16_t quotation_b, const Information& information) {
  const std::optional<Statements> statements = AlignStatements(a, quotation_a, b, quotation_b, information);
  if (!statements) return false;
  return !IsShort(statements->alignment) ||
         IsSameSpeaker(a.quotations[quotation_a].speaker, b.quotations[quotation_b].speaker);
}

void MatchQuotations(const AnnotatedArticle& a, const AnnotatedArticle& b, const Information& information,
                     std::vector<SharedWording>* found) {
  for (SharedWording& wording : *found) {
    if (wording.kind != PassageKind::kQuote || Tells(wording, a, b, information)) continue;
    wording.kind = PassageKind::kProse;
    wording.quotation_a = wording.quotation_b = kNoQuotation;
  }
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
      if (IsShort(statements->alignment) && !already &&
          !IsSameSpeaker(a.quotations[p].speaker, b.quotations[q].speaker)) {
        continue;
      }
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
