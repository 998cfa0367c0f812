#include <memory>

#include "cli/audit_report.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "eval/evaluate.h"
#include "eval/evaluation_report.h"
#include "eval/result.h"
#include "eval/truth.h"
#include "io/article_reader.h"

namespace newsprint {
namespace {

Status ReadTexts(const InputOptions& input, Texts* out) {
  std::unique_ptr<ArticleReader> articles;
  if (Status status = ArticleReader::Open(input, &articles); !status.ok()) return status;
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  for (;;) {
    const ArticleReader::Next next = articles->Read(&article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) return articles->status();
    if (next == ArticleReader::Next::kArticle) out->emplace(article.id, article.text);
  }
}

Status Write(const Evaluation& evaluation, const EvalSettings& settings, const Sink& sink) {
  if (settings.report.format == OutputFormat::kJsonLines) return WriteEvaluationRecords(evaluation, sink);
  const TextReportOptions options = TextOptionsOf(settings.report, {});
  return WriteEvaluationText(evaluation, {.width = options.width, .colour = options.colour, .limit = options.limit},
                             sink);
}

Status Eval(const EvalSettings& settings) {
  Truth truth;
  if (Status status = ReadTruth(settings.truth, &truth); !status.ok()) return status;
  Result result;
  if (Status status = ReadResult(settings.result, &result); !status.ok()) return status;
  Texts texts;
  if (settings.articles) {
    if (Status status = ReadTexts(*settings.articles, &texts); !status.ok()) return status;
  }
  std::unique_ptr<AtomicFile> output;
  if (Status status = OpenOutput(settings.report.path, &output); !status.ok()) return status;
  Evaluation evaluation;
  Status status = Evaluate(truth, result, texts, &evaluation);
  if (status.ok()) status = Write(evaluation, settings, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

}  // namespace

int RunEval(const EvalSettings& settings, Log* log) {
  Status status = Eval(settings);
  return status.ok() ? kExitFine : Fail(status, log);
}

}  // namespace newsprint
