#include <memory>

#include "cli/audit_report.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/two_files.h"
#include "engine/explain.h"
#include "io/article_reader.h"
#include "report/explanation.h"

namespace newsprint {
namespace {

Status Write(const Explanation& explanation, const ExplainSettings& settings, const Sink& sink) {
  if (settings.report.format == OutputFormat::kJsonLines) return WriteExplanationRecords(explanation, sink);
  return WriteExplanation(explanation, TextOptionsOf(settings.report, settings.options), sink);
}

Status Explain(const ExplainSettings& settings) {
  std::unique_ptr<ArticleReader> articles;
  Status opened =
      settings.files ? OpenAsPaths(settings.input, &articles) : ArticleReader::Open(settings.input, &articles);
  if (!opened.ok()) return opened;
  std::unique_ptr<AtomicFile> output;
  if (Status status = OpenOutput(settings.report.path, &output); !status.ok()) return status;
  Explanation explanation;
  Status status = ExplainPair(*articles, settings.a, settings.b, settings.options, &explanation);
  if (status.ok()) status = Write(explanation, settings, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

}  // namespace

int RunExplain(const ExplainSettings& settings, Log* log) {
  Status status = Explain(settings);
  return status.ok() ? kExitFine : Fail(status, log);
}

}  // namespace newsprint
