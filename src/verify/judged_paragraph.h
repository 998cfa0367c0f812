// A paragraph and what it is taken for so far.
#ifndef NEWSPRINT_VERIFY_JUDGED_PARAGRAPH_H_
#define NEWSPRINT_VERIFY_JUDGED_PARAGRAPH_H_

#include <cstdint>
#include <vector>

#include "core/ids.h"
#include "verify/paragraph_view.h"

namespace newsprint {

// The first judgement is by a paragraph's own form; its neighbours and the rest of the text may change it.
enum class ParagraphKind : std::uint8_t {
  kStory,
  kLoose,  // a short line without end punctuation: chrome, unless the text consists of such lines
  kCaption,
  kHeadline,
  kChrome,
};

struct JudgedParagraph {
  ParagraphView line;
  WordRange first_sentence;  // in words of the text
  std::uint32_t quoted = 0;  // words inside quotations of five words or more
  ParagraphKind kind = ParagraphKind::kStory;
};

using JudgedParagraphs = std::vector<JudgedParagraph>;

inline constexpr std::uint32_t kLongestLoose = 18;  // words
inline constexpr std::uint32_t kSentenceLike = 6;   // words of a loose line from which it may tell something

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_JUDGED_PARAGRAPH_H_
