// Two texts compared as the engine compares them.
#ifndef NEWSPRINT_TESTS_VERIFY_COMPARE_TEXTS_H_
#define NEWSPRINT_TESTS_VERIFY_COMPARE_TEXTS_H_

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/annotate.h"
#include "verify/compare.h"
#include "verify/information.h"

namespace newsprint {

inline AnnotatedArticle Annotated(std::string_view text, std::string_view title = {}) {
  AnnotatedArticle article;
  const Status status = Annotate(text, title, &article);
  EXPECT_TRUE(status.ok()) << status.message();
  return article;
}

inline Match CompareTexts(std::string_view a, std::string_view b) {
  const AnnotatedArticle left = Annotated(a);
  const AnnotatedArticle right = Annotated(b);
  Information information;
  for (const AnnotatedArticle* article : {&left, &right}) {
    for (const Quotation& quotation : article->quotations) {
      for (const WordRange piece : quotation.pieces) {
        information.CountQuotation(std::span(article->words.hash).subspan(piece.begin, piece.size()));
      }
    }
  }
  return Comparer(left, information, 8).Compare(right, std::nullopt);
}

inline std::vector<Passage> PassagesOf(const Match& match, PassageKind kind) {
  std::vector<Passage> passages;
  for (const Passage& passage : match.passages) {
    if (passage.kind == kind) passages.push_back(passage);
  }
  return passages;
}

inline std::string Cut(std::string_view text, ByteSpan span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_VERIFY_COMPARE_TEXTS_H_
