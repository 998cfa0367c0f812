#include <memory>

#include "cli/archive_settings.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/utc_date.h"
#include "engine/add.h"
#include "report/json_lines.h"
#include "report/plain_words.h"

namespace newsprint {
namespace {

Status Add(const AddSettings& settings, Log* log, AddResult* result) {
  std::unique_ptr<ArticleReader> reader;
  if (Status status = ArticleReader::Open(settings.input, &reader); !status.ok()) return status;
  std::unique_ptr<AtomicFile> quarantine;
  if (Status status = OpenOutput(settings.quarantine, &quarantine); !status.ok()) return status;
  OpenedArchive opened;
  Status status = OpenArchive(settings.archive, Archive::Access::kWrite, /*create=*/true, &opened);
  if (!status.ok()) return status;
  for (const std::string& sentence : opened.archive->found()) log->Info(sentence);
  AddOptions options;
  options.date = UtcDate();
  status = AddArticles(&opened, *reader, options, log->ProgressCallback(), result);
  log->EndProgress();
  if (status.ok()) status = opened.archive->Close();
  if (status.ok() && quarantine) status = WriteQuarantineRecords(result->quarantine, SinkTo(quarantine.get()));
  return status.ok() && quarantine ? Commit(quarantine.get()) : status;
}

void SaySummary(const AddResult& result, Log* log) {
  std::string words = CountOf(result.articles, "article", "articles") + " added";
  if (result.versions > 0) words += ", " + Grouped(result.versions) + " of them other versions of one id";
  if (result.repeated > 0) words += "; " + CountOf(result.repeated, "repeated record", "repeated records");
  if (!result.quarantine.empty()) words += "; " + CountOf(result.quarantine.size(), "record", "records") + " set aside";
  log->Info(words + ".");
}

}  // namespace

int RunAdd(const AddSettings& settings, Log* log) {
  AddResult result;
  const Status status = Add(settings, log, &result);
  if (!status.ok()) {
    log->EndProgress();
    if (result.articles > 0) log->Info(CountOf(result.articles, "article", "articles") + " were added before the end.");
    return Fail(status, log);
  }
  SaySummary(result, log);
  if (!settings.quarantine) {
    for (const Quarantined& one : result.quarantine) log->Info(one.input + ": " + one.reason);
  }
  return result.quarantine.empty() ? kExitFine : kExitQuarantine;
}

}  // namespace newsprint
