#include "verify/statement_bounds.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "verify/annotate.h"
#include "verify/quotation_match.h"

namespace newsprint {
namespace {

constexpr const char* kWords[] = {"the",      "of",     "herring", "quay",    "midnight", "we",     "will",
                                  "council",  "bushel", "pilots",  "and",     "ferry",    "apples", "island",
                                  "reckless", "to",     "gamble",  "harbour", "never",    "lantern"};
constexpr const char* kSpeakers[] = {"Anna Tolliver", "Piet Wallin", "Mia Tolliver"};

// Quotations of a few words out of few, so that many share some; some with another within them, some without a speaker.
std::string RandomStory(std::mt19937* random) {
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
    text += speaker < 3 ? std::string(" said ") + kSpeakers[speaker] + "." : " it said.";
  }
  return text;
}

TEST(StatementBounds, RejectOnlyWhatIsNotOneStatement) {
  std::mt19937 random(5);
  std::vector<AnnotatedArticle> articles(60);
  Information information;
  for (AnnotatedArticle& article : articles) {
    ASSERT_TRUE(Annotate(RandomStory(&random), "", &article).ok());
    for (const Quotation& quotation : article.quotations) {
      const WordRange& piece = quotation.pieces.front();
      information.CountQuotation(std::span(article.words.hash).subspan(piece.begin, piece.size()));
      information.CountSpeaker(quotation.speaker);
    }
  }
  StatementBounds bounds(information);
  struct Place {
    const AnnotatedArticle* article;
    std::uint16_t quotation;
  };
  std::vector<Place> places;
  bool inner = false;
  std::vector<const AnnotatedArticle*> half[2];
  for (const AnnotatedArticle& article : articles) {
    half[2 * half[0].size() >= articles.size()].push_back(&article);
    for (std::uint16_t q = 0; q < article.quotations.size(); ++q) {
      places.push_back({&article, q});
      inner = inner || !article.quotations[q].inner.empty();
    }
  }
  bounds.Add(half[0], 1);
  bounds.Add(half[1], 3);
  EXPECT_TRUE(inner);
  int same = 0;
  int rejected = 0;
  for (std::uint32_t p = 0; p < places.size(); ++p) {
    for (std::uint32_t q = 0; q < places.size(); ++q) {
      const bool one = IsSameStatement(*places[p].article, places[p].quotation, *places[q].article, places[q].quotation,
                                       information);
      const bool may_be = bounds.MayBeSame(p, q);
      EXPECT_TRUE(may_be || !one) << p << " " << q;
      same += one;
      rejected += !may_be;
    }
  }
  EXPECT_GT(same, 300);
  EXPECT_GT(rejected, 10'000);
}

}  // namespace
}  // namespace newsprint
