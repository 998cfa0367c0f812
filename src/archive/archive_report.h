// What an archive holds and what is wrong with it: for people, and as JSON Lines.
#ifndef NEWSPRINT_ARCHIVE_ARCHIVE_REPORT_H_
#define NEWSPRINT_ARCHIVE_ARCHIVE_REPORT_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/examine.h"
#include "archive/rebuild.h"
#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

struct ArchiveStatistics {
  std::string folder;
  ArchiveSettings settings;
  std::uint64_t articles = 0;
  std::vector<Archive::Part> parts;
  std::vector<RunRecord> runs;
};

Status WriteStatisticsText(const ArchiveStatistics& statistics, const Sink& sink);
Status WriteStatisticsRecords(const ArchiveStatistics& statistics, const Sink& sink);

// Damage first, the figures last.
Status WriteExaminationText(const Examination& examination, const Sink& sink);
Status WriteExaminationRecords(const Examination& examination, const Sink& sink);

// What a rebuild could not keep, and what it kept.
Status WriteRebuiltText(const Rebuilt& rebuilt, const Sink& sink);
Status WriteRebuiltRecords(const Rebuilt& rebuilt, const Sink& sink);

// The articles that go, or with `dry_run` would go.
Status WritePrunedText(std::span<const StoredArticle> pruned, bool dry_run, const Sink& sink);
Status WritePrunedRecords(std::span<const StoredArticle> pruned, bool dry_run, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_ARCHIVE_REPORT_H_
