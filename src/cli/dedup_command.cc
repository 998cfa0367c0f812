#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "engine/dedup.h"
#include "engine/threads.h"
#include "io/article_reader.h"
#include "report/background_sink.h"
#include "report/json_lines.h"
#include "report/plain_words.h"
#include "report/summary_text.h"

namespace newsprint {
namespace {

// The files of one run; those that were not asked for are null.
struct Outputs {
  std::unique_ptr<AtomicFile> kept, pairs, removed, clusters, quarantine;
};

Status OpenOutputs(const DedupSettings& settings, Outputs* out) {
  if (Status status = OpenOutput(settings.kept, &out->kept); !status.ok()) return status;
  if (Status status = OpenOutput(settings.pairs, &out->pairs); !status.ok()) return status;
  if (Status status = OpenOutput(settings.removed, &out->removed); !status.ok()) return status;
  if (Status status = OpenOutput(settings.clusters, &out->clusters); !status.ok()) return status;
  return OpenOutput(settings.quarantine, &out->quarantine);
}

// How many of the records, from the first on, stand one behind the other in their file with a byte between two of them.
std::size_t CountInARow(std::span<const RecordPlace> records) {
  constexpr std::uint64_t kAtOnce = std::uint64_t{1} << 20;  // bytes
  std::size_t count = 1;
  while (count < records.size()) {
    const RecordPlace& last = records[count - 1];
    const RecordPlace& next = records[count];
    const bool follows = next.file == last.file && next.offset == last.offset + last.length + 1;
    if (!follows || next.offset - records[0].offset >= kAtOnce) break;
    ++count;
  }
  return count;
}

// Appends records in a row as they were read, each ended by a line feed, whatever stands between them.
Status AppendRecords(ArticleReader& articles, std::span<const RecordPlace> row, std::string* out) {
  RecordPlace whole = row.front();
  whole.length = row.back().offset + row.back().length - whole.offset;
  const std::size_t begin = out->size();
  if (Status status = articles.ReadAgain(whole, out); !status.ok()) return status;
  out->push_back('\n');
  for (const RecordPlace& place : row) (*out)[begin + (place.offset - whole.offset) + place.length] = '\n';
  return {};
}

// The kept records as they were read, those of a table under its header; for files of one article their paths.
Status WriteKept(ArticleReader& articles, const DedupResult& result, const Sink& sink) {
  std::string lines;
  std::string_view heading;
  for (std::span<const RecordPlace> left = result.kept; !left.empty();) {
    const RecordPlace& place = left.front();
    lines.clear();
    if (articles.Heading(place.file) != heading) {
      heading = articles.Heading(place.file);
      lines = heading;
      if (!lines.empty()) lines.push_back('\n');
    }
    std::size_t count = 1;
    if (articles.Form(place.file) == RecordForm::kWholeFile) {
      lines += articles.FilePath(place.file);
      lines.push_back('\n');
    } else {
      count = CountInARow(left);
      if (Status status = AppendRecords(articles, left.first(count), &lines); !status.ok()) return status;
    }
    if (Status status = sink(lines); !status.ok()) return status;
    left = left.subspan(count);
  }
  return {};
}

// With a second thread, it writes what the first one reads.
Status WriteKept(ArticleReader& articles, const DedupResult& result, int threads, const Sink& sink) {
  if (threads == 1) return WriteKept(articles, result, sink);
  BackgroundSink background(sink);
  const auto write = [&](std::string_view bytes) { return background.Write(bytes); };
  Status status = WriteKept(articles, result, write);
  return status.ok() ? background.Finish() : status;
}

Status WriteOutputs(ArticleReader& articles, const DedupResult& result, int threads, const Outputs& to) {
  Status status = WriteKept(articles, result, threads, SinkTo(to.kept.get()));
  if (status.ok() && to.pairs) status = WritePairRecords(result.ids, result.pairs, SinkTo(to.pairs.get()));
  if (status.ok() && to.removed) status = WriteRemovedRecords(result.ids, result.removed, SinkTo(to.removed.get()));
  if (status.ok() && to.clusters) status = WriteClusterRecords(result.ids, result.clusters, SinkTo(to.clusters.get()));
  if (status.ok() && to.quarantine) status = WriteQuarantineRecords(result.quarantine, SinkTo(to.quarantine.get()));
  // KEPT comes last: where it is there, all is there.
  for (AtomicFile* file : {to.pairs.get(), to.removed.get(), to.clusters.get(), to.quarantine.get(), to.kept.get()}) {
    if (status.ok() && file != nullptr) status = Commit(file);
  }
  return status;
}

Status Dedup(const DedupSettings& settings, Log* log, DedupResult* result) {
  std::unique_ptr<ArticleReader> articles;
  if (Status status = ArticleReader::Open(settings.input, &articles); !status.ok()) return status;
  Outputs outputs;
  if (Status status = OpenOutputs(settings, &outputs); !status.ok()) return status;
  Status status = DedupInput(*articles, settings.options, log->ProgressCallback(), result);
  log->EndProgress();
  if (!status.ok()) return status;
  return WriteOutputs(*articles, *result, ThreadCount(settings.options.match.threads), outputs);
}

void SaySummary(const DedupResult& result, Log* log) {
  log->Info(InputInWords(result.summary));
  log->Info(CountOf(result.kept.size(), "article", "articles") + " kept, " + Grouped(result.removed.size()) +
            " removed, in " + CountOf(result.clusters.size(), "cluster", "clusters") + " of copies.");
  if (const std::string recall = RecallInWords(result.summary); !recall.empty()) log->Info(recall);
  if (result.summary.measured_recall) {
    const RecallRange whole = result.summary.measured_recall->Whole();
    log->Info(
        MeasuredRecallInWords(result.summary),
        {{"drawn", result.summary.measured_recall->articles}, {"pairs", whole.pairs}, {"pairs_found", whole.found}});
  }
  log->Info("Done in " + Duration(result.summary.seconds) + ".");
}

}  // namespace

int RunDedup(const DedupSettings& settings, Log* log) {
  DedupResult result;
  if (Status status = Dedup(settings, log, &result); !status.ok()) return Fail(status, log);
  SaySummary(result, log);
  if (settings.exit_code && !result.removed.empty()) return kExitDuplicates;
  return result.quarantine.empty() ? kExitFine : kExitQuarantine;
}

}  // namespace newsprint
