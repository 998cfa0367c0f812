// What careful readers, or a slow and exact program, say of a collection: the file of `eval --truth`.
//
// doc/truth-formats.md describes the forms of the file. Which one it is shows from its content.
#ifndef NEWSPRINT_EVAL_TRUTH_H_
#define NEWSPRINT_EVAL_TRUTH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// Two articles and what is said of them.
struct LabelledPair {
  std::uint64_t line = 0;  // of the truth file
  std::string a, b;        // ids, as the file gives them
  std::optional<Relation> relation;
  std::optional<bool> has_quote, has_prose, has_boilerplate;
  bool sure = true;
  std::string label;              // in words of the file's own
  std::optional<double> jaccard;  // computed exactly
};

enum class Expect : std::uint8_t { kMust, kShould, kLow, kBoilerplate, kNever };

// Wording that two articles share.
struct LabelledPassage {
  enum class Unit : std::uint8_t { kText, kBytes, kCodePoints };

  std::uint64_t line = 0;
  std::string a, b;
  Unit unit = Unit::kText;  // what says where it stands: the texts alone, or the spans, in this unit
  ByteSpan span_a, span_b;
  std::string text_a, text_b;
  std::optional<PassageKind> kind;
  std::vector<std::string> speakers;  // any of them is right; none where the file gives none
  std::optional<bool> altered;
  Expect expect = Expect::kMust;
};

// An article and the story it belongs to.
struct LabelledMember {
  std::uint64_t line = 0;
  std::string id;
  std::string story;
};

enum class TruthKind : std::uint8_t { kRelations, kPairs, kLabels, kQuotations, kSpans, kCases, kStories, kVerdicts };

// Only the list that `kind` is about is filled: pairs (kRelations, kPairs, kLabels), passages (kQuotations, kSpans,
// kCases) or members (kStories). Verdicts (kVerdicts) are passages, and pairs with the verdict as their label.
struct Truth {
  TruthKind kind = TruthKind::kRelations;
  std::string path;
  std::vector<LabelledPair> pairs;
  std::vector<LabelledPassage> passages;
  std::vector<LabelledMember> members;
};

// kBadInput, with file and line, where the file is of no known form or a line does not fit it.
Status ReadTruth(const std::string& path, Truth* out);

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_TRUTH_H_
