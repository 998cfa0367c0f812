// An evaluation as a table, or as JSON Lines.
#ifndef NEWSPRINT_EVAL_EVALUATION_REPORT_H_
#define NEWSPRINT_EVAL_EVALUATION_REPORT_H_

#include <cstddef>

#include "eval/evaluation.h"
#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

struct EvaluationTextOptions {
  std::size_t width = 80;
  bool colour = false;
  std::size_t limit = 20;  // misses shown; 0: all
};

Status WriteEvaluationText(const Evaluation& evaluation, const EvaluationTextOptions& options, const Sink& sink);

// Records of the types evaluation, score, agreement, part and miss (doc/truth-formats.md).
Status WriteEvaluationRecords(const Evaluation& evaluation, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_EVALUATION_REPORT_H_
