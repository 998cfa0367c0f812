#include "report/passage_view.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/passage_edges.h"
#include "report/passage_side.h"
#include "report/plain_words.h"

namespace newsprint {
namespace {

constexpr std::size_t kKeptAlike = 30;    // words kept at each end of a stretch where both sides are equal
constexpr std::size_t kKeptBetween = 10;  // the same between two differences
constexpr std::size_t kWorthLeaving = 6;  // fewer words are not left out
constexpr std::size_t kMostWordsShown = 160;
constexpr std::size_t kMostMoved = 8;  // words by which a place to leave words out is moved to the edge of a token

bool IsBlank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

// Words [begin, end) of one side.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

// Which words of the two sides are left out: where both have the same words, the same ones.
class Layout {
 public:
  Layout(const PassageSide& a, const PassageSide& b, std::size_t kept, bool whole)
      : a_(a), b_(b), kept_(kept), hidden_a_(a.word.size()), hidden_b_(b.word.size()) {
    if (whole) return;
    Range next_a;
    Range next_b;
    std::size_t shown = 0;
    while (next_a.begin < a.word.size() || next_b.begin < b.word.size()) {
      if (shown >= kMostWordsShown) {
        Hide({next_a.begin, a.word.size()}, &hidden_a_);
        Hide({next_b.begin, b.word.size()}, &hidden_b_);
        return;
      }
      next_a.end = GroupEnd(a, next_a.begin, false);
      next_b.end = GroupEnd(b, next_b.begin, false);
      if (next_a.size() + next_b.size() > 0) {
        shown += std::max(Shorten(a, next_a, &hidden_a_), Shorten(b, next_b, &hidden_b_));
      } else {
        const std::size_t size =
            std::min(GroupEnd(a, next_a.begin, true) - next_a.begin, GroupEnd(b, next_b.begin, true) - next_b.begin);
        next_a.end = next_a.begin + size;
        next_b.end = next_b.begin + size;
        shown += ShortenBoth(next_a, next_b);
      }
      next_a.begin = next_a.end;
      next_b.begin = next_b.end;
    }
  }

  const std::vector<bool>& hidden_a() const { return hidden_a_; }
  const std::vector<bool>& hidden_b() const { return hidden_b_; }

 private:
  // The end of the words from `begin` on that are shared, or are not.
  static std::size_t GroupEnd(const PassageSide& side, std::size_t begin, bool shared) {
    while (begin < side.word.size() && (side.role[begin] == WordRole::kShared) == shared) ++begin;
    return begin;
  }

  static void Hide(Range words, std::vector<bool>* hidden) {
    for (std::size_t i = words.begin; i < words.end; ++i) (*hidden)[i] = true;
  }

  // Whether a token ends before word i.
  static bool IsEdge(const PassageSide& side, std::size_t i) {
    return TokenAround(side.text, side.word[i]).begin >= side.word[i - 1].end;
  }

  // The words of a stretch to leave out. `edge` tells whether a token ends before its word i.
  template <typename Edge>
  Range Middle(std::size_t size, const Edge& edge) const {
    if (size <= 2 * kept_ + kWorthLeaving) return {};
    Range middle{kept_, size - kept_};
    for (std::size_t moved = 0; moved < kMostMoved && middle.begin < middle.end && !edge(middle.begin); ++moved) {
      ++middle.begin;
    }
    for (std::size_t moved = 0; moved < kMostMoved && middle.begin < middle.end && !edge(middle.end); ++moved) {
      --middle.end;
    }
    return middle.size() < 2 ? Range{} : middle;
  }

  // Returns the words that stay.
  std::size_t Shorten(const PassageSide& side, Range words, std::vector<bool>* hidden) const {
    const Range middle = Middle(words.size(), [&](std::size_t i) { return IsEdge(side, words.begin + i); });
    Hide({words.begin + middle.begin, words.begin + middle.end}, hidden);
    return words.size() - middle.size();
  }

  std::size_t ShortenBoth(Range in_a, Range in_b) {
    const Range middle =
        Middle(in_a.size(), [&](std::size_t i) { return IsEdge(a_, in_a.begin + i) && IsEdge(b_, in_b.begin + i); });
    Hide({in_a.begin + middle.begin, in_a.begin + middle.end}, &hidden_a_);
    Hide({in_b.begin + middle.begin, in_b.begin + middle.end}, &hidden_b_);
    return in_a.size() - middle.size();
  }

  const PassageSide& a_;
  const PassageSide& b_;
  const std::size_t kept_;
  std::vector<bool> hidden_a_;
  std::vector<bool> hidden_b_;
};

// Lays out one side, word group by word group.
class SideWriter {
 public:
  SideWriter(const PassageSide& side, Style only, const std::vector<bool>& hidden, const PassageViewOptions& options)
      : side_(side), only_(only), hidden_(hidden), options_(options) {}

  Runs Write() {
    const ByteSpan shown = WithTouchingMarks(side_.text, side_.passage);
    const bool context = options_.whole || !options_.brief;
    if (context) PutContextBefore(shown.begin);
    at_ = shown.begin;
    end_ = shown.end;
    for (std::size_t i = 0; i < side_.word.size();) {
      std::size_t end = i + 1;
      while (end < side_.word.size() && side_.role[end] == side_.role[i] && hidden_[end] == hidden_[i]) ++end;
      if (hidden_[i]) {
        while (end < side_.word.size() && hidden_[end]) ++end;
        PutOmission(i, end);
      } else {
        PutGroup(i, end);
      }
      i = end;
    }
    PutText(Style::kPlain, shown.end);
    if (context) PutContextAfter(shown.end);
    return std::move(runs_);
  }

 private:
  void PutGroup(std::size_t begin, std::size_t end) {
    ByteSpan span{side_.word[begin].begin, side_.word[end - 1].end};
    Style style = side_.role[begin] == WordRole::kOutside ? Style::kDim : Style::kPlain;
    if (side_.role[begin] == WordRole::kOnly) {
      style = only_;
      // A mark of a difference stands around whole tokens.
      span.begin = std::max(at_, TokenAround(side_.text, side_.word[begin]).begin);
      span.end = std::min(end_, TokenAround(side_.text, side_.word[end - 1]).end);
    }
    PutText(Style::kPlain, span.begin);
    PutText(style, span.end);
  }

  void PutText(Style style, std::uint32_t end) {
    if (end <= at_) return;
    runs_.push_back({style, std::string(side_.text.substr(at_, end - at_))});
    at_ = end;
  }

  void PutOmission(std::size_t begin, std::size_t end) {
    if (begin > 0) PutText(Style::kPlain, std::min(end_, TokenAround(side_.text, side_.word[begin - 1]).end));
    runs_.push_back({Style::kDim, " … (" + CountOf(end - begin, "more word", "more words") + ") … "});
    at_ = end == side_.word.size() ? side_.word.back().end
                                   : std::max(side_.word[end - 1].end, TokenAround(side_.text, side_.word[end]).begin);
  }

  void PutContextBefore(std::uint32_t at) {
    const ByteSpan span = ContextBefore(side_.text, at);
    const std::string_view context = side_.text.substr(span.begin, span.end - span.begin);
    if (IsBlank(context)) return;
    const bool cut = span.begin > 0 && side_.text[span.begin - 1] != '\n';
    runs_.push_back({Style::kDim, (cut ? "… " : "") + std::string(context) + (options_.mark_context ? " | " : "")});
  }

  void PutContextAfter(std::uint32_t at) {
    const ByteSpan span = ContextAfter(side_.text, at);
    const std::string_view context = side_.text.substr(span.begin, span.end - span.begin);
    if (IsBlank(context)) return;
    const bool cut = span.end < side_.text.size() && side_.text[span.end] != '\n';
    runs_.push_back({Style::kDim, (options_.mark_context ? " | " : "") + std::string(context) + (cut ? " …" : "")});
  }

  const PassageSide& side_;
  const Style only_;
  const std::vector<bool>& hidden_;
  const PassageViewOptions& options_;
  Runs runs_;
  std::uint32_t at_ = 0;   // the text up to here is written
  std::uint32_t end_ = 0;  // of the passage, with the marks that touch it
};

}  // namespace

PassageView ViewPassage(const Article& a, const Article& b, const Passage& passage, const PassageViewOptions& options) {
  PassageSide side_a = ReadSide(a, passage.a, passage.pieces_a);
  PassageSide side_b = ReadSide(b, passage.b, passage.pieces_b);
  PassageView view;
  view.same_words = CompareSides(&side_a, &side_b);
  const bool quotation = passage.kind == PassageKind::kQuote;
  const bool boilerplate = passage.kind == PassageKind::kBoilerplate;
  // Without context, edges do not show.
  const bool context = options.whole || !options.brief;
  view.alike = view.same_words && (boilerplate || (!quotation && !context) ||
                                   (HaveSameMarks(side_a, side_b) && (!context || HaveSameEdges(side_a, side_b))));
  const std::size_t kept = view.same_words && !options.brief ? kKeptAlike : kKeptBetween;
  const Layout layout(side_a, side_b, kept, options.whole);
  view.a = SideWriter(side_a, Style::kOnlyA, layout.hidden_a(), options).Write();
  if (!view.alike) view.b = SideWriter(side_b, Style::kOnlyB, layout.hidden_b(), options).Write();
  return view;
}

}  // namespace newsprint
