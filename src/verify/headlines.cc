#include "verify/headlines.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "text/words.h"
#include "verify/chrome_context.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kLongestHeadline = 30;  // words

std::span<const WordHash> WordsOf(const ParagraphView& line) {
  return std::span(line.words->hash).subspan(line.range.begin, line.size);
}

// The line is the title, or the title with a site's name behind it, or a section's before it.
bool IsTitle(const ParagraphView& line, std::span<const WordHash> title) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongestName = 5;
  if (line.size > kLongestHeadline + kLongestName || title.empty()) return false;
  const std::span<const WordHash> words = WordsOf(line);
  const std::size_t shared = std::min(words.size(), title.size());
  const std::size_t longer = std::max(words.size(), title.size());
  if (longer > shared && (shared < kShortest || longer - shared > kLongestName)) return false;
  return std::ranges::equal(words.first(shared), title.first(shared)) || std::ranges::equal(words, title.last(shared));
}

enum class Found { kNowhere, kAsHeadline, kAsChrome };

Found MarkTitle(std::span<const WordHash> title, JudgedParagraphs* paragraphs) {
  Found found = Found::kNowhere;
  for (JudgedParagraph& judged : *paragraphs) {
    if (!IsTitle(judged.line, title)) continue;
    if (judged.kind == ParagraphKind::kChrome || judged.kind == ParagraphKind::kCaption) {
      if (found == Found::kNowhere) found = Found::kAsChrome;
    } else {
      judged.kind = ParagraphKind::kHeadline;
      found = Found::kAsHeadline;
    }
  }
  return found;
}

// The first line above the story that could be a headline; null where there is none.
const ParagraphView* FirstLineAboveStory(const JudgedParagraphs& paragraphs) {
  constexpr std::uint32_t kShortest = 4;
  const auto is_story = [](const JudgedParagraph& judged) { return judged.kind == ParagraphKind::kStory; };
  if (std::none_of(paragraphs.begin(), paragraphs.end(), is_story)) return nullptr;
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    const JudgedParagraph& judged = paragraphs[i];
    if (judged.kind == ParagraphKind::kLoose && judged.line.size >= kShortest) return &judged.line;
    if (judged.kind != ParagraphKind::kStory) continue;
    const bool headline = IsUnendedSentence(paragraphs, i) && judged.line.size <= kLongestHeadline;
    return headline && paragraphs[i + 1].line.ended ? &judged.line : nullptr;
  }
  return nullptr;
}

}  // namespace

void MarkHeadlines(std::string_view title, JudgedParagraphs* paragraphs) {
  constexpr std::uint32_t kShortestTitle = 3;  // of fewer words: often the name of the site
  Words words;
  if (FindWords(title, &words).ok() && words.size() <= kLongestHeadline) {
    const Found found = MarkTitle(words.hash, paragraphs);
    if (words.size() >= kShortestTitle && found != Found::kAsChrome) return;
  }
  const ParagraphView* first = FirstLineAboveStory(*paragraphs);
  if (first != nullptr) MarkTitle(WordsOf(*first), paragraphs);
}

}  // namespace newsprint
