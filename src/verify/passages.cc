#include "verify/passages.h"

#include <algorithm>
#include <numeric>

namespace newsprint {
namespace {

// Fewer words than this are no passage of their own beside a larger neighbour.
constexpr std::uint32_t kSmallWords = 4;
// An attribution between two pieces of one quotation shares no more words than this.
constexpr std::uint32_t kAttributionWords = 8;
// Edited wording without a run of min_run words counts from so many words, at least half of its span.
constexpr std::uint32_t kEditedWords = 12;
// A quotation that only one side marks: a run of so many words that is so much of the quotation.
constexpr std::uint32_t kUnmarkedRun = 6;
constexpr double kUnmarkedPart = 0.6;
// At most so many words differ where two quotations end in other words; more are two cuts of something longer.
constexpr std::uint32_t kOtherEnding = 3;

struct Label {
  PassageKind kind = PassageKind::kProse;
  std::uint16_t quotation_a = kNoQuotation;
  std::uint16_t quotation_b = kNoQuotation;

  bool Continues(const Label& before) const {
    if (kind != before.kind) return false;
    return kind != PassageKind::kQuote || SameQuotation(before);
  }
  bool SameQuotation(const Label& other) const {
    return (quotation_a != kNoQuotation && quotation_a == other.quotation_a) ||
           (quotation_b != kNoQuotation && quotation_b == other.quotation_b);
  }
};

Label LabelOf(const AnnotatedArticle& a, std::uint32_t i, const AnnotatedArticle& b, std::uint32_t j) {
  const Part part_a = a.part[i];
  const Part part_b = b.part[j];
  if (part_a == Part::kChrome || part_b == Part::kChrome || (part_a == Part::kCaption && part_b == Part::kCaption)) {
    return {PassageKind::kBoilerplate};
  }
  Label label;
  if (a.Spoken(i)) label.quotation_a = a.quotation[i];
  if (b.Spoken(j)) label.quotation_b = b.quotation[j];
  if (label.quotation_a != kNoQuotation || label.quotation_b != kNoQuotation) label.kind = PassageKind::kQuote;
  return label;
}

struct Segment {
  Label label;
  std::vector<WordRun> runs;
  std::uint32_t words = 0;

  void Add(const WordRun& run) {
    words += run.length;
    if (!runs.empty()) {
      WordRun& last = runs.back();
      if (last.a + last.length == run.a && last.b + last.length == run.b) {
        last.length += run.length;
        return;
      }
    }
    runs.push_back(run);
  }
  void Append(const Segment& other) {
    for (const WordRun& run : other.runs) Add(run);
  }
};

// Parts a block where the label of its words changes.
std::vector<Segment> PartByLabel(const AlignedBlock& block, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  std::vector<Segment> segments;
  for (const WordRun& run : block.runs) {
    for (std::uint32_t k = 0; k < run.length; ++k) {
      const Label label = LabelOf(a, run.a + k, b, run.b + k);
      if (segments.empty() || !label.Continues(segments.back().label)) segments.push_back({label, {}, 0});
      Label& stands = segments.back().label;
      if (stands.quotation_a == kNoQuotation) stands.quotation_a = label.quotation_a;
      if (stands.quotation_b == kNoQuotation) stands.quotation_b = label.quotation_b;
      segments.back().Add({run.a + k, run.b + k, 1});
    }
  }
  return segments;
}

// Rejoins a quotation over its attribution; the attribution's words are not the quotation's.
void RejoinQuotations(std::vector<Segment>* segments) {
  std::vector<Segment> joined;
  for (Segment& segment : *segments) {
    if (joined.size() >= 2 && segment.label.kind == PassageKind::kQuote) {
      const Segment& between = joined.back();
      Segment& before = joined[joined.size() - 2];
      if (between.label.kind == PassageKind::kProse && between.words <= kAttributionWords &&
          before.label.kind == PassageKind::kQuote && before.label.SameQuotation(segment.label)) {
        before.Append(segment);
        joined.pop_back();
        continue;
      }
    }
    joined.push_back(std::move(segment));
  }
  *segments = std::move(joined);
}

// Words in marks within a sentence of prose are prose; a word or two beside a quotation are no passage.
void SettleSmallSegments(std::vector<Segment>* segments) {
  if (segments->size() < 2) return;
  std::uint32_t most = 0;
  for (const Segment& segment : *segments) most = std::max(most, segment.words);
  if (most < kSmallWords) {  // nothing but small ones: one passage of the first one's kind
    for (std::size_t i = 1; i < segments->size(); ++i) segments->front().Append((*segments)[i]);
    segments->resize(1);
    return;
  }
  const auto is = [&](std::size_t i, PassageKind kind) {
    return i < segments->size() && (*segments)[i].label.kind == kind;
  };
  std::vector<Segment> settled;
  for (std::size_t i = 0; i < segments->size(); ++i) {
    Segment& segment = (*segments)[i];
    if (segment.words < kSmallWords) {
      const bool in_prose = (i > 0 && is(i - 1, PassageKind::kProse)) || is(i + 1, PassageKind::kProse);
      if (segment.label.kind != PassageKind::kQuote || !in_prose) continue;
      segment.label = {};
    }
    if (!settled.empty() && segment.label.Continues(settled.back().label)) {
      settled.back().Append(segment);
    } else {
      settled.push_back(std::move(segment));
    }
  }
  *segments = std::move(settled);
}

bool MostOfQuotation(const Segment& segment, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  if (segment.label.kind != PassageKind::kQuote) return false;
  std::uint32_t longest = 0;
  for (const WordRun& run : segment.runs) longest = std::max(longest, run.length);
  const auto covers = [&](const AnnotatedArticle& article, std::uint16_t quotation) {
    return quotation != kNoQuotation && segment.words >= kUnmarkedPart * article.quoted_words[quotation];
  };
  return longest >= kUnmarkedRun && (covers(a, segment.label.quotation_a) || covers(b, segment.label.quotation_b));
}

// Words [begin, end) that belong to the wording: of a quotation only the quoted ones.
std::uint32_t CountWords(const AnnotatedArticle& article, std::uint16_t quotation, WordRange range) {
  if (quotation == kNoQuotation) return range.size();
  std::uint32_t count = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) count += article.quotation[i] == quotation;
  return count;
}

// What stands on one side between two runs, beyond what the reporter has marked as his own.
struct Gap {
  std::uint32_t words = 0;
  bool marked = false;  // an ellipsis, or words in square brackets
};

Gap GapOf(const AnnotatedArticle& article, std::uint16_t quotation, WordRange range) {
  Gap gap;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (quotation != kNoQuotation && article.quotation[i] != quotation) continue;
    if (article.marks[i] & kBracketed) {
      gap.marked = true;
    } else {
      ++gap.words;
    }
    if (article.marks[i] & kAfterCut) gap.marked = true;
  }
  if (range.end < article.words.size() && article.marks[range.end] & kAfterCut) gap.marked = true;
  return gap;
}

// Whether words [range) are whole sentences of a quotation that the other article left out.
bool WholeSentences(const AnnotatedArticle& article, WordRange range) {
  return range.size() > 0 && range.begin > 0 && range.end < article.words.size() &&
         article.sentence[range.begin - 1] != article.sentence[range.begin] &&
         article.sentence[range.end - 1] != article.sentence[range.end];
}

bool IsAltered(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  for (std::size_t r = 1; r < wording.runs.size(); ++r) {
    const WordRun& before = wording.runs[r - 1];
    const WordRun& run = wording.runs[r];
    const WordRange range_a{before.a + before.length, run.a};
    const WordRange range_b{before.b + before.length, run.b};
    const Gap gap_a = GapOf(a, wording.quotation_a, range_a);
    const Gap gap_b = GapOf(b, wording.quotation_b, range_b);
    if (gap_a.words == 0 && gap_b.words == 0) continue;
    if ((gap_a.marked && gap_a.words == 0) || (gap_b.marked && gap_b.words == 0)) continue;
    if (gap_b.words == 0 && WholeSentences(a, range_a)) continue;
    if (gap_a.words == 0 && WholeSentences(b, range_b)) continue;
    return true;
  }
  if (wording.quotation_a == kNoQuotation || wording.quotation_b == kNoQuotation) return false;
  // Two quotations that end (or begin) in a few other words.
  const WordRange last_a = a.quotations[wording.quotation_a].pieces.back();
  const WordRange last_b = b.quotations[wording.quotation_b].pieces.back();
  const WordRange first_a = a.quotations[wording.quotation_a].pieces.front();
  const WordRange first_b = b.quotations[wording.quotation_b].pieces.front();
  const auto differ = [&](WordRange rest_a, WordRange rest_b) {
    const Gap gap_a = GapOf(a, wording.quotation_a, rest_a);
    const Gap gap_b = GapOf(b, wording.quotation_b, rest_b);
    return gap_a.words > 0 && gap_b.words > 0 && std::min(gap_a.words, gap_b.words) <= kOtherEnding && !gap_a.marked &&
           !gap_b.marked && std::max(gap_a.words, gap_b.words) <= 2 * kOtherEnding;
  };
  return differ({wording.a().end, std::max(wording.a().end, last_a.end)},
                {wording.b().end, std::max(wording.b().end, last_b.end)}) ||
         differ({std::min(first_a.begin, wording.a().begin), wording.a().begin},
                {std::min(first_b.begin, wording.b().begin), wording.b().begin});
}

// A closing or opening mark is not part of a span: it runs from the first byte of its first word.
ByteSpan SpanOf(const AnnotatedArticle& article, WordRange range) {
  return {article.words.span[range.begin].begin, article.words.span[range.end - 1].end};
}

// The pieces of a quotation within `range`, where there are several.
std::vector<ByteSpan> PiecesOf(const AnnotatedArticle& article, std::uint16_t quotation, WordRange range) {
  std::vector<ByteSpan> pieces;
  if (quotation == kNoQuotation) return pieces;
  for (const WordRange& piece : article.quotations[quotation].pieces) {
    const WordRange within{std::max(piece.begin, range.begin), std::min(piece.end, range.end)};
    if (within.begin < within.end) pieces.push_back(SpanOf(article, within));
  }
  if (pieces.size() < 2) pieces.clear();
  return pieces;
}

}  // namespace

std::uint32_t SharedWording::words() const {
  return std::accumulate(runs.begin(), runs.end(), std::uint32_t{0},
                         [](std::uint32_t sum, const WordRun& run) { return sum + run.length; });
}

std::uint32_t SharedWording::longest() const {
  std::uint32_t longest = 0;
  for (const WordRun& run : runs) longest = std::max(longest, run.length);
  return longest;
}

std::vector<SharedWording> FindSharedWording(const std::vector<AlignedBlock>& blocks, const AnnotatedArticle& a,
                                             const AnnotatedArticle& b, std::uint32_t min_run) {
  std::vector<SharedWording> found;
  for (const AlignedBlock& block : blocks) {
    const std::uint32_t matched = block.matched();
    const std::uint32_t span = std::max(block.a().size(), block.b().size());
    const bool whole = matched == a.words.size() && matched == b.words.size();
    const bool edited = matched >= kEditedWords && 2 * matched >= span;
    const bool worthwhile = block.longest() >= min_run || whole || edited;
    std::vector<Segment> segments = PartByLabel(block, a, b);
    RejoinQuotations(&segments);
    SettleSmallSegments(&segments);
    for (Segment& segment : segments) {
      if (!worthwhile && !MostOfQuotation(segment, a, b)) continue;
      found.push_back(
          {segment.label.kind, std::move(segment.runs), segment.label.quotation_a, segment.label.quotation_b});
    }
  }
  return found;
}

Passage MakePassage(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  Passage passage;
  passage.kind = wording.kind;
  passage.a = SpanOf(a, wording.a());
  passage.b = SpanOf(b, wording.b());
  passage.words = wording.words();
  passage.longest = wording.longest();
  const std::uint32_t words_a = CountWords(a, wording.quotation_a, wording.a());
  const std::uint32_t words_b = CountWords(b, wording.quotation_b, wording.b());
  passage.similarity = std::min(1.0, static_cast<double>(passage.words) / std::max({words_a, words_b, 1U}));
  passage.altered = IsAltered(wording, a, b);
  if (wording.kind == PassageKind::kQuote) {
    if (wording.quotation_a != kNoQuotation) passage.speaker_a = a.quotations[wording.quotation_a].speaker;
    if (wording.quotation_b != kNoQuotation) passage.speaker_b = b.quotations[wording.quotation_b].speaker;
    passage.pieces_a = PiecesOf(a, wording.quotation_a, wording.a());
    passage.pieces_b = PiecesOf(b, wording.quotation_b, wording.b());
  }
  return passage;
}

}  // namespace newsprint
