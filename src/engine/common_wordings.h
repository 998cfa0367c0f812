// The runs that large buckets were joined through, as wordings that all of their members have.
#ifndef NEWSPRINT_ENGINE_COMMON_WORDINGS_H_
#define NEWSPRINT_ENGINE_COMMON_WORDINGS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "cluster/families.h"
#include "core/ids.h"
#include "engine/collection.h"
#include "lsh/pairing.h"
#include "verify/annotate.h"

namespace newsprint {

// What a run is in one of its members.
struct RunPlace {
  bool chrome = false;   // some of its words are
  bool caption = false;  // some of its words are
  bool fixed = false;    // all of its words are the fixed wording of templated reports
  bool spoken = false;   // the first of its words and the last
};

RunPlace PlaceOfRun(const AnnotatedArticle& article, std::uint32_t word, std::uint32_t length);

// Which members have the run in their story, so that one which has it in its chrome cannot hide the others; none where
// it is boilerplate in all of them. A caption is a story's only beside a story. Positions in `members`, ascending.
std::vector<std::size_t> OutsideBoilerplate(std::span<const RunPlace> members);

// How far a wording goes around the first word of a run in it: so many words before that, so many from there on.
struct RunReach {
  std::uint32_t before = 0;
  std::uint32_t from = 0;
};

// How far `first` and `member` agree around the run that begins at these words of theirs, within `most`; at least as
// far as the run goes.
RunReach AgreementAround(std::span<const WordHash> first, std::uint32_t first_word, std::span<const WordHash> member,
                         std::uint32_t member_word, std::uint32_t length, RunReach most);

// Words that wordings cover, by their representative and their number of members.
class CoveredWords {
 public:
  bool Has(std::uint32_t representative, std::size_t members, WordRange words) const;
  void Add(std::uint32_t representative, std::size_t members, WordRange words) {
    covered_[{representative, members}].push_back(words);
  }

 private:
  std::map<std::pair<std::uint32_t, std::size_t>, std::vector<WordRange>> covered_;
};

// Prose or, where their representative has it so, a quotation.
inline PassageKind KindOfRun(const RunPlace& representative, bool boilerplate) {
  if (boilerplate) return PassageKind::kBoilerplate;
  return representative.spoken ? PassageKind::kQuote : PassageKind::kProse;
}

// The runs as wide as their members agree, each place once: those of `min_run` words and, where not `boilerplate`, no
// chrome.
std::vector<CommonWording> CommonWordings(const std::vector<CollectedArticle>& articles, std::uint32_t min_run,
                                          bool boilerplate, const std::vector<CommonRun>& runs);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_COMMON_WORDINGS_H_
