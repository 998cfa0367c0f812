// Stories of invented quotations that share words, and what they count.
#ifndef NEWSPRINT_TESTS_VERIFY_RANDOM_STORIES_H_
#define NEWSPRINT_TESTS_VERIFY_RANDOM_STORIES_H_

#include <iterator>
#include <random>
#include <span>
#include <string>

#include "verify/annotate.h"
#include "verify/information.h"

namespace newsprint {

inline constexpr const char* kWords[] = {"the",      "of",     "herring", "quay",    "midnight", "we",     "will",
                                         "council",  "bushel", "pilots",  "and",     "ferry",    "apples", "island",
                                         "reckless", "to",     "gamble",  "harbour", "never",    "lantern"};
inline constexpr const char* kSpeakers[] = {"Anna Tolliver", "Piet Wallin", "Mia Tolliver"};

// Quotations of a few words out of few, so that many share some; some with another within them, some in two pieces,
// some without a speaker.
inline std::string RandomStory(std::mt19937* random) {
  const auto below = [&](int n) { return static_cast<int>((*random)() % static_cast<unsigned>(n)); };
  std::string text = "Smoke hung over the eastern quay on Tuesday.";
  for (int q = 0; q < 3; ++q) {
    text += "\n\n\u201c";
    const int words = 3 + below(12);
    const int inner = below(3) == 0 && words > 8 ? below(words - 6) : -1;
    for (int i = 0; i < words; ++i) {
      if (i == inner) text += "\u2018";
      text += kWords[below(std::size(kWords))];
      if (i == inner + 4 && inner >= 0) text += "\u2019";
      text += i + 1 < words ? " " : ",\u201d";
    }
    const int speaker = below(4);
    text += speaker < 3 ? std::string(" said ") + kSpeakers[speaker] : " it said";
    if (below(4) == 0) {
      text += ", \u201c";
      for (int i = 4 + below(5); i > 0; --i) {
        text += std::string(kWords[below(std::size(kWords))]) + (i > 1 ? " " : ".\u201d");
      }
    } else {
      text += ".";
    }
  }
  return text;
}

inline void CountQuotations(const AnnotatedArticle& article, Information* information) {
  for (const Quotation& quotation : article.quotations) {
    const WordRange& piece = quotation.pieces.front();
    information->CountQuotation(std::span(article.words.hash).subspan(piece.begin, piece.size()));
    information->CountSpeaker(quotation.speaker);
  }
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_VERIFY_RANDOM_STORIES_H_
