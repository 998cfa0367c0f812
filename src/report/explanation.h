// Why two articles match or do not: what is told beside their match.
#ifndef NEWSPRINT_REPORT_EXPLANATION_H_
#define NEWSPRINT_REPORT_EXPLANATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/sink.h"
#include "report/text_report.h"

namespace newsprint {

// Words of an article that are no part of its story, and why they are thought so.
struct SetAsideText {
  ByteSpan span;
  std::string reason;  // in words: "a stock phrase"
};

// A run of words or a quotation in which the two articles meet.
struct Meeting {
  ByteSpan a;
  ByteSpan b;
  std::vector<std::string> words;  // of quotations: the rare words by whose pairs they meet
};

// What makes them a candidate pair (DESIGN.md section 1).
struct Nomination {
  std::uint32_t equal_values = 0, values = 0;  // of the two signatures
  std::uint32_t equal_bands = 0, bands = 0;
  std::vector<Meeting> runs;        // at the passage scale, by position in a
  std::vector<Meeting> quotations;  // at the quotation scale
};

// The best that was found at each scale, for a pair that does not match.
struct Closest {
  std::uint32_t run = 0, min_run = 0;  // words in a row that both have, wherever; what is always reported
  ByteSpan run_a, run_b;               // where; empty where they have no word in common
  double threshold = 0;                // of the Jaccard similarity
  std::optional<Meeting> quotation;    // the best pair of quotations, if the articles have any that share a word
  std::uint32_t quotation_shared = 0;  // its words in common, in order
  std::uint32_t quotation_words = 0;   // words of the shorter of the two
};

struct Explanation {
  AuditResult result;  // the two articles, and exactly one match
  std::vector<SetAsideText> set_aside_a, set_aside_b;
  Nomination nomination;
  Closest closest;
};

// The two side by side with everything they share (in columns, where the page is wide), why they match or do not, what
// nominated them, what came closest, and what was set aside.
Status WriteExplanation(const Explanation& explanation, const TextReportOptions& options, const Sink& sink);

// A record of type `explanation`, then those of an audit of the two.
Status WriteExplanationRecords(const Explanation& explanation, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_EXPLANATION_H_
