#include "verify/variant.h"

#include <gtest/gtest.h>

#include <string>

namespace newsprint {
namespace {

AnnotatedArticle Annotated(const std::string& text) {
  AnnotatedArticle article;
  EXPECT_TRUE(Annotate(text, "", &article).ok());
  return article;
}

// From the first word of the quotation to its last.
WordRange Quoted(const AnnotatedArticle& article) {
  return {article.quotations.front().pieces.front().begin, article.quotations.back().pieces.back().end};
}

bool Altered(const std::string& a, const std::string& b) {
  const AnnotatedArticle in_a = Annotated(a);
  const AnnotatedArticle in_b = Annotated(b);
  return AreAltered(in_a, Quoted(in_a), in_b, Quoted(in_b), PassageKind::kQuote, Information());
}

constexpr const char* kPlain =
    "“The quay stays shut until the last crate has been counted by the harbour office,” Ada Quill said on Monday.";

TEST(Variant, WordsThatDifferAreAltered) {
  EXPECT_TRUE(Altered(kPlain,
                      "“The quay stays closed until the last crate has been counted by the harbour office,” "
                      "Ada Quill said."));
  EXPECT_TRUE(Altered(kPlain,
                      "“The quay stays shut until every last crate has been counted by the harbour office,” "
                      "Ada Quill said."));
}

TEST(Variant, MarksCaseCutsAndThePlaceOfTheAttributionAreNot) {
  EXPECT_FALSE(Altered(kPlain,
                       "'The quay stays shut,' Ada Quill said, 'until the last crate has been counted by the "
                       "harbour office.'"));
  EXPECT_FALSE(Altered(kPlain,
                       "\"the Quay stays shut until the last crate has been counted by the harbour office\", "
                       "said Ada Quill."));
  EXPECT_FALSE(Altered(kPlain, "Ada Quill said it was closed “until the last crate has been counted” on Monday."));
}

TEST(Variant, AnAttributionIsNoPartOfTheWording) {
  const AnnotatedArticle plain = Annotated(kPlain);
  const AnnotatedArticle split = Annotated(
      "“The quay stays shut,” Ada Quill said, “until the last crate has been counted by the harbour office.”");
  const auto words = [](const AnnotatedArticle& article) {
    std::vector<WordHash> hashes;
    for (const std::uint32_t word : WordingOf(article, PassageKind::kQuote, Quoted(article))) {
      hashes.push_back(article.words.hash[word]);
    }
    return hashes;
  };
  EXPECT_EQ(words(plain), words(split));
  EXPECT_TRUE(PiecesOf(plain, WordingOf(plain, PassageKind::kQuote, Quoted(plain))).empty());
  EXPECT_EQ(PiecesOf(split, WordingOf(split, PassageKind::kQuote, Quoted(split))).size(), 2U);
}

TEST(Variant, ProseIsAlignedAsProseIs) {
  const AnnotatedArticle a = Annotated("Three boats came in before the storm and none of them had any fish to sell.");
  const AnnotatedArticle b = Annotated("Two boats came in before the gale and none of them had any fish to sell.");
  const auto altered = [&](WordRange in_a, WordRange in_b) {
    return AreAltered(a, in_a, b, in_b, PassageKind::kProse, Information());
  };
  EXPECT_TRUE(altered({0, 15}, {0, 15}));
  EXPECT_FALSE(altered({7, 15}, {7, 15}));
}

}  // namespace
}  // namespace newsprint
