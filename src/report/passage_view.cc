#include "report/passage_view.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/plain_words.h"
#include "report/word_diff.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr std::size_t kContextWords = 8;
constexpr std::uint32_t kContextBytes = 96;
constexpr std::size_t kKeptAlike = 30;    // words kept at each end of a stretch where both sides are equal
constexpr std::size_t kKeptBetween = 10;  // the same between two differences
constexpr std::size_t kWorthLeaving = 6;  // fewer words are not left out
constexpr std::size_t kMostWordsShown = 160;

enum class Role { kShared, kOnly, kOutside };  // outside: between the pieces of a split quotation

// One side of a passage.
struct Side {
  std::string_view text;  // the whole article's
  ByteSpan passage;
  std::vector<ByteSpan> word;  // positions in the whole text
  std::vector<WordHash> hash;
  std::vector<Role> role;
};

bool InPieces(const ByteSpan& word, const std::vector<ByteSpan>& pieces) {
  if (pieces.empty()) return true;
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const ByteSpan& piece) { return piece.begin <= word.begin && word.begin < piece.end; });
}

Side ReadSide(const Article& article, const ByteSpan& passage, const std::vector<ByteSpan>& pieces) {
  Side side{article.text, passage, {}, {}, {}};
  Words words;
  // A text that is not UTF-8 has no words and is shown as it is.
  if (!FindWords(side.text.substr(passage.begin, passage.end - passage.begin), &words).ok()) return side;
  side.hash = words.hash;
  for (const ByteSpan& span : words.span) {
    side.word.push_back({passage.begin + span.begin, passage.begin + span.end});
    side.role.push_back(InPieces(side.word.back(), pieces) ? Role::kOnly : Role::kOutside);
  }
  return side;
}

std::vector<WordHash> ComparedWords(const Side& side) {
  std::vector<WordHash> compared;
  for (std::size_t i = 0; i < side.hash.size(); ++i) {
    if (side.role[i] != Role::kOutside) compared.push_back(side.hash[i]);
  }
  return compared;
}

// Whether all compared words turned out to be shared.
bool TakeShared(const std::vector<bool>& shared, Side* side) {
  std::size_t next = 0;
  for (Role& role : side->role) {
    if (role != Role::kOutside && shared[next++]) role = Role::kShared;
  }
  return std::find(shared.begin(), shared.end(), false) == shared.end();
}

bool IsSpaceByte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool IsInnerByte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Where the punctuation that touches the passage ends: an opening mark belongs to it for a reader.
ByteSpan WithTouchingMarks(std::string_view text, ByteSpan span) {
  const auto floor = span.begin > 8 ? span.begin - 8 : 0;
  const auto ceiling = std::min<std::size_t>(text.size(), span.end + std::size_t{8});
  std::uint32_t begin = span.begin;
  while (begin > floor && !IsSpaceByte(text[begin - 1])) --begin;
  std::uint32_t end = span.end;
  while (end < ceiling && !IsSpaceByte(text[end])) ++end;
  Words words;
  const auto is_marks = [&](std::uint32_t from, std::uint32_t to) {
    return FindWords(text.substr(from, to - from), &words).ok() && words.size() == 0;
  };
  if (is_marks(begin, span.begin)) span.begin = begin;
  if (is_marks(span.end, end)) span.end = end;
  return span;
}

// Some words of the same paragraph before `at`.
ByteSpan ContextBefore(std::string_view text, std::uint32_t at) {
  const std::uint32_t floor = at > kContextBytes ? at - kContextBytes : 0;
  std::uint32_t begin = at;
  for (std::size_t words = 0; begin > floor && text[begin - 1] != '\n'; --begin) {
    if (IsSpaceByte(text[begin - 1]) && begin != at && !IsSpaceByte(text[begin]) && ++words == kContextWords) break;
  }
  if (begin == floor && floor > 0) {  // perhaps within a word
    const std::size_t space = text.substr(begin, at - begin).find(' ');
    if (space != std::string_view::npos) begin += static_cast<std::uint32_t>(space) + 1;
  }
  while (begin < at && IsInnerByte(text[begin])) ++begin;
  return {begin, at};
}

// Some words of the same paragraph from `at` on.
ByteSpan ContextAfter(std::string_view text, std::uint32_t at) {
  const auto ceiling = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + kContextBytes));
  std::uint32_t end = at;
  for (std::size_t words = 0; end < ceiling && text[end] != '\n'; ++end) {
    if (IsSpaceByte(text[end]) && end != at && !IsSpaceByte(text[end - 1]) && ++words == kContextWords) break;
  }
  if (end == ceiling && ceiling < text.size()) {
    const std::size_t space = text.substr(at, end - at).rfind(' ');
    if (space != std::string_view::npos) end = at + static_cast<std::uint32_t>(space);
  }
  while (end > at && end < text.size() && IsInnerByte(text[end])) --end;
  return {at, end};
}

bool IsBlank(std::string_view text) { return std::all_of(text.begin(), text.end(), IsSpaceByte); }

// Lays out one side, word group by word group.
class SideWriter {
 public:
  SideWriter(const Side& side, Style only, std::size_t kept, const PassageViewOptions& options)
      : side_(side), only_(only), kept_(kept), options_(options) {}

  Runs Write() {
    const ByteSpan shown = WithTouchingMarks(side_.text, side_.passage);
    const bool context = options_.whole || !options_.brief;
    if (context) PutContextBefore(shown.begin);
    at_ = shown.begin;
    for (std::size_t i = 0; i < side_.word.size();) {
      std::size_t end = i + 1;
      while (end < side_.word.size() && side_.role[end] == side_.role[i]) ++end;
      if (!options_.whole && words_shown_ >= kMostWordsShown) {
        PutOmission(side_.word.size() - i);
        at_ = side_.word.back().end;
        break;
      }
      PutGroup(i, end);
      i = end;
    }
    PutText(Style::kPlain, shown.end);
    if (context) PutContextAfter(shown.end);
    return std::move(runs_);
  }

 private:
  void PutGroup(std::size_t begin, std::size_t end) {
    PutText(Style::kPlain, side_.word[begin].begin);
    const Style style = side_.role[begin] == Role::kOnly      ? only_
                        : side_.role[begin] == Role::kOutside ? Style::kDim
                                                              : Style::kPlain;
    if (options_.whole || end - begin <= 2 * kept_ + kWorthLeaving) {
      PutText(style, side_.word[end - 1].end);
      words_shown_ += end - begin;
      return;
    }
    PutText(style, side_.word[begin + kept_ - 1].end);
    PutOmission(end - begin - 2 * kept_);
    at_ = side_.word[end - kept_].begin;
    PutText(style, side_.word[end - 1].end);
    words_shown_ += 2 * kept_;
  }

  void PutText(Style style, std::uint32_t end) {
    if (end <= at_) return;
    runs_.push_back({style, std::string(side_.text.substr(at_, end - at_))});
    at_ = end;
  }

  void PutOmission(std::size_t words) {
    runs_.push_back({Style::kDim, " … (" + CountOf(words, "more word", "more words") + ") … "});
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

  const Side& side_;
  const Style only_;
  const std::size_t kept_;
  const PassageViewOptions& options_;
  Runs runs_;
  std::uint32_t at_ = 0;  // the text up to here is written
  std::size_t words_shown_ = 0;
};

}  // namespace

PassageView ViewPassage(const Article& a, const Article& b, const Passage& passage, const PassageViewOptions& options) {
  Side side_a = ReadSide(a, passage.a, passage.pieces_a);
  Side side_b = ReadSide(b, passage.b, passage.pieces_b);
  const WordDiff diff = DiffWords(ComparedWords(side_a), ComparedWords(side_b));
  const bool all_a = TakeShared(diff.shared_a, &side_a);
  const bool all_b = TakeShared(diff.shared_b, &side_b);

  PassageView view;
  view.same_words = all_a && all_b;
  const std::size_t kept = view.same_words && !options.brief ? kKeptAlike : kKeptBetween;
  view.a = SideWriter(side_a, Style::kOnlyA, kept, options).Write();
  if (!view.same_words) view.b = SideWriter(side_b, Style::kOnlyB, kept, options).Write();
  return view;
}

}  // namespace newsprint
