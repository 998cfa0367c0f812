#include "report/summary_text.h"

#include "report/json_record.h"
#include "report/plain_words.h"

namespace newsprint {
namespace {

// "99.3% of 312 pairs (expected 99.5%)"
std::string FoundInWords(const RecallRange& range) {
  if (range.pairs == 0) return "no pairs";
  return PercentAtLeast(static_cast<double>(range.found) / static_cast<double>(range.pairs)) + " of " +
         CountOf(range.pairs, "pair", "pairs") + " (expected " +
         PercentAtLeast(range.expected / static_cast<double>(range.pairs)) + ")";
}

}  // namespace

std::string InputInWords(const Summary& summary) {
  std::string words = CountOf(summary.articles, "article", "articles") + " read";
  if (summary.quarantined > 0) words += ", " + CountOf(summary.quarantined, "record", "records") + " set aside";
  if (summary.repeated > 0) words += ", " + CountOf(summary.repeated, "repeated record", "repeated records");
  return words + ".";
}

std::string RecallInWords(const Summary& summary) {
  if (summary.recall.empty()) return "";
  std::string words = "Expected recall, by the Jaccard similarity of a pair:";
  const char* separator = " ";
  for (const auto& [jaccard, probability] : summary.recall) {
    words += separator + PercentAtLeast(probability) + " at " + FormatDecimal(jaccard);
    separator = ", ";
  }
  return words + ".";
}

std::string MeasuredRecallInWords(const Summary& summary) {
  if (!summary.measured_recall) return "";
  const MeasuredRecall& measured = *summary.measured_recall;
  const RecallRange whole = measured.Whole();
  const std::string drawn =
      CountOf(measured.articles, "article", "articles") + " drawn at random and compared with all: ";
  if (whole.pairs == 0) {
    return "Measured recall, " + drawn + "no pairs at " + FormatDecimal(whole.from) + " and above.";
  }
  std::string words =
      "Measured recall, " + drawn + FoundInWords(whole) + " at " + FormatDecimal(whole.from) + " and above";
  for (std::size_t i = 0; measured.ranges.size() > 1 && i < measured.ranges.size(); ++i) {
    const RecallRange& range = measured.ranges[i];
    words += i == 0 ? "; " : ", ";
    words += FoundInWords(range) + " from " + FormatDecimal(range.from);
    if (i + 1 < measured.ranges.size()) words += " to " + FormatDecimal(measured.ranges[i + 1].from);
  }
  return words + ".";
}

}  // namespace newsprint
