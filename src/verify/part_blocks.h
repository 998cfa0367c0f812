// Aligned blocks become shared wording: parted where the text changes its nature (a quotation's marks, chrome), and
// each part given its kind.
#ifndef NEWSPRINT_VERIFY_PART_BLOCKS_H_
#define NEWSPRINT_VERIFY_PART_BLOCKS_H_

#include <cstdint>
#include <vector>

#include "verify/align.h"
#include "verify/annotate.h"
#include "verify/wording.h"

namespace newsprint {

// Parts the blocks of two articles that are worth reporting: those with a run of `min_run` words (promise 1), those
// that share as much with edits between, most of a quotation, or all of two short texts.
std::vector<SharedWording> PartBlocks(const std::vector<AlignedBlock>& blocks, const AnnotatedArticle& a,
                                      const AnnotatedArticle& b, std::uint32_t min_run);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PART_BLOCKS_H_
