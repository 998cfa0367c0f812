#include "report/summary_text.h"

#include "report/json_record.h"
#include "report/plain_words.h"

namespace newsprint {

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

}  // namespace newsprint
