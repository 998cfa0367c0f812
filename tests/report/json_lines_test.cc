#include "report/json_lines.h"

#include <gtest/gtest.h>

#include <clocale>
#include <string>
#include <vector>

#include "report/json_record.h"

namespace newsprint {
namespace {

// Takes what a report writes.
class Written {
 public:
  Sink sink() {
    return [this](std::string_view line) {
      lines_.emplace_back(line);
      return Status();
    };
  }
  const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

AuditResult SmallResult() {
  AuditResult result;
  result.articles = {
      {"a.txt", "Harbour Post", "2021-05-04", "Levy \"frozen\"", "He said: “We will not pay.” Then left.", "a.txt:1"},
      {"b.txt", "", "", "", "“We shall not pay,” he said.", "b.txt:1"}};
  result.article_words = {8, 6};
  Passage passage;
  passage.kind = PassageKind::kQuote;
  passage.a = {12, 27};
  passage.b = {3, 19};
  passage.words = 3;
  passage.similarity = 0.75;
  passage.altered = true;
  passage.speaker_a = "Ada Moss";
  passage.speaker_b = "Bo Lind";
  passage.speakers_differ = true;
  passage.pieces_a = {{12, 19}, {20, 27}};
  passage.family = 0xabc;
  Match match;
  match.a = 0;
  match.b = 1;
  match.relation = Relation::kQuote;
  match.jaccard = 1.0 / 3;
  match.share_a = 0.36;
  match.share_b = 0.5;
  match.words = 3;
  match.longest = 2;
  match.reuse = Reuse::kHeadline;
  match.first = First::kUnknown;
  match.why = "3 quoted words";
  match.passages = {passage};
  result.matches = {match};
  result.clusters = {{0x1, 0, 0.61236, {{0, Relation::kCopy, 1}, {1, Relation::kCopy, 0.97}}}};
  Family family;
  family.id = 0xabc;
  family.kind = PassageKind::kQuote;
  family.words = 3;
  family.variants = 2;
  family.first = 0;
  family.members = {{0, {12, 27}}, {1, {3, 19}}};
  family.variant_list = {{.count = 1, .first = 0, .members = {0}}, {.count = 1, .altered = true, .members = {1}}};
  result.families = {family};
  result.outlets = {{"Harbour Post", "", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}};
  result.quarantine = {{"c.jsonl:3", "not UTF-8"}};
  result.summary.articles = 2;
  result.summary.quarantined = 1;
  result.summary.matches = 1;
  result.summary.recipe = "r1";
  result.summary.recall = {{0.3, 0.123456}, {0.5, 1}};
  result.summary.seconds = 0.5;
  return result;
}

TEST(JsonLines, AuditRecordsAsDesigned) {
  Written written;
  ASSERT_TRUE(WriteAuditRecords(SmallResult(), written.sink()).ok());
  const std::vector<std::string> expected = {
      R"({"type":"article","id":"a.txt","source":"Harbour Post","published":"2021-05-04","title":"Levy \"frozen\"","words":8,"input":"a.txt:1"})",
      R"({"type":"article","id":"b.txt","source":null,"published":null,"title":null,"words":6,"input":"b.txt:1"})",
      R"({"type":"match","a":"a.txt","b":"b.txt","relation":"quote","jaccard":0.3333,"share_a":0.36,"share_b":0.5,"words":3,"longest":2,"reuse":"headline","first":"unknown","why":"3 quoted words","passages":[{"kind":"quote","a":[12,27],"b":[3,19],"words":3,"similarity":0.75,"altered":true,"speaker_a":"Ada Moss","speaker_b":"Bo Lind","speakers_differ":true,"pieces_a":[[12,19],[20,27]],"text_a":"We will not pay","text_b":"We shall not pay","family":"f0000000000000abc"}]})",
      R"({"type":"cluster","cluster":"c0000000000000001","lead":"a.txt","size":2,"weakest":0.6124,"members":[{"id":"a.txt","relation":"copy","share":1.0},{"id":"b.txt","relation":"copy","share":0.97}]})",
      R"({"type":"family","family":"f0000000000000abc","kind":"quote","speaker":null,"words":3,"altered":false,"variants":2,"first":{"id":"a.txt","published":"2021-05-04"},"members":[{"id":"a.txt","begin":12,"end":27,"text":"We will not pay"},{"id":"b.txt","begin":3,"end":19,"text":"We shall not pay"}],"variant_list":[{"text":"We will not pay","count":1,"altered":false,"first":{"id":"a.txt","published":"2021-05-04"},"members":["a.txt"]},{"text":"We shall not pay","count":1,"altered":true,"first":null,"members":["b.txt"]}]})",
      R"({"type":"outlets","a":"Harbour Post","b":"","copies":1,"excerpts":2,"background":3,"quotes":4,"near_exact":5,"excerpt":6,"headline":7,"words":8,"a_first":9,"b_first":10,"unknown":11})",
      R"({"type":"quarantine","input":"c.jsonl:3","reason":"not UTF-8"})",
      R"({"type":"summary","articles":2,"quarantined":1,"repeated":0,"matches":1,"clusters":0,"families":0,"boilerplate_passages":0,"candidate_pairs":0,"large_buckets":0,"recipe":"r1","recall":{"0.3":0.1235,"0.5":1.0},"seconds":0.5})"};
  ASSERT_EQ(written.lines().size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(written.lines()[i], expected[i] + "\n");
}

TEST(JsonLines, ThreadsChangeNothing) {
  AuditResult result = SmallResult();
  for (int i = 0; i < 3000; ++i) {
    result.matches.push_back(result.matches.front());
    result.matches.back().words = static_cast<std::uint32_t>(i);
    result.families.push_back(result.families.front());
    result.families.back().id = static_cast<std::uint64_t>(i) + 1;
  }
  Written one;
  Written four;
  ASSERT_TRUE(WriteAuditRecords(result, one.sink(), 1).ok());
  ASSERT_TRUE(WriteAuditRecords(result, four.sink(), 4).ok());
  EXPECT_EQ(one.lines().size(), 6008U);
  EXPECT_EQ(one.lines(), four.lines());
  int left = 2000;
  const auto fails = [&left](std::string_view) { return --left == 0 ? Status::Limit("disk full") : Status(); };
  EXPECT_EQ(WriteAuditRecords(result, fails, 4).code(), Status::Code::kLimit);
  EXPECT_EQ(left, 0);
}

TEST(JsonLines, MeasuredRecallHasNoShareOfNoPairs) {
  Summary summary;
  summary.measured_recall = MeasuredRecall{20, {{0.5, 3, 2, 2.7}, {0.7, 0, 0, 0}, {0.9, 20'000, 19'999, 20'000}}};
  Written written;
  ASSERT_TRUE(WriteSummaryRecord(summary, written.sink()).ok());
  const std::string expected =
      R"("measured_recall":{"articles":20,"from":0.5,"pairs":20003,"found":20001,"recall":0.9999,"expected":1.0,)"
      R"("ranges":[{"from":0.5,"pairs":3,"found":2,"recall":0.6666,"expected":0.9},)"
      R"({"from":0.7,"pairs":0,"found":0,"recall":null,"expected":null},)"
      R"({"from":0.9,"pairs":20000,"found":19999,"recall":0.9999,"expected":1.0}]})";
  EXPECT_NE(written.lines().at(0).find(expected), std::string::npos) << written.lines().at(0);
}

TEST(JsonLines, ProseHasNoSpeakersAndUnknownOnesAreNull) {
  AuditResult result = SmallResult();
  Passage& passage = result.matches[0].passages[0];
  passage.speaker_b.clear();
  passage.speakers_differ = false;
  Written quote;
  ASSERT_TRUE(WriteAuditRecords(result, quote.sink()).ok());
  EXPECT_NE(quote.lines()[2].find(R"("speaker_a":"Ada Moss","speaker_b":null)"), std::string::npos);
  EXPECT_EQ(quote.lines()[2].find("speakers_differ"), std::string::npos);
  passage.kind = PassageKind::kProse;
  Written prose;
  ASSERT_TRUE(WriteAuditRecords(result, prose.sink()).ok());
  EXPECT_EQ(prose.lines()[2].find("speaker"), std::string::npos);
}

TEST(JsonLines, DedupRecordsAsDesigned) {
  const std::vector<std::string> ids = {"x", "y"};
  Written written;
  ASSERT_TRUE(WritePairRecords(ids, {{0, 1, 0.8123, 0.91, 0.88}}, written.sink()).ok());
  ASSERT_TRUE(WriteRemovedRecords(ids, {{1, 0, Relation::kCopy, 0.8123, 0.91}}, written.sink()).ok());
  EXPECT_EQ(written.lines()[0], R"({"type":"pair","a":"x","b":"y","jaccard":0.8123,"share_a":0.91,"share_b":0.88})"
                                "\n");
  EXPECT_EQ(written.lines()[1],
            R"({"type":"removed","id":"y","kept":"x","relation":"copy","jaccard":0.8123,"share":0.91})"
            "\n");
}

TEST(JsonLines, ASinkThatFailsEndsTheReport) {
  int calls = 0;
  const Status status = WriteAuditRecords(
      SmallResult(), [&calls](std::string_view) { return ++calls == 2 ? Status::Limit("disk full") : Status(); });
  EXPECT_EQ(status.code(), Status::Code::kLimit);
  EXPECT_EQ(calls, 2);
}

TEST(JsonRecord, NumbersHaveAtMostFourDecimalsAndNoLocale) {
  std::setlocale(LC_ALL, "de_DE.UTF-8");
  EXPECT_EQ(FormatDecimal(0), "0.0");
  EXPECT_EQ(FormatDecimal(1), "1.0");
  EXPECT_EQ(FormatDecimal(0.036), "0.036");
  EXPECT_EQ(FormatDecimal(0.12345), "0.1235");
  EXPECT_EQ(FormatDecimal(0.99996), "1.0");
  EXPECT_EQ(FormatDecimal(-0.00001), "0.0");
  EXPECT_EQ(FormatDecimal(-2.5), "-2.5");
  EXPECT_EQ(FormatDecimal(1234567.5), "1234567.5");
}

TEST(JsonRecord, EscapesControlsAndReplacesBrokenBytes) {
  JsonRecord record;
  record.Begin("t");
  record.Text("k", std::string("\0\x1f\"\\\xff é", 8));
  EXPECT_EQ(record.End(), R"({"type":"t","k":"\u0000\u001F\"\\)"
                          "\uFFFD é\"}\n");
}

}  // namespace
}  // namespace newsprint
