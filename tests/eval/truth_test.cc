#include "eval/truth.h"

#include <gtest/gtest.h>

#include "eval/eval_files.h"

namespace newsprint {
namespace {

Truth Read(const std::string& text) {
  Truth truth;
  const Status status = ReadTruthText(text, &truth);
  EXPECT_TRUE(status.ok()) << status.message();
  return truth;
}

TEST(Truth, IsRecognisedByItsContent) {
  EXPECT_EQ(Read("n\tid_a\tid_b\trelation\thas_quote\tsure\tnote\n0\tx\ty\tcopy\t1\t0\t\n").kind,
            TruthKind::kRelations);
  EXPECT_EQ(Read("id_a\tid_b\tjaccard5\nx\ty\t0.5\n").kind, TruthKind::kPairs);
  EXPECT_EQ(Read("id_reply\tid_original\tquoted_words\nx\ty\t9\n").kind, TruthKind::kPairs);
  EXPECT_EQ(Read("id\toriginal\tlabel\nx\ty\tlight\n").kind, TruthKind::kLabels);
  EXPECT_EQ(Read("id_a\tid_b\ttext_a\ttext_b\nx\ty\tone\ttwo\n").kind, TruthKind::kQuotations);
  EXPECT_EQ(Read("id_b\tb_start\tb_end\tid_a\ta_start\ta_end\nx\t0\t4\ty\t2\t6\n").kind, TruthKind::kSpans);
  EXPECT_EQ(Read("cluster\tid\nc1\tx\n").kind, TruthKind::kStories);
  EXPECT_EQ(Read("id\tstory\nx\tc1\n").kind, TruthKind::kStories);
  EXPECT_EQ(Read(R"({"kind":"quote","speaker":"Ada Quill","altered":true,"expect":"must","members":[)"
                 R"({"article":"x","begin":1,"end":5},{"article":"y","begin":2,"end":7,"speaker":"Bo Lind"}]})")
                .kind,
            TruthKind::kCases);
}

TEST(Truth, FieldsOfARow) {
  const Truth truth = Read("\xef\xbb\xbfn\tid_a\tid_b\trelation\thas_quote\tsure\r\n0\tx\ty\tbackground\t1\t0\r\n");
  ASSERT_EQ(truth.pairs.size(), 1U);
  EXPECT_EQ(truth.pairs[0].a, "x");
  EXPECT_EQ(truth.pairs[0].relation, Relation::kBackground);
  EXPECT_EQ(truth.pairs[0].has_quote, true);
  EXPECT_FALSE(truth.pairs[0].sure);
  EXPECT_FALSE(truth.pairs[0].has_prose.has_value());
}

TEST(Truth, FieldsOfACase) {
  const Truth truth = Read(
      R"({"kind":"quote","speaker":"Ada Quill","altered":true,"expect":"should","members":[)"
      R"({"article":"x","begin":1,"end":5,"text":"some"},{"article":"y","begin":2,"end":7,"speaker":"Bo Lind"}]})");
  ASSERT_EQ(truth.passages.size(), 1U);
  const LabelledPassage& passage = truth.passages[0];
  EXPECT_EQ(passage.kind, PassageKind::kQuote);
  EXPECT_EQ(passage.speakers, (std::vector<std::string>{"Ada Quill", "Bo Lind"}));
  EXPECT_EQ(passage.expect, Expect::kShould);
  EXPECT_EQ(passage.span_b, (ByteSpan{2, 7}));
  EXPECT_EQ(passage.text_a, "some");
}

TEST(Truth, ErrorsNameTheLine) {
  const std::pair<const char*, const char*> kCases[] = {
      {"id_a\tid_b\trelation\nx\ty\tcopy\nx\tz\tsimilar\n", ", line 3: relation must be copy"},
      {"id_a\tid_b\trelation\nx\ty\n", ", line 2: 2 columns where the header has 3"},
      {"id_a\tid_b\trelation\thas_quote\nx\ty\tcopy\tyes\n", ", line 2: has_quote must be 0 or 1, not 'yes'"},
      {"id_a\tid_b\tjaccard5\nx\ty\tnan\n", ", line 2: jaccard5 must be a number from 0 to 1, not 'nan'"},
      {"id_b\tb_start\tb_end\tid_a\ta_start\ta_end\nx\t0\t4\ty\t6\t6\n",
       ", line 2: a_end must be greater than a_start"},
      {"id_b\tb_start\tb_end\tid_a\ta_start\ta_end\nx\t0\t-4\ty\t6\t9\n", ", line 2: b_end must be a whole number"},
      {"name\tage\nx\t3\n", ", line 1: neither a JSON object nor a header of known columns"},
      {"{\"expect\":\"must\"}\n", ", line 1: members must be a list of two"},
      {"{\"expect\":\"perhaps\"}\n", ", line 1: expect must be"},
      {"{\"expect\":\"must\"\n", ", line 1: not JSON"},
      {"id\tstory\n", ": holds no labels"},
      {"", ": holds no labels"}};
  for (const auto& [text, wanted] : kCases) {
    Truth truth;
    const Status status = ReadTruthText(text, &truth);
    EXPECT_EQ(status.code(), Status::Code::kBadInput) << text;
    EXPECT_NE(status.message().find(wanted), std::string::npos) << status.message();
  }
}

}  // namespace
}  // namespace newsprint
