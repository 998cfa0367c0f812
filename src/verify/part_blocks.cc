#include "verify/part_blocks.h"

#include <algorithm>
#include <utility>

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
    AddRun(run, &runs);
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

}  // namespace

std::vector<SharedWording> PartBlocks(const std::vector<AlignedBlock>& blocks, const AnnotatedArticle& a,
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

}  // namespace newsprint
