#include "engine/jaccard_pairs.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/prepare_run.h"
#include "engine/word_lists.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

// Texts that share much with one another.
std::vector<Article> RandomArticles(int count) {
  std::mt19937 random(9);
  std::vector<Article> articles(static_cast<std::size_t>(count));
  std::string before;
  for (int i = 0; i < count; ++i) {
    Article& article = articles[static_cast<std::size_t>(i)];
    article.id = "a" + std::to_string(1000 + i);
    article.text = random() % 3 == 0 ? "" : before;
    for (auto w = random() % 40 + 1; w > 0; --w) article.text += " word" + std::to_string(random() % 500);
    before = article.text;
  }
  return articles;
}

TEST(JaccardPairs, AreTheSameHoweverFewWordsAreInMemory) {
  const TemporaryFolder folder;
  const std::vector<Article> articles = RandomArticles(60);
  std::string lines;
  for (const Article& article : articles) lines += PlainRecord(article.id, article.text);
  const std::unique_ptr<ArticleReader> reader = OpenPaths({folder.Write("in.jsonl", lines)});
  MatchOptions match;
  match.threads = 2;
  WordLists lists;
  CollectionOptions options;
  ASSERT_TRUE(PrepareRun(match, &lists, &options).ok());
  options.annotate = options.keep_text = false;
  Collection collection(options);
  ASSERT_TRUE(collection.Read(*reader, kOwn, nullptr).ok());
  collection.Settle();
  std::vector<std::vector<WordHash>> words;
  for (const Article& article : articles) {  // in the order of ids
    Words found;
    ASSERT_TRUE(FindWords(article.text, &found).ok());
    words.push_back(found.hash);
  }
  std::vector<CandidatePair> pairs;
  for (std::uint32_t a = 0; a < words.size(); ++a) {
    for (std::uint32_t b = a + 1; b < words.size(); b += 1 + a % 3) pairs.push_back({a, b});
  }
  for (const std::size_t together : {std::size_t{1}, std::size_t{500}, kWordsTogether}) {
    std::vector<SetSimilarity> found;
    ASSERT_TRUE(CompareArticlesAgain(*reader, &collection.articles(), pairs, 2, &found, together).ok());
    ASSERT_EQ(found.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const SetSimilarity expected = ShingleSet(words[pairs[i].a]).Compare(words[pairs[i].b]);
      EXPECT_EQ(found[i].jaccard, expected.jaccard);
      EXPECT_EQ(found[i].in_a, expected.in_a);
      EXPECT_EQ(found[i].in_b, expected.in_b);
    }
  }
}

}  // namespace
}  // namespace newsprint
