#include "report/prometheus_text.h"

#include <gtest/gtest.h>

namespace newsprint {
namespace {

TEST(PrometheusText, IsHelpTypeAndSamples) {
  PrometheusText metrics;
  metrics.Begin("newsprint_a", "The first.");
  metrics.Count(12345678901234567890u);
  metrics.Begin("newsprint_b", "The second.");
  metrics.Decimal(0.25, {{"stage", "reading"}});
  metrics.Decimal(3, {{"stage", "comparing"}, {"kind", "x"}});
  EXPECT_EQ(metrics.text(),
            "# HELP newsprint_a The first.\n# TYPE newsprint_a gauge\nnewsprint_a 12345678901234567890\n"
            "# HELP newsprint_b The second.\n# TYPE newsprint_b gauge\n"
            "newsprint_b{stage=\"reading\"} 0.25\nnewsprint_b{stage=\"comparing\",kind=\"x\"} 3.0\n");
}

TEST(PrometheusText, EscapesLabelValues) {
  PrometheusText metrics;
  metrics.Begin("newsprint_a", "A.");
  metrics.Count(1, {{"path", "a\\b\"c\nd"}});
  EXPECT_NE(metrics.text().find("{path=\"a\\\\b\\\"c\\nd\"} 1\n"), std::string::npos) << metrics.text();
}

TEST(PrometheusText, SamplesAreFoundAgain) {
  PrometheusText metrics;
  metrics.Begin("newsprint_a_seconds", "A.");
  metrics.Decimal(1.5);
  metrics.Begin("newsprint_a", "A.");
  metrics.Count(7);
  metrics.Begin("newsprint_c", "C.");
  metrics.Count(1, {{"x", "y"}});
  EXPECT_EQ(SampleIn(metrics.text(), "newsprint_a"), "7");
  EXPECT_EQ(SampleIn(metrics.text(), "newsprint_a_seconds"), "1.5");
  EXPECT_EQ(SampleIn(metrics.text(), "newsprint_c"), std::nullopt);
  EXPECT_EQ(SampleIn(metrics.text(), "newsprint"), std::nullopt);
}

TEST(PrometheusText, AnyOtherTextHoldsNoSample) {
  for (const char* text : {"", "newsprint_a", "newsprint_a ", "newsprint_a NaN", "newsprint_a 1 <script>", "\n\n"}) {
    EXPECT_EQ(SampleIn(text, "newsprint_a"), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace newsprint
