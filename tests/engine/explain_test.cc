#include "engine/explain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit_support.h"
#include "engine/closest.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

constexpr const char* kFirst =
    "By Jane Roe, Staff Writer\\n\\nThe harbour master closed the north quay on Monday after the storm broke two "
    "moorings. "
    "\u201cNo trawler leaves the harbour until the inspectors have counted every last crate of mackerel,\u201d said "
    "Marta Oswin, who runs it.\\n\\nLeave a comment\\n\\nThe fish market lost a whole day of trade while divers "
    "looked.";
constexpr const char* kSecond =
    "Traders in the capital waited for news from the coast all week. Marta Oswin told them that \u201cno trawler "
    "leaves "
    "the harbour until the inspectors have weighed every last crate of mackerel\u201d and hung up.";
constexpr const char* kThird = "A choir of forty pensioners rehearsed carols on Monday after the storm in a cinema.";

Explanation Explain(const std::string& a, const std::string& b) {
  const TemporaryFolder folder;
  const auto reader = OpenPaths({folder.Write(
      "news.jsonl", PlainRecord("first", kFirst) + PlainRecord("second", kSecond) + PlainRecord("third", kThird))});
  Explanation explanation;
  const Status status = ExplainPair(*reader, a, b, {}, &explanation);
  EXPECT_TRUE(status.ok()) << status.message();
  return explanation;
}

std::string Cut(const Article& article, ByteSpan span) {
  return article.text.substr(span.begin, span.end - span.begin);
}

TEST(Explain, SaysWhatNominatedThePairAndWhatWasSetAside) {
  const Explanation explanation = Explain("first", "second");
  const Article& first = explanation.result.articles[0];
  EXPECT_EQ(explanation.result.matches.at(0).relation, Relation::kQuote);
  ASSERT_FALSE(explanation.nomination.runs.empty());
  EXPECT_EQ(Cut(first, explanation.nomination.runs[0].a), "No trawler leaves the harbour until the inspectors have");
  ASSERT_EQ(explanation.nomination.quotations.size(), 1U);
  const std::vector<std::string>& words = explanation.nomination.quotations[0].words;
  EXPECT_NE(std::find(words.begin(), words.end(), "mackerel"), words.end());
  EXPECT_EQ(std::find(words.begin(), words.end(), "counted"), words.end());
  EXPECT_EQ(explanation.nomination.equal_bands, 0U);
  ASSERT_EQ(explanation.set_aside_a.size(), 2U);
  EXPECT_EQ(Cut(first, explanation.set_aside_a[0].span), "By Jane Roe, Staff Writer");
  EXPECT_NE(explanation.set_aside_a[0].reason.find("form"), std::string::npos);
  EXPECT_EQ(Cut(first, explanation.set_aside_a[1].span), "Leave a comment");
  EXPECT_EQ(explanation.set_aside_a[1].reason, "a stock phrase");
  EXPECT_TRUE(explanation.set_aside_b.empty());
}

TEST(Explain, SaysWhatCameClosestWhereNothingMatches) {
  const Explanation explanation = Explain("first", "third");
  EXPECT_EQ(explanation.result.matches.at(0).relation, Relation::kNone);
  EXPECT_EQ(explanation.closest.run, 5U);
  EXPECT_EQ(explanation.closest.min_run, 8U);
  EXPECT_EQ(Cut(explanation.result.articles[0], explanation.closest.run_a), "on Monday after the storm");
  EXPECT_EQ(Cut(explanation.result.articles[1], explanation.closest.run_b), "on Monday after the storm");
  EXPECT_FALSE(explanation.closest.quotation.has_value());
  EXPECT_TRUE(explanation.nomination.runs.empty());

  std::string text;
  const Sink sink = [&text](std::string_view bytes) {
    text += bytes;
    return Status();
  };
  ASSERT_TRUE(WriteExplanation(explanation, {}, sink).ok());
  EXPECT_NE(text.find("Longest run in both: 5 words, 3 words short of the 8 that are always reported."),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("Nothing: an audit would not compare them."), std::string::npos) << text;
  text.clear();
  ASSERT_TRUE(WriteExplanationRecords(explanation, sink).ok());
  EXPECT_TRUE(text.starts_with(R"({"type":"explanation","a":"first","b":"third","nominated":{"bands":0,)")) << text;
  EXPECT_NE(text.find(R"("closest":{"run":5,"min_run":8,)"), std::string::npos) << text;
}

TEST(Explain, ColumnsFitTheirPageAtAnyWidth) {
  const Explanation explanation = Explain("first", "second");
  for (const std::size_t width : {40U, 80U, 109U, 110U, 160U}) {
    std::size_t columns = 0;
    const Sink sink = [&](std::string_view line) {
      std::size_t characters = 0;
      for (const char c : line) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      EXPECT_LE(characters, width + 1) << line;
      columns += line.find("A  ") != line.npos && line.find("B  ") != line.npos;
      return Status();
    };
    ASSERT_TRUE(WriteExplanation(explanation, {.width = width}, sink).ok());
    EXPECT_EQ(columns > 0, width >= 110) << width;
  }
}

// A report of one template: what is fixed in it, and what is filled in.
std::string Close(const std::string& points, const std::string& close, const std::string& turnover,
                  const std::string& leader) {
  return "The Ostmere index of leading shares closed " + points + " points higher at " + close +
         " after a quiet session in which dealers waited for news of the budget.\n\nTurnover was " + turnover +
         " million thalers. The most active stock was " + leader +
         ", which is watched closely by the managers of pension funds.";
}

TEST(Explain, ShowsTheFixedWordingOfTemplatesAsAnAuditDoes) {
  std::vector<Article> articles;
  const auto add = [&](const char* id, const char* published, std::string text) {
    articles.push_back({id, "Tideline Desk", published, "Ostmere shares at the close", std::move(text), ""});
  };
  add("mon", "2021-03-01", Close("14", "2,911", "61", "Quillmark"));
  add("tue", "2021-03-02", Close("39", "2,950", "72", "Harrowgate"));
  add("wed", "2021-03-03", Close("12", "2,962", "55", "Ellisund"));
  AuditOptions options;
  options.boilerplate = true;
  const AuditResult audit = AuditOf(articles, options);
  std::string records;
  for (const Article& article : articles) {
    std::string text = article.text;
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\n");
    records += R"({"id":")" + article.id + R"(","published":")" + article.published + R"(","text":")" + text + "\"}\n";
  }
  const TemporaryFolder folder;
  const std::string path = folder.Write("news.jsonl", records);
  for (const Match& match : audit.matches) {
    for (const bool turned : {false, true}) {
      const std::string& a = audit.articles[turned ? match.b : match.a].id;
      const std::string& b = audit.articles[turned ? match.a : match.b].id;
      Explanation explanation;
      ASSERT_TRUE(ExplainPair(*OpenPaths({path}), a, b, options, &explanation).ok());
      const Match& explained = explanation.result.matches.at(0);
      EXPECT_EQ(explained.relation, match.relation) << a << ' ' << b;
      EXPECT_EQ(explained.why, match.why);
      ASSERT_EQ(explained.passages.size(), match.passages.size());
      EXPECT_EQ(turned ? explained.passages[0].b : explained.passages[0].a, match.passages[0].a);
      const auto fixed = [](const SetAsideText& part) { return part.reason == "fixed wording of templated reports"; };
      EXPECT_TRUE(std::any_of(explanation.set_aside_a.begin(), explanation.set_aside_a.end(), fixed));
    }
  }
  EXPECT_EQ(audit.matches.size(), 3U);
}

TEST(Explain, TheLongestCommonRunIsThatOfEveryPairOfPlaces) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const auto some = [&] {
      std::vector<WordHash> words(random() % 40);
      for (WordHash& word : words) word = static_cast<WordHash>(1 + random() % 4);
      return words;
    };
    const std::vector<WordHash> a = some();
    const std::vector<WordHash> b = some();
    std::uint32_t longest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        std::uint32_t length = 0;
        while (i + length < a.size() && j + length < b.size() && a[i + length] == b[j + length]) ++length;
        longest = std::max(longest, length);
      }
    }
    const WordRun run = LongestCommonRun(a, b);
    ASSERT_EQ(run.length, longest);
    for (std::uint32_t i = 0; i < run.length; ++i) ASSERT_EQ(a[run.a + i], b[run.b + i]);
  }
}

}  // namespace
}  // namespace newsprint
