#include "quote/pairing.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace newsprint {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;

// An opening mark that nothing closes is believed for so many words.
constexpr std::uint32_t kMaxUnclosedWords = 120;

// An s with an apostrophe may lie so many words before the closing single mark.
constexpr std::uint32_t kMaxAfterPossessive = 40;

// The marks of one paragraph: marks[begin, end).
struct MarkRange {
  std::uint32_t begin;
  std::uint32_t end;
  WordRange words;  // of the paragraph
};

class Pairing {
 public:
  Pairing(const Reading& reading, const std::vector<Mark>& marks)
      : reading_(reading), marks_(marks), partner_(marks.size(), kNone), next_open_(marks.size() + 1, kNone) {}

  std::vector<Quoted> Run() {
    for (std::uint32_t begin = 0; begin < marks_.size();) {
      const MarkRange range = MarksOfParagraph(begin);
      MatchNested(range);
      MatchSingles(range);
      Emit(range);
      begin = range.end;
    }
    return std::move(quoted_);
  }

 private:
  // A mark before the line break that ends a paragraph belongs to that paragraph, though the next word does not.
  std::uint32_t WordOfParagraph(const Mark& mark) const {
    if (mark.word == 0) return 0;
    const bool last = mark.word == reading_.size();
    const std::uint32_t before = mark.word - 1;
    if (last || reading_.Paragraph(before).end == mark.word) {
      const std::size_t line_break = reading_.Gap(mark.word).find('\n');
      if (last || line_break == std::string_view::npos || mark.begin < reading_.GapBegin(mark.word) + line_break) {
        return before;
      }
    }
    return mark.word;
  }

  MarkRange MarksOfParagraph(std::uint32_t begin) const {
    const WordRange words = reading_.Paragraph(WordOfParagraph(marks_[begin]));
    std::uint32_t end = begin + 1;
    while (end < marks_.size() && words.contains(WordOfParagraph(marks_[end]))) ++end;
    return {begin, end, words};
  }

  // All families but single marks: each closing mark takes the last opening mark of its family that is still open.
  void MatchNested(const MarkRange& range) {
    for (std::vector<std::uint32_t>& open : open_) open.clear();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Mark& mark = marks_[i];
      if (mark.family == MarkFamily::kSingle) continue;
      std::vector<std::uint32_t>& open = open_[static_cast<std::size_t>(mark.family)];
      if (mark.role == MarkRole::kOpen || (mark.role == MarkRole::kEither && open.empty())) {
        open.push_back(i);
      } else if (!open.empty()) {
        partner_[open.back()] = i;
        open.pop_back();
      }
    }
    std::uint32_t next = kNone;
    for (std::uint32_t i = range.end; i-- > range.begin;) {
      next_open_[i] = next;
      if (marks_[i].family != MarkFamily::kSingle && marks_[i].role == MarkRole::kOpen) next = i;
    }
  }

  // An opening single mark is believed if the next single mark closes, and no other quotation lies across that one.
  void MatchSingles(const MarkRange& range) {
    std::uint32_t next_single = kNone;  // the single mark behind the one looked at
    std::uint32_t close = kNone;        // where a quotation that is open before that one ends
    for (std::uint32_t i = range.end; i-- > range.begin;) {
      const Mark& mark = marks_[i];
      if (mark.family != MarkFamily::kSingle) continue;
      if (mark.role == MarkRole::kOpen) {
        partner_[i] = close;
        close = kNone;
      } else {
        const bool apostrophe = mark.possessive && close != kNone && next_single != kNone &&
                                marks_[next_single].word - mark.word <= kMaxAfterPossessive;
        if (!apostrophe) close = i;
      }
      next_single = i;
    }
  }

  bool IsCrossed(std::uint32_t open, std::uint32_t close) const {
    for (std::uint32_t i = open + 1; i < close;) {
      const bool outer = marks_[i].family != MarkFamily::kSingle && partner_[i] != kNone;
      if (outer && partner_[i] > close) return true;
      i = outer ? partner_[i] + 1 : i + 1;
    }
    return false;
  }

  void Emit(const MarkRange& range) {
    for (std::uint32_t i = range.begin; i < range.end;) {
      const Mark& mark = marks_[i];
      const bool single = mark.family == MarkFamily::kSingle;
      if (partner_[i] != kNone && !(single && IsCrossed(i, partner_[i]))) {
        i = Add(i, partner_[i]) ? partner_[i] + 1 : i + 1;
      } else if (mark.role == MarkRole::kOpen && (!single || OpensParagraphs(range, mark))) {
        i = EmitUnclosed(range, i);
      } else {
        ++i;
      }
    }
  }

  // Returns the mark to go on with.
  std::uint32_t EmitUnclosed(const MarkRange& range, std::uint32_t open) {
    const Mark& mark = marks_[open];
    if (!range.words.contains(mark.word)) return open + 1;
    const std::uint32_t inner = next_open_[open];
    const WordRange sentence = reading_.Sentence(mark.word);
    const bool inner_starts = inner != kNone && inner > open && sentence.end <= marks_[inner].word;
    if (inner != kNone && !inner_starts && marks_[inner].family == mark.family && partner_[inner] != kNone) {
      return Add(open, partner_[inner]) ? partner_[inner] + 1 : open + 1;  // one closing mark for two opened ones
    }
    if (inner == kNone && GoesOnInNextParagraph(range, mark)) {
      AddUnclosed(mark, range.words.end, kMaxQuotedWords, true);
      return range.end;
    }
    const bool opens_paragraph = mark.word == range.words.begin && inner == kNone;
    std::uint32_t end = opens_paragraph ? range.words.end : sentence.end;
    if (inner != kNone) end = std::min(end, marks_[inner].word);
    AddUnclosed(mark, end, kMaxUnclosedWords, false);
    std::uint32_t next = open + 1;
    while (next < range.end && marks_[next].word < end) ++next;
    return next;
  }

  // A single mark that nothing closes is believed only where each of two paragraphs opens with one.
  bool OpensParagraphs(const MarkRange& range, const Mark& mark) const {
    return mark.word == range.words.begin && GoesOnInNextParagraph(range, mark);
  }

  bool GoesOnInNextParagraph(const MarkRange& range, const Mark& mark) const {
    if (range.end == marks_.size()) return false;
    const Mark& next = marks_[range.end];
    return next.word == range.words.end && next.family == mark.family && next.role == MarkRole::kOpen;
  }

  bool Add(std::uint32_t open, std::uint32_t close) {
    const WordRange words{marks_[open].word, marks_[close].word};
    if (words.begin >= words.end || words.size() > kMaxQuotedWords) return false;
    quoted_.push_back(
        {words, marks_[open].begin, marks_[close].end, true, false, marks_[open].family, InnerOf(open, close)});
    return true;
  }

  std::vector<WordRange> InnerOf(std::uint32_t open, std::uint32_t close) const {
    std::vector<WordRange> inner;
    for (std::uint32_t i = open + 1; i < close;) {
      const bool nested = partner_[i] != kNone && partner_[i] < close;
      if (nested && marks_[i].word < marks_[partner_[i]].word) {
        inner.push_back({marks_[i].word, marks_[partner_[i]].word});
      }
      i = nested ? partner_[i] + 1 : i + 1;
    }
    return inner;
  }

  void AddUnclosed(const Mark& open, std::uint32_t end, std::uint32_t limit, bool continued) {
    const WordRange words{open.word, end};
    if (words.begin >= words.end || words.size() > limit) return;
    quoted_.push_back({words, open.begin, reading_.WordEnd(end - 1), false, continued, open.family});
  }

  const Reading& reading_;
  const std::vector<Mark>& marks_;
  std::vector<std::uint32_t> partner_;    // of opening marks: the mark that closes them
  std::vector<std::uint32_t> next_open_;  // the next opening mark of the paragraph, single marks left out
  std::array<std::vector<std::uint32_t>, kMarkFamilies> open_;
  std::vector<Quoted> quoted_;
};

}  // namespace

std::vector<Quoted> PairMarks(const Reading& reading, const std::vector<Mark>& marks) {
  return Pairing(reading, marks).Run();
}

}  // namespace newsprint
