#include "verify/chrome_context.h"

#include <algorithm>
#include <string_view>

#include "verify/caption_forms.h"
#include "verify/chrome_forms.h"

namespace newsprint {
namespace {

using Kind = ParagraphKind;

bool IsStory(const JudgedParagraph& judged) { return judged.kind == Kind::kStory; }
bool IsLoose(const JudgedParagraph& judged) { return judged.kind == Kind::kLoose; }

// The i-th paragraph breaks off, and the next goes on.
bool GoesOn(const JudgedParagraphs& paragraphs, std::size_t i) {
  if (i + 1 == paragraphs.size() || paragraphs[i].line.ended) return false;
  const ParagraphView& line = paragraphs[i].line;
  const ParagraphView& next = paragraphs[i + 1].line;
  const char* end = line.bytes.data() + line.bytes.size();
  const bool at_once = std::string_view(end, static_cast<std::size_t>(next.bytes.data() - end)) == "\n";
  return BeginsLower(next.Word(0)) || BreaksOff(line) || (at_once && IsWrapped(next));
}

std::uint32_t WordsOf(const JudgedParagraphs& paragraphs, Kind kind, std::uint32_t at_least = 1) {
  std::uint32_t words = 0;
  for (const JudgedParagraph& judged : paragraphs) {
    if (judged.kind == kind && judged.line.size >= at_least) words += judged.line.size;
  }
  return words;
}

// True where there was one to make a part of the story.
bool MakeStory(JudgedParagraphs* paragraphs, Kind kind, std::uint32_t at_least = 1) {
  bool any = false;
  for (JudgedParagraph& judged : *paragraphs) {
    if (judged.kind != kind || judged.line.size < at_least) continue;
    judged.kind = Kind::kStory;
    any = true;
  }
  return any;
}

bool Names(const ParagraphView& line, WordHash word) {
  const auto begin = line.words->hash.begin();
  const auto end = begin + line.range.end;
  return std::find(begin + line.range.begin, end, word) != end;
}

}  // namespace

bool IsUnendedSentence(const JudgedParagraphs& paragraphs, std::size_t i) {
  const ParagraphView& line = paragraphs[i].line;
  return !line.ended && !line.open && paragraphs[i].first_sentence.size() == line.size && !GoesOn(paragraphs, i);
}

void KeepTables(JudgedParagraphs* paragraphs) {
  constexpr std::ptrdiff_t kFewestRows = 3;
  for (auto begin = paragraphs->begin(); begin != paragraphs->end();) {
    begin = std::find_if(begin, paragraphs->end(), IsLoose);
    const auto end = std::find_if_not(begin, paragraphs->end(), IsLoose);
    const auto rows = std::count_if(begin, end, [](const JudgedParagraph& j) { return HasFigures(j.line); });
    if (rows >= kFewestRows && 2 * rows >= end - begin) {
      std::for_each(begin, end, [](JudgedParagraph& judged) { judged.kind = Kind::kStory; });
    }
    begin = end;
  }
}

void KeepPosts(JudgedParagraphs* paragraphs) {
  for (std::size_t i = 0; i + 1 < paragraphs->size(); ++i) {
    JudgedParagraph& judged = (*paragraphs)[i];
    if (IsLoose(judged) && IsPostSignature((*paragraphs)[i + 1].line)) judged.kind = Kind::kStory;
  }
}

void KeepLists(JudgedParagraphs* paragraphs) {
  bool in_list = false;
  for (JudgedParagraph& judged : *paragraphs) {
    const ParagraphView& line = judged.line;
    if (!IsLoose(judged)) {
      in_list = IsStory(judged) && line.size >= kSentenceLike && line.HasColonAfter(line.size - 1);
    } else if (in_list) {
      judged.kind = Kind::kStory;
    }
  }
}

void KeepBrokenLines(JudgedParagraphs* paragraphs) {
  constexpr std::uint32_t kShortest = 3;
  for (std::size_t i = paragraphs->size(); i-- > 1;) {
    JudgedParagraph& judged = (*paragraphs)[i - 1];
    if (!IsLoose(judged) || !IsStory((*paragraphs)[i])) continue;
    const bool may_break = judged.line.size >= kShortest || BeginsLower(judged.line.Word(0));
    if (may_break && GoesOn(*paragraphs, i - 1)) judged.kind = Kind::kStory;
  }
  for (std::size_t i = 1; i < paragraphs->size(); ++i) {
    const JudgedParagraph& before = (*paragraphs)[i - 1];
    JudgedParagraph& judged = (*paragraphs)[i];
    const bool broken = IsStory(before) && !before.line.ended;
    if (IsLoose(judged) && broken && BeginsLower(judged.line.Word(0))) judged.kind = Kind::kStory;
  }
}

void MarkLongCaptions(JudgedParagraphs* paragraphs) {
  constexpr std::uint32_t kLongestLine = 40;
  constexpr std::uint32_t kLongestAboveCredit = 25;
  constexpr std::ptrdiff_t kFewestEnded = 6;
  const auto is_ended = [](const JudgedParagraph& judged) { return IsStory(judged) && judged.line.ended; };
  if (std::count_if(paragraphs->begin(), paragraphs->end(), is_ended) < kFewestEnded) return;
  for (std::size_t i = 0; i < paragraphs->size(); ++i) {
    JudgedParagraph& judged = (*paragraphs)[i];
    const std::uint32_t size = judged.line.size;
    if (!IsStory(judged) || judged.quoted > 0) continue;
    const ParagraphView* next = i + 1 < paragraphs->size() ? &(*paragraphs)[i + 1].line : nullptr;
    const bool is_post = next != nullptr && IsPostSignature(*next);
    const bool line = size > kLongestLoose && size <= kLongestLine && !is_post && IsUnendedSentence(*paragraphs, i);
    const bool above_credit = size <= kLongestAboveCredit && judged.first_sentence.size() == size && next != nullptr &&
                              IsPictureCredit(*next);
    if (line || above_credit) judged.kind = Kind::kCaption;
  }
}

void MarkAuthorNotes(JudgedParagraphs* paragraphs) {
  constexpr std::size_t kMostNotes = 2;
  std::size_t seen = 0;
  for (std::size_t i = paragraphs->size(); i-- > 1 && seen < kMostNotes;) {
    JudgedParagraph& judged = (*paragraphs)[i];
    if (!IsStory(judged)) continue;
    ++seen;
    if (IsFiledFrom(judged.line)) judged.kind = Kind::kChrome;
    if (judged.quoted > 0) continue;  // somebody who speaks: “...,” said Tom Reed, professor of history at Lindow
    std::uint32_t surname = 0;
    if (!HasAuthorNoteForm(judged.line, &surname)) continue;
    const WordHash name = judged.line.Hash(surname);
    const auto names = [&](const JudgedParagraph& other) { return IsStory(other) && Names(other.line, name); };
    const auto here = paragraphs->begin() + static_cast<std::ptrdiff_t>(i);
    if (std::none_of(paragraphs->begin(), here, names)) judged.kind = Kind::kChrome;
  }
}

void FallBack(JudgedParagraphs* paragraphs) {
  constexpr std::uint32_t kAlmostNothing = 40;  // words
  constexpr std::uint32_t kShortestRow = 3;     // words
  const std::uint32_t story = WordsOf(*paragraphs, Kind::kStory);
  if (story < kAlmostNothing) {
    if (WordsOf(*paragraphs, Kind::kLoose, kSentenceLike) > story) {
      MakeStory(paragraphs, Kind::kLoose, story == 0 ? 1 : kSentenceLike);
    }
    const std::uint32_t more = WordsOf(*paragraphs, Kind::kStory);
    if (more < kAlmostNothing && WordsOf(*paragraphs, Kind::kCaption) > story) MakeStory(paragraphs, Kind::kCaption);
    if (std::any_of(paragraphs->begin(), paragraphs->end(), IsStory)) return;
    if (!MakeStory(paragraphs, Kind::kLoose)) MakeStory(paragraphs, Kind::kHeadline);
    return;
  }
  const auto first = std::find_if(paragraphs->begin(), paragraphs->end(), IsStory);
  const auto last = std::find_if(paragraphs->rbegin(), paragraphs->rend(), IsStory).base();
  std::uint32_t loose = 0;
  for (auto judged = first; judged != last; ++judged) {
    if (IsLoose(*judged) && judged->line.size >= kShortestRow) loose += judged->line.size;
  }
  if (loose <= story) return;
  for (auto judged = first; judged != last; ++judged) {
    if (IsLoose(*judged)) judged->kind = Kind::kStory;
  }
}

}  // namespace newsprint
