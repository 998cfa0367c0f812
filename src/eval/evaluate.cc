#include "eval/evaluate.h"

namespace newsprint {
namespace {

std::string InWords(TruthKind kind) {
  switch (kind) {
    case TruthKind::kRelations:
      return "relations of pairs";
    case TruthKind::kPairs:
      return "pairs";
    case TruthKind::kLabels:
      return "pairs with labels of their own";
    case TruthKind::kQuotations:
      return "quotations of pairs";
    case TruthKind::kSpans:
      return "passages, in characters";
    case TruthKind::kCases:
      return "cases of shared wording";
    case TruthKind::kStories:
      return "stories";
    case TruthKind::kVerdicts:
      return "verdicts of reviewers";
  }
  return "";
}

}  // namespace

Status Evaluate(const Truth& truth, const Result& result, const Texts& texts, Evaluation* out) {
  *out = {};
  out->truth = InWords(truth.kind);
  out->labels = truth.pairs.size() + truth.passages.size() + truth.members.size();
  const auto unknown = [&](const std::string& id) { return result.lists_articles() && !result.Knows(id); };
  for (const LabelledPair& pair : truth.pairs) out->unknown += unknown(pair.a) || unknown(pair.b);
  for (const LabelledPassage& passage : truth.passages) out->unknown += unknown(passage.a) || unknown(passage.b);
  for (const LabelledMember& member : truth.members) out->unknown += unknown(member.id);
  switch (truth.kind) {
    case TruthKind::kRelations:
    case TruthKind::kPairs:
    case TruthKind::kLabels:
      EvaluatePairs(truth, result, out);
      return {};
    case TruthKind::kStories:
      EvaluateStories(truth, result, out);
      return {};
    case TruthKind::kVerdicts:
      EvaluateJudgedPairs(truth, result, out);
      break;
    case TruthKind::kQuotations:
    case TruthKind::kSpans:
    case TruthKind::kCases:
      break;
  }
  return EvaluatePassages(truth, result, texts, out);
}

}  // namespace newsprint
