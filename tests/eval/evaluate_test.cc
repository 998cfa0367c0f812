#include "eval/evaluate.h"

#include <gtest/gtest.h>

#include "eval/eval_files.h"

namespace newsprint {
namespace {

constexpr const char* kAudit =
    R"({"type":"article","id":"a"})"
    "\n"
    R"({"type":"article","id":"b"})"
    "\n"
    R"({"type":"article","id":"c"})"
    "\n"
    R"({"type":"match","a":"a","b":"b","relation":"quote","jaccard":0.25,"passages":[{"kind":"quote","a":[10,30],"b":[40,60],"words":4,"altered":true,"speaker_a":"Ada Quill","speaker_b":null,"text_a":"the quay stays shut","text_b":"the quay remains shut"}]})"
    "\n"
    R"({"type":"match","a":"a","b":"d","relation":"phrase","jaccard":0.01,"passages":[]})"
    "\n"
    R"({"type":"family","kind":"prose","words":70,"members":[{"id":"b","begin":100,"end":400},{"id":"c","begin":0,"end":300}]})"
    "\n"
    R"({"type":"cluster","members":[{"id":"e"},{"id":"f"},{"id":"g"}]})"
    "\n"
    R"({"type":"summary","articles":7})"
    "\n";

TEST(Evaluate, RelationsOfPairsByMatchFamilyAndCluster) {
  const Evaluation evaluation = Evaluated(
      "id_a\tid_b\trelation\thas_quote\tsure\n"
      "b\ta\tquote\t1\t1\n"       // the match, named the other way round
      "b\tc\texcerpt\t0\t1\n"     // by their family alone
      "e\tg\tcopy\t0\t1\n"        // by their cluster alone
      "a\td\tnone\t0\t1\n"        // a phrase is none where the truth knows no phrases
      "a\tc\tbackground\t0\t0\n"  // nothing
      "e\tx\tnone\t0\t1\n",
      kAudit);
  const Agreement& relation = AgreementNamed(evaluation, "relation");
  EXPECT_EQ(relation.count(), 6U);
  EXPECT_DOUBLE_EQ(relation.Observed(), 5.0 / 6);
  // Chance: quote 1*1, excerpt 1*1, copy 1*1, none 2*3, of 36.
  EXPECT_NEAR(relation.Kappa(), (5.0 / 6 - 9.0 / 36) / (1 - 9.0 / 36), 1e-12);
  EXPECT_EQ(AgreementNamed(evaluation, "relation, where the reader was sure").Kappa(), 1);
  EXPECT_EQ(AgreementNamed(evaluation, "has_quote").Kappa(), 1);
  ASSERT_EQ(evaluation.misses.size(), 1U);
  EXPECT_EQ(evaluation.misses[0].line, 6U);
  EXPECT_EQ(evaluation.unknown, 3U);  // d, e and x are no articles of the result's
}

TEST(Evaluate, OfAResultOfCopiesOnlyWhetherTwoAreSome) {
  const Evaluation evaluation = Evaluated("id_a\tid_b\trelation\na\tb\tcopy\na\tc\tquote\nb\tc\tcopy\n",
                                          R"({"type":"removed","id":"b","kept":"a","relation":"copy"})"
                                          "\n");
  EXPECT_EQ(AgreementNamed(evaluation, "relation").labels(), (std::vector<std::string>{"copy", "other"}));
  EXPECT_EQ(ScoreNamed(evaluation, "copy").right, 1U);
  EXPECT_EQ(ScoreNamed(evaluation, "copy").wanted, 2U);
}

TEST(Evaluate, AListOfPairs) {
  const Evaluation evaluation = Evaluated("id_a\tid_b\tjaccard5\na\tb\t0.95\nc\ta\t0.5\nb\tc\t0.3\n",
                                          "{\"type\":\"pair\",\"a\":\"a\",\"b\":\"b\",\"jaccard\":0.95}\n"
                                          "{\"type\":\"pair\",\"a\":\"a\",\"b\":\"z\",\"jaccard\":0.6}\n");
  const Score& copies = ScoreNamed(evaluation, "copies");
  EXPECT_EQ(copies.wanted, 3U);
  EXPECT_EQ(copies.right, 1U);
  EXPECT_EQ(copies.given, 2U);
  EXPECT_EQ(PartNamed(evaluation, "joined, of Jaccard similarity 0.9 and more").right, 1U);
  EXPECT_EQ(PartNamed(evaluation, "joined, of Jaccard similarity 0.5 and more").of, 2U);
  EXPECT_EQ(PartNamed(evaluation, "Jaccard similarity within 0.01").right, 1U);
}

TEST(Evaluate, Stories) {
  // s1 has a b c, of which a and b are a cluster with x of s2: 1 pair right of 3 given and of 3 + 1 wanted.
  const Evaluation evaluation = Evaluated("id\tstory\na\ts1\nb\ts1\nc\ts1\nx\ts2\ny\ts2\n",
                                          R"({"type":"cluster","members":[{"id":"a"},{"id":"b"},{"id":"x"}]})"
                                          "\n");
  const Score& pairs = ScoreNamed(evaluation, "pairs of one story");
  EXPECT_EQ(pairs.right, 1U);
  EXPECT_EQ(pairs.given, 3U);
  EXPECT_EQ(pairs.wanted, 4U);
  EXPECT_EQ(PartNamed(evaluation, "stories that are one cluster, with nobody else").right, 0U);
}

constexpr const char* kQuotations =
    "id_a\tid_b\ttext_a\ttext_b\tspeaker\taltered\n"
    "b\ta\tthe quay remains shut\tthe quay stays shut\tQuill\t0\n"
    "a\tb\tnobody rang the bell\tnobody rang the bell\t\t0\n";

TEST(Evaluate, QuotationsByTheirWordsAlone) {
  const Evaluation evaluation = Evaluated(kQuotations, kAudit);
  const Score& quotations = ScoreNamed(evaluation, "quotations");
  EXPECT_EQ(quotations.wanted, 2U);
  EXPECT_EQ(quotations.right, 1U);
  EXPECT_EQ(PartNamed(evaluation, "speaker right, of quotations found").right, 1U);
  EXPECT_EQ(AgreementNamed(evaluation, "altered, of quotations found").At(1, 0), 1U);
}

TEST(Evaluate, QuotationsInTheTexts) {
  // In b the words stand at 40, where the passage is, and nobody rang anything in a.
  const Texts texts = {{"a", "0123456789the quay stays shut"},
                       {"b", "0123456789012345678901234567890123456789the quay remains shut"}};
  const Evaluation evaluation = Evaluated(kQuotations, kAudit, texts);
  EXPECT_EQ(ScoreNamed(evaluation, "quotations").right, 1U);
  EXPECT_EQ(PartNamed(evaluation, "labels that do not stand in the articles").right, 1U);
  Texts moved = texts;
  moved["a"] = std::string(200, '.') + "the quay stays shut";
  EXPECT_EQ(ScoreNamed(Evaluated(kQuotations, kAudit, moved), "quotations").right, 0U);
}

TEST(Evaluate, OffsetsInCharactersNeedTheTexts) {
  const std::string spans = "id_b\tb_start\tb_end\tid_a\ta_start\ta_end\nb\t20\t30\ta\t5\t15\n";
  Truth truth;
  ASSERT_TRUE(ReadTruthText(spans, &truth).ok());
  Evaluation evaluation;
  EXPECT_EQ(Evaluate(truth, ResultOf(kAudit), {}, &evaluation).code(), Status::Code::kUsage);
  // Each character of these texts takes two bytes: 5 to 15 are bytes 10 to 30.
  std::string text;
  for (int i = 0; i < 40; ++i) text += "\u0436";
  EXPECT_EQ(ScoreNamed(Evaluated(spans, kAudit, {{"a", text}, {"b", text}}), "passages").right, 1U);
  EXPECT_EQ(ScoreNamed(Evaluated(spans, kAudit, {{"a", std::string(80, 'x')}, {"b", std::string(80, 'x')}}), "passages")
                .right,
            0U);
}

TEST(Evaluate, CasesByWhatIsExpectedOfThem) {
  const auto member = [](const char* id, int begin, int end) {
    return std::string(R"({"article":")") + id + R"(","begin":)" + std::to_string(begin) + R"(,"end":)" +
           std::to_string(end) + "}";
  };
  const auto one_case = [&](const char* expect, const char* kind, const std::string& a, const std::string& b) {
    return std::string(R"({"kind":")") + kind + R"(","altered":true,"speaker":"Ada Quill","expect":")" + expect +
           R"(","members":[)" + a + "," + b + "]}\n";
  };
  const Evaluation evaluation =
      Evaluated(one_case("must", "quote", member("a", 10, 30), member("b", 40, 60)) +
                    one_case("must", "prose", member("b", 100, 400), member("c", 0, 300)) +
                    one_case("must", "quote", member("a", 500, 600), member("b", 500, 600)) +
                    one_case("never", "quote", member("a", 10, 30), member("b", 40, 60)) +
                    one_case("boilerplate", "boilerplate", member("a", 700, 720), member("b", 700, 720)),
                kAudit);
  EXPECT_EQ(PartNamed(evaluation, "must: found with their kind").right, 2U);
  EXPECT_EQ(PartNamed(evaluation, "never: not reported").right, 0U);
  EXPECT_EQ(PartNamed(evaluation, "boilerplate: kept out of the story").right, 1U);
  EXPECT_EQ(ScoreNamed(evaluation, "passages").wanted, 3U);
  EXPECT_EQ(PartNamed(evaluation, "speaker right, of quotations found").right, 1U);
  EXPECT_EQ(AgreementNamed(evaluation, "kind").At(0, 3), 1U);
}

TEST(Result, DamagedLinesAreNamed) {
  const TemporaryFolder folder;
  for (const char* bad : {"not json\n", "{\"type\":\"match\",\"a\":\"x\"}\n", "{\"a\":1}\n", "[1]\n"}) {
    Result result;
    const Status status =
        ReadResult(folder.Write("result.jsonl", std::string("{\"type\":\"summary\"}\n") + bad), &result);
    EXPECT_EQ(status.code(), Status::Code::kBadInput) << bad;
    EXPECT_NE(status.message().find("result.jsonl, line 2: "), std::string::npos) << status.message();
  }
}

}  // namespace
}  // namespace newsprint
