#include "verify/compare.h"

#include <algorithm>
#include <tuple>

#include "verify/part_blocks.h"
#include "verify/particulars.h"
#include "verify/passage.h"
#include "verify/quotation_ends.h"
#include "verify/quotation_match.h"
#include "verify/relation.h"

namespace newsprint {

Match Comparer::Compare(const AnnotatedArticle& b, std::optional<std::int64_t> seconds_apart) {
  const std::vector<AlignedBlock> blocks = aligner_.Align(b.words.hash);
  std::vector<SharedWording> wording = PartBlocks(blocks, a_, b, min_run_);
  MatchQuotations(a_, b, information_, &wording);
  for (SharedWording& passage : wording) ExtendQuotation(a_, b, &passage);

  const ParticularsShared particulars = CompareParticulars(wording, a_, b);
  Match match;
  match.templated = IsTemplated(particulars);
  for (SharedWording& passage : wording) {
    if (passage.kind != PassageKind::kProse) continue;
    passage.fixed = match.templated || IsFixedWording(passage, particulars, a_, b);
    if (passage.fixed) passage.kind = PassageKind::kBoilerplate;
  }

  const Circumstances circumstances{min_run_, seconds_apart};
  match.relation = Relation::kNone;
  if (wording.empty()) {
    match.why = Judge({}, particulars, a_, b, circumstances).why;
    return match;
  }
  Shares shares = AddUp(wording, a_, b);
  for (const AlignedBlock& block : blocks) shares.run = std::max(shares.run, block.longest());
  JudgedRelation judgement = Judge(shares, particulars, a_, b, circumstances);
  match.relation = judgement.relation;
  match.why = std::move(judgement.why);
  match.jaccard = shingles_.Compare(b.words.hash).jaccard;
  match.share_a = a_.body_words == 0 ? 0 : static_cast<double>(shares.body_a) / a_.body_words;
  match.share_b = b.body_words == 0 ? 0 : static_cast<double>(shares.body_b) / b.body_words;
  match.words = shares.words;
  match.longest = shares.longest;
  match.information = shares.information;
  for (const SharedWording& passage : wording) {
    match.passages.push_back(MakePassage(passage, a_, b));
    match.passages.back().phrase = passage.kind == PassageKind::kProse && !CountsAsProse(passage, a_, b);
  }
  std::sort(match.passages.begin(), match.passages.end(), [](const Passage& p, const Passage& q) {
    const bool p_last = p.kind == PassageKind::kBoilerplate;
    const bool q_last = q.kind == PassageKind::kBoilerplate;
    if (p_last != q_last) return q_last;
    return std::tie(p.a, p.b) < std::tie(q.a, q.b);
  });
  return match;
}

}  // namespace newsprint
