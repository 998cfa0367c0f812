// A nightly run from its files to its results, as one transaction.
//
//   1  the files of --in that are not yet taken in are listed and read
//   2  the night is audited (engine/night.h)
//   3  its results are written beside their place, and synced
//   4  the archive commits: from here on the run has been
//   5  the results get their name, and the link `latest` is moved
//
// Ended before 4, nothing has been: the next run removes what lies about. Ended after it, the next run does 5.
#ifndef NEWSPRINT_ENGINE_NIGHTLY_H_
#define NEWSPRINT_ENGINE_NIGHTLY_H_

#include <functional>
#include <string>
#include <vector>

#include "engine/night.h"
#include "engine/night_summary.h"
#include "engine/open_archive.h"
#include "newsprint/article.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

struct NightlyOptions {
  std::string in;      // folder of the day's files
  InputOptions input;  // how they are read; its paths are not looked at
  std::string out;     // folder of the results
  std::string date;    // UTC, YYYY-MM-DD
  NightOptions night;
};

struct NightlyOutcome {
  bool ran = false;  // false: there was nothing new, and nothing was written
  NightSummary summary;
  std::vector<Quarantined> unreadable;  // files that could not be opened, and will be tried again the next night
};

// `say` gets what an interrupted run had left and was put right, in sentences for the log. `progress` is called with
// the stages "reading", "looking up", "comparing", "writing", "committing", "publishing", "linking"; from "publishing"
// on the run is finished whatever it returns.
Status RunNight(OpenedArchive* opened, const NightlyOptions& options, const Progress& progress,
                const std::function<void(const std::string&)>& say, NightlyOutcome* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NIGHTLY_H_
