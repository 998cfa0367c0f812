#include <cstddef>
#include <memory>
#include <vector>

#include "cli/audit_output.h"
#include "cli/audit_report.h"
#include "cli/commands.h"
#include "engine/audit.h"
#include "eval/verdicts.h"
#include "io/article_reader.h"
#include "report/plain_words.h"

namespace newsprint {
namespace {

Status Audit(const AuditSettings& settings, Log* log, AuditResult* result) {
  std::unique_ptr<ArticleReader> articles;
  if (Status status = ArticleReader::Open(settings.input, &articles); !status.ok()) return status;
  std::unique_ptr<ArticleReader> against;
  if (settings.against) {
    if (Status status = ArticleReader::Open(*settings.against, &against); !status.ok()) return status;
  }
  std::vector<Verdict> verdicts;
  if (settings.verdicts) {
    if (Status status = ReadVerdicts(*settings.verdicts, &verdicts); !status.ok()) return status;
  }
  std::unique_ptr<AuditOutput> output;
  if (Status status = AuditOutput::Open(settings.report, &output); !status.ok()) return status;
  Status status = AuditInput(*articles, against.get(), settings.options, log->ProgressCallback(), result);
  log->EndProgress();
  if (status.ok() && settings.verdicts) {
    const std::size_t fit = FitVerdicts(*result, &verdicts);
    log->Info(CountOf(verdicts.size(), "verdict", "verdicts") + " read, " + Grouped(fit) +
              " of findings in this result");
  }
  return status.ok() ? output->Write(*result, settings.options, verdicts) : status;
}

}  // namespace

int RunAudit(const AuditSettings& settings, Log* log) {
  AuditResult result;
  if (Status status = Audit(settings, log, &result); !status.ok()) return Fail(status, log);
  return EndAudit(result, settings.exit_code, log);
}

}  // namespace newsprint
