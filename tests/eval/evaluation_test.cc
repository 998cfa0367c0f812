#include "eval/evaluation.h"

#include <gtest/gtest.h>

#include "eval/evaluation_report.h"

namespace newsprint {
namespace {

// Fifty proposals, two readers: both yes 20, both no 15, yes and no 5, no and yes 10. They agree on .7; by chance they
// would on .5 * .6 + .5 * .4 = .5: kappa .4.
TEST(Agreement, KappaIsTheOneWorkedOutByHand) {
  Agreement agreement("grants", {"yes", "no"});
  for (int i = 0; i < 20; ++i) agreement.Count(0, 0);
  for (int i = 0; i < 5; ++i) agreement.Count(0, 1);
  for (int i = 0; i < 10; ++i) agreement.Count(1, 0);
  for (int i = 0; i < 15; ++i) agreement.Count(1, 1);
  EXPECT_EQ(agreement.count(), 50U);
  EXPECT_DOUBLE_EQ(agreement.Observed(), 0.7);
  EXPECT_NEAR(agreement.Kappa(), 0.4, 1e-12);
  const Score yes = agreement.OneLabel(0);
  EXPECT_EQ(yes.wanted, 25U);
  EXPECT_EQ(yes.given, 30U);
  EXPECT_DOUBLE_EQ(yes.Precision(), 20.0 / 30);
  EXPECT_DOUBLE_EQ(yes.Recall(), 20.0 / 25);
  EXPECT_NEAR(yes.F1(), 40.0 / 55, 1e-12);
}

TEST(Agreement, ThreeLabels) {
  // Rows 3 1 0 / 1 2 0 / 0 1 2: equal 7 of 10, chance (4*4 + 3*4 + 3*2) / 100 = .34, kappa .36 / .66.
  Agreement agreement("kinds", {"a", "b", "c"});
  const int table[3][3] = {{3, 1, 0}, {1, 2, 0}, {0, 1, 2}};
  for (std::size_t t = 0; t < 3; ++t) {
    for (std::size_t r = 0; r < 3; ++r) {
      for (int i = 0; i < table[t][r]; ++i) agreement.Count(t, r);
    }
  }
  EXPECT_NEAR(agreement.Kappa(), 0.36 / 0.66, 1e-12);
}

TEST(Agreement, ChanceThatIsCertainIsNoDivisionByNought) {
  Agreement same("same", {"yes", "no"});
  EXPECT_EQ(same.Kappa(), 1);
  same.Count(0, 0);
  EXPECT_EQ(same.Kappa(), 1);
  Agreement other("other", {"yes", "no"});
  other.Count(0, 1);
  EXPECT_EQ(other.Kappa(), 0);
}

TEST(EvaluationReport, TextAndRecords) {
  Evaluation evaluation;
  evaluation.truth = "relations of pairs";
  evaluation.labels = 4;
  evaluation.scores = {{"copy", 2, 3, 4, true}, {"passages", 1, 2, 1, false}};
  Agreement agreement("relation", {"copy", "none"});
  agreement.Count(0, 0);
  agreement.Count(1, 0);
  evaluation.agreements = {agreement};
  evaluation.parts = {{"speaker right", 2, 3}};
  evaluation.misses = {{7, "a", "b", "the truth says none"}};
  std::string text;
  const Sink sink = [&text](std::string_view bytes) {
    text += bytes;
    return Status();
  };
  ASSERT_TRUE(WriteEvaluationRecords(evaluation, sink).ok());
  EXPECT_EQ(text,
            "{\"type\":\"evaluation\",\"truth\":\"relations of pairs\",\"labels\":4,\"unknown\":0}\n"
            "{\"type\":\"score\",\"name\":\"copy\",\"wanted\":3,\"right\":2,\"recall\":0.6667,\"given\":4,"
            "\"precision\":0.5,\"f1\":0.5714}\n"
            "{\"type\":\"score\",\"name\":\"passages\",\"wanted\":2,\"right\":1,\"recall\":0.5,\"precision\":null,"
            "\"f1\":null}\n"
            "{\"type\":\"part\",\"name\":\"speaker right\",\"right\":2,\"of\":3,\"part\":0.6667}\n"
            "{\"type\":\"agreement\",\"name\":\"relation\",\"count\":2,\"agreement\":0.5,\"kappa\":0.0,"
            "\"labels\":[\"copy\",\"none\"],\"table\":[[1,0],[1,0]]}\n"
            "{\"type\":\"miss\",\"line\":7,\"a\":\"a\",\"b\":\"b\",\"what\":\"the truth says none\"}\n");
  text.clear();
  ASSERT_TRUE(WriteEvaluationText(evaluation, {}, sink).ok());
  EXPECT_NE(text.find("  copy                             3          2      0.500      0.666      0.571\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("relation: kappa 0.000, the same label in 50.0% of 2"), std::string::npos) << text;
}

}  // namespace
}  // namespace newsprint
