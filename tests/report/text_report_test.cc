#include "report/text_report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "newsprint/newsprint.h"
#include "report/passage_view.h"

namespace newsprint {
namespace {

constexpr const char* kFirst =
    "Harbour talks fail again\n\nThe port will stay shut, the mayor told reporters. “The town should not be fooled by "
    "any clever move by the owners, backed by lenders or any other firm, to freeze wages on their own terms,” Ada Moss "
    "said on Monday.";
constexpr const char* kSecond =
    "Moss warns owners\n\n“The town should not be fooled by any clever move by the owners, supported by lenders or any "
    "other firm, to freeze wages on their terms,” said Ada Moss, who leads the union.";

ByteSpan Find(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

ByteSpan Between(const std::string& text, const std::string& first, const std::string& last) {
  return {Find(text, first).begin, Find(text, last).end};
}

AuditResult TwoReports() {
  AuditResult result;
  result.articles = {{"one", "Harbour Post", "2021-05-03", "Harbour talks fail again", kFirst, "in.jsonl:1"},
                     {"two", "The Quay", "2021-05-04", "", kSecond, "in.jsonl:2"}};
  result.article_words = {50, 40};
  Passage passage;
  passage.kind = PassageKind::kQuote;
  passage.a = Between(kFirst, "The town", "own terms");
  passage.b = Between(kSecond, "The town", "their terms");
  passage.words = 27;
  passage.altered = true;
  passage.speaker_a = passage.speaker_b = "Ada Moss";
  Match match;
  match.a = 0;
  match.b = 1;
  match.relation = Relation::kQuote;
  match.jaccard = 0.2;
  match.share_a = 0.6;
  match.share_b = 0.7;
  match.words = 27;
  match.longest = 14;
  match.first = First::kA;
  match.passages = {passage};
  result.matches = {match};
  result.summary.articles = 2;
  result.summary.matches = 1;
  return result;
}

std::string TextOf(const AuditResult& result, const TextReportOptions& options = {}) {
  std::string text;
  EXPECT_TRUE(WriteTextReport(result, options, [&text](std::string_view line) {
                text.append(line);
                return Status();
              }).ok());
  return text;
}

TEST(Describe, ShowsBothSidesWithTheDifferencesMarked) {
  const AuditResult result = TwoReports();
  EXPECT_EQ(Describe(result, result.matches[0]),
            R"(── Quotations in common ────────────────────────────────────────────────────────
  A   Harbour talks fail again
      Harbour Post · 2021-05-03 · one
  B   “Moss warns owners”
      The Quay · 2021-05-04 · two
  27 words shared: 60% of A's body, 70% of B's. Longest run: 14 words. Jaccard
  similarity: 0.2.
  A was first (2021-05-03; B: 2021-05-04).

  * quotation, 27 words, altered — Ada Moss
    A … port will stay shut, the mayor told reporters. | “The town should not be
      fooled by any clever move by the owners, [-backed-] by lenders or any
      other firm, to freeze wages on their [-own-] terms,” | Ada Moss said on
      Monday.
    B “The town should not be fooled by any clever move by the owners,
      {+supported+} by lenders or any other firm, to freeze wages on their
      terms,” | said Ada Moss, who leads the union.
)");
}

// The two reports with other texts, whose one passage is `words`, with equal words on both sides.
std::string DescribeEqual(const std::string& a, const std::string& b, const std::string& words) {
  AuditResult result = TwoReports();
  result.articles[0].text = a;
  result.articles[1].text = b;
  Passage& passage = result.matches[0].passages[0];
  passage.altered = false;
  passage.a = Find(a, words);
  passage.b = Find(b, words);
  return Describe(result, result.matches[0]);
}

TEST(Describe, EqualWordingIsShownOnce) {
  const std::string text = DescribeEqual("“We will win and soon,” said Moss.",
                                         "Moss told them: \"We will win and soon.\" A cheer.", "We will win and soon");
  EXPECT_NE(text.find("    = “We will win and soon,” | said Moss."), std::string::npos) << text;
  EXPECT_EQ(text.find("\n    B "), std::string::npos) << text;
}

TEST(Describe, EqualWordingWithMarksOnOneSideIsShownTwice) {
  const std::string text =
      DescribeEqual("“We will win and soon,” said Moss.", "We will win and soon.\n\nThe end.", "We will win and soon");
  EXPECT_NE(text.find("same words"), std::string::npos);
  EXPECT_NE(text.find("    A “We will win and soon,” | said Moss."), std::string::npos) << text;
  EXPECT_NE(text.find("    B We will win and soon."), std::string::npos) << text;
}

TEST(Describe, EqualWordingThatGoesOnOnOneSideIsShownTwice) {
  const std::string text = DescribeEqual("“We will win and soon,” said Moss.",
                                         "“We will win and soon or late,” said Moss.", "We will win and soon");
  EXPECT_NE(text.find("    B “We will win and soon | or late,” said Moss."), std::string::npos) << text;
}

TEST(Describe, EqualWordingOfAHeadlineIsShownTwice) {
  const std::string text =
      DescribeEqual("Port will stay shut for weeks\n\nMore soon.", "All is lost. Port will stay shut for weeks.",
                    "Port will stay shut for weeks");
  EXPECT_NE(text.find("    B All is lost. | Port will stay shut for weeks."), std::string::npos) << text;
}

TEST(Describe, OtherSpeakersAreNamedWithTheirSides) {
  AuditResult result = TwoReports();
  result.matches[0].passages[0].speaker_b = "Bo Lind";
  result.matches[0].passages[0].speakers_differ = true;
  std::string text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("altered — other speaker: Ada Moss (A) / Bo Lind (B)"), std::string::npos) << text;
  result.matches[0].passages[0].speaker_b = "";
  text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("altered — Ada Moss (named in A)"), std::string::npos) << text;
}

// Two articles that share one sentence, which each has in several places.
AuditResult WithRepeats(const std::vector<std::pair<std::string, std::string>>& passages) {
  AuditResult result = TwoReports();
  Article& a = result.articles[0];
  Article& b = result.articles[1];
  a.title = "Port will stay shut for weeks";
  a.text =
      "Port will stay shut for weeks\n\nThe harbour port will stay shut for weeks, they say.\n\nCall: the port will "
      "stay shut for weeks!";
  b.text = "All know that the port will stay shut for weeks now.";
  result.matches[0].passages.clear();
  for (const auto& [in_a, in_b] : passages) {
    Passage passage;
    passage.a = Find(a.text, in_a);
    passage.b = Find(b.text, in_b);
    passage.words = static_cast<std::uint32_t>(std::count(in_b.begin(), in_b.end(), ' ')) + 1;
    result.matches[0].passages.push_back(passage);
  }
  return result;
}

TEST(Describe, TheSameWordsInSeveralPlacesAreShownOnce) {
  const AuditResult result = WithRepeats({{"Port will stay shut for weeks", "port will stay shut for weeks"},
                                          {"port will stay shut for weeks,", "port will stay shut for weeks"},
                                          {"the port will stay shut for weeks!", "the port will stay shut for weeks"}});
  const std::string text = Describe(result, result.matches[0]);
  EXPECT_EQ(text.find("  * prose"), text.rfind("  * prose")) << text;
  EXPECT_NE(text.find("  * prose, 7 words"), std::string::npos) << text;
  EXPECT_NE(text.find("      Also in A's headline; in A at “The harbour port will stay shut for…”."), std::string::npos)
      << text;
}

TEST(Describe, PassagesThatOverlapForTheMostPartAreShownOnce) {
  const AuditResult result = WithRepeats({{"port will stay shut for", "port will stay shut for"},
                                          {"port will stay shut for weeks,", "port will stay shut for weeks"}});
  const std::string text = Describe(result, result.matches[0]);
  EXPECT_EQ(text.find("  * prose"), text.rfind("  * prose")) << text;
  EXPECT_EQ(text.find("Also"), std::string::npos) << text;
}

TEST(Describe, RepeatsWithOtherSpeakersAreShown) {
  AuditResult result = WithRepeats({{"Port will stay shut for weeks", "port will stay shut for weeks"},
                                    {"port will stay shut for weeks,", "port will stay shut for weeks"}});
  result.matches[0].passages[0].speaker_a = "Ada Moss";
  const std::string text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("  * prose"), text.rfind("  * prose")) << text;
}

TEST(Describe, StampsAreWholeInOnePlace) {
  AuditResult result = TwoReports();
  result.articles[0].published = "2021-05-03T17:44:00Z";
  std::string text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("Harbour Post · 2021-05-03T17:44 · one"), std::string::npos) << text;
  EXPECT_NE(text.find("A was first (2021-05-03T17:44:00Z; B: 2021-05-04)."), std::string::npos) << text;
  result.matches[0].first = First::kUnknown;
  text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("Harbour Post · 2021-05-03T17:44:00Z · one"), std::string::npos) << text;
}

TEST(TextReport, VerdictsStandBesideTheirFindings) {
  const AuditResult result = TwoReports();
  Verdict pair;
  pair.judgement = Judgement::kWrong;
  pair.note = "two harbours";
  pair.a = result.articles[result.matches[0].b].id;
  pair.b = result.articles[result.matches[0].a].id;
  Verdict passage = pair;
  passage.on = VerdictOn::kPassage;
  passage.judgement = Judgement::kBoilerplate;
  passage.note.clear();
  std::swap(passage.a, passage.b);
  passage.span_a = result.matches[0].passages[0].a;
  passage.span_b = result.matches[0].passages[0].b;
  std::string text;
  const Sink sink = [&text](std::string_view line) {
    text.append(line);
    return Status();
  };
  ASSERT_TRUE(WriteTextReport(result, {.verdicts = {pair, passage}}, sink).ok());
  EXPECT_NE(text.find("  Verdict: wrong (two harbours)\n"), std::string::npos) << text;
  EXPECT_NE(text.find("      Verdict: boilerplate\n"), std::string::npos) << text;
  text.clear();
  ASSERT_TRUE(WriteTextReport(result, {}, sink).ok());
  EXPECT_EQ(text.find("Verdict"), std::string::npos);
}

TEST(Describe, ATitleThatIsAButtonGivesWayToTheHeadline) {
  AuditResult result = TwoReports();
  result.articles[0].text = "Share\n\nE-mail\n\n" + std::string(kFirst);
  result.matches[0].passages.clear();
  for (const char* title :
       {"e-mail", "•", "View Comments", "For Customers", "By The Quay Staff", "2019-05-31", "",
        "Share on Facebook Share on Twitter", "May 31, 2019, 9:52 PM UTC", "Asia Pacific+65 6212 1000"}) {
    result.articles[0].title = title;
    const std::string text = Describe(result, result.matches[0]);
    EXPECT_NE(text.find("  A   “Harbour talks fail again”"), std::string::npos) << text;
  }
}

TEST(Describe, SharesAreNeverRoundedToNoneOrAll) {
  AuditResult result = TwoReports();
  result.matches[0].share_a = 0.004;
  result.matches[0].share_b = 0.996;
  result.matches[0].jaccard = 0.004;
  EXPECT_NE(Describe(result, result.matches[0]).find("under 1% of A's body, over 99%"), std::string::npos);
  EXPECT_NE(Describe(result, result.matches[0]).find("under 0.01"), std::string::npos);
  result.matches[0].jaccard = 0;
  EXPECT_NE(Describe(result, result.matches[0]).find("similarity: 0."), std::string::npos);
}

TEST(Describe, NothingBetweenThePiecesOfASplitQuotationIsADifference) {
  AuditResult result = TwoReports();
  result.articles[0].text = "“We will win,” she said, “and soon.”";
  result.articles[1].text = "“We will win and soon.”";
  Passage& passage = result.matches[0].passages[0];
  passage.a = Between(result.articles[0].text, "We", "soon");
  passage.pieces_a = {Find(result.articles[0].text, "We will win"), Find(result.articles[0].text, "and soon")};
  passage.b = Between(result.articles[1].text, "We", "soon");
  passage.altered = false;
  const std::string text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("A “We will win,” she said, “and soon.”"), std::string::npos) << text;
  EXPECT_NE(text.find("B “We will win and soon.”"), std::string::npos) << text;
}

TEST(Describe, ANonMatchSaysWhy) {
  AuditResult result = TwoReports();
  result.matches[0] = Match{.a = 0, .b = 1, .why = "the longest run they share is 3 words"};
  const std::string text = Describe(result, result.matches[0]);
  EXPECT_NE(text.find("Nothing in common"), std::string::npos) << text;
  EXPECT_NE(text.find("Why: the longest run they share is 3 words"), std::string::npos) << text;
  EXPECT_EQ(text.find("words shared"), std::string::npos) << text;
}

TEST(PassageView, LongStretchesAreShortenedUnlessWholeIsAskedFor) {
  Article a;
  for (int i = 0; i < 500; ++i) a.text += "word" + std::to_string(i) + " ";
  a.text.pop_back();
  Passage passage;
  passage.a = passage.b = {0, static_cast<std::uint32_t>(a.text.size())};
  const auto joined = [&](bool whole) {
    std::string text;
    for (const newsprint::Run& run : ViewPassage(a, a, passage, {.whole = whole}).a) text += run.text;
    return text;
  };
  EXPECT_NE(joined(false).find("word29 … (440 more words) … word470"), std::string::npos) << joined(false);
  EXPECT_EQ(joined(true), a.text);
}

std::string Marked(const Runs& runs) {
  std::string text;
  for (const newsprint::Run& run : runs) {
    const bool marked = run.style == Style::kOnlyA || run.style == Style::kOnlyB;
    text += marked ? "<" + run.text + ">" : run.text;
  }
  return text;
}

PassageView ViewTexts(const std::string& a, const std::string& b, const PassageViewOptions& options = {}) {
  Passage passage;
  passage.a = {0, static_cast<std::uint32_t>(a.size())};
  passage.b = {0, static_cast<std::uint32_t>(b.size())};
  Article one;
  Article two;
  one.text = a;
  two.text = b;
  return ViewPassage(one, two, passage, options);
}

TEST(PassageView, BothSidesAreShortenedAtTheSameWords) {
  std::string words;
  for (int i = 0; i < 60; ++i) words += " word" + std::to_string(i);
  const PassageView view = ViewTexts("alpha" + words + " gamma", "alpha beta" + words + " delta", {});
  EXPECT_EQ(Marked(view.a),
            "alpha word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 … (40 more words) … "
            "word50 word51 word52 word53 word54 word55 word56 word57 word58 word59 <gamma>");
  EXPECT_EQ(Marked(view.b),
            "alpha <beta> word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 … (40 more words) "
            "… word50 word51 word52 word53 word54 word55 word56 word57 word58 word59 <delta>");
}

TEST(PassageView, NoTokenIsCutByAnOmission) {
  std::string words;
  for (int i = 0; i < 60; ++i) words += i == 9 || i == 50 ? " anti-hate" : " word" + std::to_string(i);
  const std::string view = Marked(ViewTexts("alpha" + words, "beta" + words).a);
  EXPECT_NE(view.find("word8 anti-hate … ("), std::string::npos) << view;
  EXPECT_NE(view.find(") … anti-hate word51"), std::string::npos) << view;
}

TEST(PassageView, ADifferenceIsMarkedAroundWholeTokens) {
  const PassageView view =
      ViewTexts("his [Moss's] anti-noise rules by R. Lind (AP) — today", "his rules by Lind (AFP) — today");
  EXPECT_EQ(Marked(view.a), "his <[Moss's] anti-noise> rules by <R.> Lind <(AP)> — today");
  EXPECT_EQ(Marked(view.b), "his rules by Lind <(AFP)> — today");
}

TEST(PassageView, ATokenThatDiffersInPartDiffersOnBothSides) {
  const PassageView view = ViewTexts("their anti-noise rules", "their noise rules");
  EXPECT_EQ(Marked(view.a), "their <anti-noise> rules");
  EXPECT_EQ(Marked(view.b), "their <noise> rules");
}

TEST(PassageView, BriefLeavesOutContextAndTheMiddleOfEqualStretches) {
  Article a;
  a.text = "Before. one two three four five six seven eight nine ten";
  for (int i = 0; i < 30; ++i) a.text += " word" + std::to_string(i);
  Passage passage;
  passage.a = passage.b = Between(a.text, "one", "word29");
  std::string text;
  for (const newsprint::Run& run : ViewPassage(a, a, passage, {.brief = true}).a) text += run.text;
  EXPECT_TRUE(text.starts_with("one two three four five six seven eight nine ten … (20 more words) … word20 ")) << text;
}

TEST(TextReport, NoColourMeansNoEscapes) {
  const AuditResult result = TwoReports();
  EXPECT_EQ(TextOf(result).find('\x1b'), std::string::npos);
  EXPECT_NE(TextOf(result, {.colour = true}).find("\x1b[4;31mbacked\x1b[0m"), std::string::npos);
  EXPECT_EQ(TextOf(result, {.colour = true}).find("[-"), std::string::npos);
}

TEST(TextReport, HostileTextNeverReachesTheTerminal) {
  AuditResult result = TwoReports();
  const std::string hostile =
      "\x1b]0;owned\x07 \x1b[2J \xc2\x9b"
      "31m \u202E";
  result.articles[0].title = hostile;
  result.articles[0].source = hostile;
  result.articles[0].published = hostile;
  result.articles[1].id = hostile;
  result.articles[1].text.replace(0, 4, hostile + "“The");
  result.matches[0].passages[0].b = Between(result.articles[1].text, "The town", "their terms");
  result.matches[0].passages[0].speaker_b = hostile;
  result.matches[0].why = hostile;
  result.quarantine = {{hostile, hostile}};
  result.outlets = {{.a = hostile, .b = hostile}};
  result.clusters = {{1, 0, 1, {{0, Relation::kCopy, 1}, {1, Relation::kCopy, 1}}}};
  const std::string text = TextOf(result);
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << int{c};
  EXPECT_EQ(text.find("\xc2\x9b"), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
}

TEST(TextReport, PhrasesComeLastAndOnlyWhenAskedFor) {
  AuditResult result = TwoReports();
  Match phrase = result.matches[0];
  phrase.relation = Relation::kPhrase;
  result.matches.insert(result.matches.begin(), phrase);
  const std::string without = TextOf(result);
  EXPECT_EQ(without.find("Only a phrase in common"), std::string::npos);
  EXPECT_NE(without.find("1 pair of articles shares no more than a phrase (--phrases shows them)."), std::string::npos)
      << without;
  const std::string with = TextOf(result, {.phrases = true});
  EXPECT_NE(with.find("2. Only a phrase in common"), std::string::npos) << with;
}

TEST(TextReport, LongListsSayHowManyAreLeft) {
  AuditResult result = TwoReports();
  result.matches.resize(25, result.matches[0]);
  for (int i = 0; i < 24; ++i) result.quarantine.push_back({"in.jsonl:" + std::to_string(i), "no text"});
  const std::string text = TextOf(result);
  EXPECT_NE(text.find("... 5 weaker matches (--limit 0 shows all)"), std::string::npos) << text;
  EXPECT_NE(text.find("... 4 more records (--limit 0 shows all)"), std::string::npos) << text;
  const std::string all = TextOf(result, {.limit = 0});
  EXPECT_NE(all.find("25. Quotations in common"), std::string::npos) << all;
  EXPECT_EQ(all.find("--limit"), std::string::npos) << all;
}

TEST(TextReport, FamiliesOfThreeShowWhoWasFirstAtTheTop) {
  AuditResult result = TwoReports();
  result.articles.push_back({"zed", "Mole", "2021-05-01", "Moss speaks", kSecond, "in.jsonl:3"});
  Family family;
  family.kind = PassageKind::kQuote;
  family.speaker = "Ada Moss";
  family.words = 26;
  family.variants = 2;
  family.first = 2;
  family.members = {{0, Between(kFirst, "The town", "own terms")},
                    {1, Between(kSecond, "The town", "their terms")},
                    {2, Between(kSecond, "The town", "their terms")}};
  family.variant_list = {{.count = 2, .first = 2, .members = {1, 2}}, {.count = 1, .altered = true, .members = {0}}};
  result.families = {family};
  const std::string text = TextOf(result);
  EXPECT_NE(text.find("quotation, 26 words, in 3 articles, 2 wordings — Ada Moss"), std::string::npos) << text;
  const std::size_t first = text.find("first  2021-05-01        Mole                Moss speaks");
  ASSERT_NE(first, std::string::npos) << text;
  EXPECT_NE(text.find("       2 x  The town should not be fooled by any clever move by the owners,\n"),
            std::string::npos);
  EXPECT_NE(text.find("       1 x  The town should not be fooled by any clever move by the owners,\n"
                      "            {+backed+} [-supported-] by lenders or any other firm, to freeze\n"
                      "            wages on their {+own+} terms · altered\n"),
            std::string::npos)
      << text;
  EXPECT_LT(first, text.find("Harbour talks fail again", first));
  EXPECT_LT(text.find("Harbour talks fail again", first), text.find("“Moss warns", first));
}

TEST(TextReport, AFamilyCountsEachArticleOnce) {
  AuditResult result = TwoReports();
  result.articles.push_back({"zed", "Mole", "2021-05-01", "Moss speaks", kSecond, "in.jsonl:3"});
  Family family;
  family.words = 8;
  family.members = {{0, Find(kFirst, "The town")},
                    {0, Find(kFirst, "the mayor")},
                    {1, Find(kSecond, "The town")},
                    {2, Find(kSecond, "The town")},
                    {2, Find(kSecond, "the union")}};
  family.variant_list = {{.count = 5, .members = {0, 1, 2, 3, 4}}};
  result.families = {family};
  result.matches.clear();
  std::string text = TextOf(result);
  EXPECT_NE(text.find("prose, 8 words, in 3 articles"), std::string::npos) << text;
  EXPECT_NE(text.find("Moss speaks"), std::string::npos) << text;
  EXPECT_EQ(text.find("Moss speaks"), text.rfind("Moss speaks")) << text;
  result.families[0].members.resize(3);
  result.families[0].variant_list = {{.count = 3, .members = {0, 1, 2}}};
  EXPECT_EQ(TextOf(result).find("Carried by three"), std::string::npos);
}

TEST(TextReport, MembersOfAClusterStandByDateAndThenById) {
  AuditResult result = TwoReports();
  result.matches.clear();
  result.articles = {{"a", "", "", "Undated", "", ""},
                     {"b", "", "2021-05-04", "Late", "", ""},
                     {"c", "", "2021-05-01", "Lead", "", ""},
                     {"d", "", "2021-05-02", "Early", "", ""},
                     {"e", "", "2021-05-02", "Early too", "", ""}};
  result.clusters = {{1,
                      2,
                      0.66,
                      {{0, Relation::kCopy, 0.56},
                       {1, Relation::kCopy, 1},
                       {2, Relation::kCopy, 1},
                       {3, Relation::kCopy, 0.996},
                       {4, Relation::kCopy, 0.9}}}};
  const std::string text = TextOf(result);
  EXPECT_NE(text.find("article: with the lead. Weakest link: "), std::string::npos) << text;
  EXPECT_NE(text.find("over 99%"), std::string::npos) << text;
  EXPECT_NE(text.find("weakest link 66%"), std::string::npos) << text;
  std::size_t at = text.find("Clusters of copies");
  for (const char* title : {"Lead", "Early", "Early too", "Late", "Undated"}) {
    at = text.find(title, at);
    ASSERT_NE(at, std::string::npos) << title << text;
  }
}

TEST(TextReport, FitsAnyWidth) {
  AuditResult result = TwoReports();
  result.outlets = {{.a = "Harbour Post", .b = "The Quay", .quotes = 1, .words = 27, .a_first = 1}};
  for (const std::size_t width : {40, 80, 160}) {
    const std::string text = TextOf(result, {.width = width});
    EXPECT_NE(text.find("Summary"), std::string::npos);
    EXPECT_EQ(text.find("FS headline") != std::string::npos, width >= 132);
  }
}

}  // namespace
}  // namespace newsprint
