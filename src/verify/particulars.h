// The particulars of a report, its figures and names, and how far two reports agree in them. A templated report has its
// wording from the one before and particulars of its own; a version or a copy has both.
#ifndef NEWSPRINT_VERIFY_PARTICULARS_H_
#define NEWSPRINT_VERIFY_PARTICULARS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "verify/annotate.h"
#include "verify/wording.h"

namespace newsprint {

struct ParticularsShared {
  double overlap = 0;       // of all particulars of the article that has fewer: the part that is the other's too
  std::uint32_t fewer = 0;  // particulars of that article
  std::uint32_t words = 0;  // of prose in the shared passages
  double part = 0;          // those words, of the prose of the article that has less of it
  // Within the passages, equal on both sides.
  std::uint32_t figures = 0;
  std::uint32_t names = 0;  // rare ones
  // Slots: places in the passages where a figure stands against another, or a name against another.
  std::uint32_t figure_slots = 0;
  std::uint32_t name_slots = 0;
  // The same right beside a passage, at the same end of it.
  std::uint32_t figures_beside = 0;
  std::uint32_t names_beside = 0;
};

// Looks at the prose among `wording` alone: what is quoted says nothing about the reporter's fixed wording.
ParticularsShared CompareParticulars(std::span<const SharedWording> wording, const AnnotatedArticle& a,
                                     const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PARTICULARS_H_
