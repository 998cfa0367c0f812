// A night in figures: what its summary.json says, and what an operator's metrics are made of.
#ifndef NEWSPRINT_ENGINE_NIGHT_SUMMARY_H_
#define NEWSPRINT_ENGINE_NIGHT_SUMMARY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// The story that one of tonight's kill notices withdraws, and who carries it (Withdrawn), by ids.
struct WithdrawnStory {
  std::string notice;
  std::string story;  // empty where it is not certain, or not held itself
  std::vector<std::string> carried_by, corrected, candidates;
};

struct NightSummary {
  // Of tonight's articles: `audit.articles + audit.quarantined + audit.repeated` is the number of records read.
  // `audit.seconds` is the whole night's.
  Summary audit;
  std::uint32_t run = 0;  // its number, from 1
  std::string date;       // UTC, YYYY-MM-DD
  std::string results;    // name of the folder with its results

  std::uint64_t files_taken = 0;       // read tonight
  std::uint64_t files_skipped = 0;     // taken in by an earlier night
  std::uint64_t versions = 0;          // of tonight's articles: other texts of an id that the archive holds
  std::uint64_t corrected = 0;         // archived articles whose other fields a repeated record has changed
  std::uint64_t kept = 0;              // of tonight's articles: handed on
  std::uint64_t removed = 0;           // of tonight's articles: another stands for it
  std::uint64_t neighbours = 0;        // archived articles that were read beside tonight's
  std::uint64_t archive_articles = 0;  // held when the night is over
  std::vector<WithdrawnStory> withdrawn;
  std::uint64_t large_buckets = 0;  // of the archive: their earliest members stood for the rest

  // Seconds by stage, in this order.
  double seconds_reading = 0;     // tonight's files
  double seconds_neighbours = 0;  // finding and reading archived articles
  double seconds_comparing = 0;
  double seconds_writing = 0;     // the results
  double seconds_committing = 0;  // the archive; 0 in summary.json, which is written before
};

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NIGHT_SUMMARY_H_
