// How much of a story is told again: known cases, and a slow reading of the definition on random sentences.
#include "verify/retold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "verify/compare_texts.h"

namespace newsprint {
namespace {

constexpr std::string_view kFirst =
    "A ferry with 60 passengers ran aground off Quillmark on Sunday evening in thick fog. Lifeboats brought all of "
    "them "
    "ashore within three hours, the coastguard at Dunmoor said. The master told inspectors that his radar had failed.";

TEST(Retold, AStoryTellsAllOfItself) {
  const AnnotatedArticle story = Annotated(kFirst);
  EXPECT_DOUBLE_EQ(RetoldPart(story, story), 1);
}

TEST(Retold, ARewrittenVersionTellsMostAndAnotherStoryLittle) {
  const AnnotatedArticle story = Annotated(kFirst);
  const AnnotatedArticle version = Annotated(
      "All 60 passengers of a ferry that ran aground in thick fog off Quillmark on Sunday were brought ashore by "
      "lifeboats in under three hours. His radar had failed, the ferry's master told inspectors, the coastguard at "
      "Dunmoor said.");
  const AnnotatedArticle other = Annotated(
      "The harbour board at Dunmoor will vote on Sunday on a bridge to the island. Members of the board told reporters "
      "that the ferry company had offered to pay a third of the price, and that its passengers would pay the rest.");
  EXPECT_GT(RetoldPart(story, version), 0.66);
  EXPECT_LT(RetoldPart(story, other), 0.5);
}

TEST(Retold, WordsScatteredOverAStoryTellNothing) {
  const AnnotatedArticle story = Annotated("Quillmark lifeboats dunlin fogbank radarscope.");
  const AnnotatedArticle together =
      Annotated("Alpha bravos. Quillmark lifeboats dunlin. Fogbank radarscope. Charlies.");
  const AnnotatedArticle scattered =
      Annotated("Quillmark alphas. Lifeboats bravos. Dunlin charlies. Fogbank deltas. Radarscope echoes.");
  EXPECT_DOUBLE_EQ(RetoldPart(story, together), 1);
  EXPECT_DOUBLE_EQ(RetoldPart(story, scattered), 0.4);
}

// The definition, word by word: no quotations here, so both means are the same.
double SlowRetoldPart(const AnnotatedArticle& story, const AnnotatedArticle& other) {
  const auto weight = [&](std::uint32_t word) { return std::max(0, story.bits[word] - 6); };
  double sum = 0;
  double words = 0;
  for (const WordRange& sentence : story.layout.sentences) {
    int all = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) all += weight(i);
    if (all == 0) continue;
    int best = 0;
    for (std::size_t s = 0; s < other.layout.sentences.size(); ++s) {
      const std::uint32_t begin = other.layout.sentences[s].begin;
      const std::uint32_t end = other.layout.sentences[std::min(s + 1, other.layout.sentences.size() - 1)].end;
      int found = 0;
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const auto first = other.words.hash.begin();
        if (std::find(first + begin, first + end, story.words.hash[i]) != first + end) found += weight(i);
      }
      best = std::max(best, found);
    }
    sum += sentence.size() * static_cast<double>(best) / all;
    words += sentence.size();
  }
  return words == 0 ? 0 : sum / words;
}

TEST(Retold, AgreesWithItsDefinition) {
  std::mt19937 random(7);
  const auto random_text = [&] {
    std::string text;
    for (std::size_t sentence = 0; sentence < 3 + random() % 9; ++sentence) {
      for (std::size_t word = 0; word < 4 + random() % 9; ++word) {
        text += (word == 0 ? "Zor" : "zor") + std::string(1, static_cast<char>('a' + random() % 20)) + "in ";
      }
      text.back() = '.';
      text += ' ';
    }
    return text;
  };
  for (int round = 0; round < 200; ++round) {
    const AnnotatedArticle a = Annotated(random_text());
    const AnnotatedArticle b = Annotated(random_text());
    EXPECT_NEAR(RetoldPart(a, b), SlowRetoldPart(a, b), 1e-12);
  }
}

}  // namespace
}  // namespace newsprint
