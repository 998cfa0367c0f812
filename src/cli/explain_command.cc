#include <memory>

#include "cli/audit_report.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/two_files.h"
#include "engine/explain.h"
#include "io/article_reader.h"
#include "report/json_lines.h"
#include "report/text_report.h"

namespace newsprint {
namespace {

Status Write(const AuditResult& result, const ExplainSettings& settings, const Sink& sink) {
  if (settings.report.format == OutputFormat::kJsonLines) return WriteAuditRecords(result, sink);
  return WriteExplanation(result, TextOptionsOf(settings.report, settings.options), sink);
}

Status Explain(const ExplainSettings& settings) {
  std::unique_ptr<ArticleReader> articles;
  Status opened =
      settings.files ? OpenAsPaths(settings.input, &articles) : ArticleReader::Open(settings.input, &articles);
  if (!opened.ok()) return opened;
  std::unique_ptr<AtomicFile> output;
  if (Status status = OpenOutput(settings.report.path, &output); !status.ok()) return status;
  AuditResult result;
  Status status = ExplainPair(*articles, settings.a, settings.b, settings.options, &result);
  if (status.ok()) status = Write(result, settings, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

}  // namespace

int RunExplain(const ExplainSettings& settings, Log* log) {
  Status status = Explain(settings);
  return status.ok() ? kExitFine : Fail(status, log);
}

}  // namespace newsprint
