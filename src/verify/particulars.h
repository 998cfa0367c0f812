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
  double overlap = 0;              // of all particulars of the article that has fewer: the part that is the other's too
  std::uint32_t fewer = 0;         // particulars of that article
  double part = 0;                 // of the prose of the article that has less of it: what the shared passages are
  std::uint32_t words = 0;         // of prose in the shared passages
  std::uint32_t figures = 0;       // within the passages: equal on both sides
  std::uint32_t names = 0;         // the same of names
  std::uint32_t figure_slots = 0;  // places in or beside the passages where a figure stands against another
  std::uint32_t name_slots = 0;    // the same of names
};

// Looks at the prose among `wording` alone: what is quoted says nothing about the reporter's fixed wording.
ParticularsShared CompareParticulars(std::span<const SharedWording> wording, const AnnotatedArticle& a,
                                     const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PARTICULARS_H_
