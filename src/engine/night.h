// A night: the new articles set against everything that came before.
//
// Tonight's records are read first. One whose id and text the archive holds is a repeated record: it is counted, and
// gives its fields to the archived article where they are the better ones. One whose id the archive holds with another
// text is a new version, with an id of its own. The rest is new.
//
// Then the archive is asked which of its articles stand in the same buckets as tonight's, and what else is in the
// clusters of copies that were met there. These neighbours are read, those that turn out to share no wording are left
// out, and tonight's articles and their neighbours go through the ordinary audit, which is asked only for pairs with an
// article of tonight. The work follows the night, not the archive. Of the neighbours alone is known that night what
// recurs and how common a word is: what depends on the whole collection, `export` judges with all of it.
//
// Nothing that was judged is kept as truth: the archive gets tonight's articles, their bucket keys, and the pairs of
// copies that were verified, by which a later night finds the whole of a cluster.
#ifndef NEWSPRINT_ENGINE_NIGHT_H_
#define NEWSPRINT_ENGINE_NIGHT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "archive/stored.h"
#include "engine/night_summary.h"
#include "engine/open_archive.h"
#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

struct NightOptions {
  Keep keep = Keep::kFirst;
  std::vector<std::string> keep_sources;  // with Keep::kSource: the most wanted outlet first
};

// An article of tonight that is handed on.
struct KeptArticle {
  std::uint32_t article = 0;  // position in NightResult::audit.articles
  RecordPlace place;          // of its record in tonight's input
};

struct NightResult {
  AuditResult audit;                  // tonight's articles and the archived ones that it names, in the order of ids
  std::vector<std::uint8_t> tonight;  // of each article: whether it is tonight's
  std::vector<KeptArticle> kept;      // in input order
  // Which article stands for one that is not handed on: positions in audit.articles, by article. Where tonight's is
  // kept though it is a copy of archived ones (--keep last), one of these is the removed: the last before tonight.
  std::vector<Removed> removed;
  NightSummary summary;  // without what the caller knows: run, date, results, files, seconds of writing
};

// Reads `reader` and audits it. `run` is what the archive is to be given for it (Archive::Commit), but for its record
// and the files taken in. Nothing is written.
Status AuditNight(const OpenedArchive& opened, ArticleReader& reader, const NightOptions& options,
                  const Progress& progress, NightResult* out, ArchiveRun* run);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NIGHT_H_
