// Articles put into an archive without an audit: what a newsroom has had before its first night.
#ifndef NEWSPRINT_ENGINE_ADD_H_
#define NEWSPRINT_ENGINE_ADD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/open_archive.h"
#include "io/article_reader.h"
#include "newsprint/article.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

struct AddOptions {
  std::string date;            // of the runs: UTC, YYYY-MM-DD
  std::size_t portion = 8192;  // records a run at most
};

struct AddResult {
  std::uint64_t articles = 0;   // added
  std::uint64_t repeated = 0;   // records that the archive holds, or that came twice
  std::uint64_t versions = 0;   // of those added: other texts of an id that was known
  std::uint64_t corrected = 0;  // archived articles whose other fields a repeated record has changed
  std::uint32_t runs = 0;
  std::vector<Quarantined> quarantine;
};

// Reads `reader` to its end, in portions that are each a run of their own: what is interrupted leaves the portions
// before it, and doing it again finishes the work. After a failure `out` says how far it went.
Status AddArticles(OpenedArchive* opened, ArticleReader& reader, const AddOptions& options, const Progress& progress,
                   AddResult* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_ADD_H_
