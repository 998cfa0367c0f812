// What an audit or a deduplication is asked to do. Every field has the default of the command line.
#ifndef NEWSPRINT_OPTIONS_H_
#define NEWSPRINT_OPTIONS_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

enum class InputFormat : std::uint8_t { kAuto, kText, kHtml, kJsonl, kJson, kTable, kNewsXml, kWarc };

// Where articles are read from, and how far a reader goes with what it meets there.
struct InputOptions {
  std::vector<std::string> paths;  // files, folders, "-"
  InputFormat format = InputFormat::kAuto;
  // Names of JSON fields or columns; empty: the usual names (doc/input.md).
  std::string id_field, text_field, title_field, source_field, published_field;
  std::uint64_t max_line_bytes = std::uint64_t{64} << 20;     // of one record
  std::uint64_t max_article_bytes = std::uint64_t{32} << 20;  // of one article's text
  std::uint32_t max_depth = 256;                              // of nesting in one JSON or XML record
  std::uint32_t max_expansion = 200;                          // bytes unpacked for each byte of a compressed file
  int stop_descriptor = -1;  // once it is readable, pipes and standard input are waited for no longer; -1: none
};

// How articles are signed and compared.
struct MatchOptions {
  std::uint32_t min_run = 8;  // words in a row that are always reported (promise 1); at least 4
  double threshold = 0.5;     // Jaccard similarity from which on article signatures nominate a pair, in (0, 1]
  double recall = 0.99;       // probability of nominating a pair that stands at `threshold`, in (0, 1)
  int threads = 0;            // 0: as many as the machine has
  std::optional<std::uint64_t> memory;         // bytes; a run that would need more ends with kLimit
  std::vector<std::string> language_files;     // paths: added to the languages that newsprint brings
  std::vector<std::string> boilerplate_lists;  // paths: added to its stock phrases (both: doc/languages.md)
};

struct AuditOptions {
  MatchOptions match;
  bool boilerplate = false;          // list boilerplate passages, and pairs that share nothing else
  std::vector<Relation> relations;   // only these; empty: all
  std::string source;                // only pairs with an article of this outlet; empty: all
  std::optional<int> window_days;    // only pairs published that close together
  std::uint64_t measure_recall = 0;  // articles drawn at random and compared with all others exactly; 0: none
};

// Which pairs dedup takes for copies.
enum class CopyRule : std::uint8_t {
  kRelation,  // pairs whose relation is `copy`
  kJaccard,   // pairs at or above MatchOptions::threshold, over whole texts
};

enum class Keep : std::uint8_t { kFirst, kLast, kLongest, kSource };

struct DedupOptions {
  MatchOptions match;
  CopyRule rule = CopyRule::kRelation;
  Keep keep = Keep::kFirst;
  std::vector<std::string> keep_sources;  // with Keep::kSource: the most wanted outlet first
  bool complete_linkage = false;          // every member matches the lead
  std::uint64_t measure_recall = 0;       // as above
};

// Called now and then from the calling thread with the work done so far; `total` is 0 where it is not known.
// Returning false ends the run.
using Progress = std::function<bool(const char* stage, std::uint64_t done, std::uint64_t total)>;

}  // namespace newsprint

#endif  // NEWSPRINT_OPTIONS_H_
