// What `nightly --metrics` tells Prometheus: a file for the textfile collector of its node exporter.
#ifndef NEWSPRINT_CLI_NIGHT_METRICS_H_
#define NEWSPRINT_CLI_NIGHT_METRICS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/night_summary.h"
#include "newsprint/status.h"

namespace newsprint {

// How a night ended.
struct NightEnd {
  int exit_code = 0;
  std::int64_t ended = 0;  // seconds since 1970
  double seconds = 0;      // wall time of the run
  std::string recipe;
  std::optional<NightSummary> summary;         // none where it failed
  std::optional<std::uint64_t> archive_bytes;  // of all the archive's files; none where there is no archive
};

// `before` is the text that the last run wrote, or empty: what this run does not know (when one last succeeded, how
// much the archive holds) is taken over from it.
std::string NightMetrics(const NightEnd& outcome, std::string_view before);

// Replaces the file at `path`, whole or not at all. One that holds something else, or cannot be read, is replaced too.
Status WriteNightMetrics(const std::string& path, const NightEnd& outcome);

// Bytes of the files in a folder and its subfolders; none where there is no such folder.
std::optional<std::uint64_t> FolderBytes(const std::string& folder);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_NIGHT_METRICS_H_
