// Figures in the text format that Prometheus reads.
// https://prometheus.io/docs/instrumenting/exposition_formats/
#ifndef NEWSPRINT_REPORT_PROMETHEUS_TEXT_H_
#define NEWSPRINT_REPORT_PROMETHEUS_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsprint {

// Collects gauges: values that go up and down. Names are [a-z_]+ and are given once each; label values are any UTF-8.
class PrometheusText {
 public:
  using Labels = std::vector<std::pair<std::string_view, std::string_view>>;  // name, value

  // Begins a gauge; its samples follow.
  void Begin(std::string_view name, std::string_view help);
  void Count(std::uint64_t value, const Labels& labels = {});
  void Decimal(double value, const Labels& labels = {});          // REQUIRES: |value| < 10^14
  void Text(std::string_view number, const Labels& labels = {});  // a number as it is written elsewhere

  const std::string& text() const { return text_; }

 private:
  std::string name_;
  std::string text_;
};

// The number in the sample without labels of that name, as it is written in `text`; none where there is none.
std::optional<std::string> SampleIn(std::string_view text, std::string_view name);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PROMETHEUS_TEXT_H_
