// The files of a night's results (DESIGN.md section 6).
#ifndef NEWSPRINT_ENGINE_NIGHT_FILES_H_
#define NEWSPRINT_ENGINE_NIGHT_FILES_H_

#include <string>

#include "engine/night.h"
#include "engine/night_summary.h"
#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

// Writes matches, clusters, families, quarantine, kept and removed (.jsonl) and report.html into `folder`, each synced.
// `tonight` is the reader that the night's articles came from. Ends with the message "stopped" where `progress` says
// so.
Status WriteNightFiles(const NightResult& result, ArticleReader& tonight, const std::string& folder,
                       const Progress& progress);

// One line of JSON: the audit's summary record, and after it what only a night has.
Status WriteNightSummary(const NightSummary& summary, const Sink& sink);
// The same into FOLDER/summary.json, synced.
Status WriteNightSummaryFile(const NightSummary& summary, const std::string& folder);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NIGHT_FILES_H_
