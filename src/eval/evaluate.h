// Measures a result against a truth.
#ifndef NEWSPRINT_EVAL_EVALUATE_H_
#define NEWSPRINT_EVAL_EVALUATE_H_

#include <map>
#include <string>

#include "eval/evaluation.h"
#include "eval/result.h"
#include "eval/truth.h"
#include "newsprint/status.h"

namespace newsprint {

// The texts of articles by their ids, as they were read.
using Texts = std::map<std::string, std::string>;

// A quotation or span is found where a passage covers so much of it on both sides; of a case (truth.jsonl) more.
inline constexpr double kCovered = 0.5;
inline constexpr double kCoveredOfCase = 0.6;

// kUsage where the truth gives offsets in characters and `texts` lacks an article it names: what it says there can be
// placed nowhere. Quotations given by their words alone are looked for in `texts`, and without them in the passages'
// own words.
Status Evaluate(const Truth& truth, const Result& result, const Texts& texts, Evaluation* out);

// For each kind of truth; `out` is added to.
void EvaluatePairs(const Truth& truth, const Result& result, Evaluation* out);
void EvaluateJudgedPairs(const Truth& truth, const Result& result, Evaluation* out);
void EvaluateStories(const Truth& truth, const Result& result, Evaluation* out);
Status EvaluatePassages(const Truth& truth, const Result& result, const Texts& texts, Evaluation* out);

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_EVALUATE_H_
