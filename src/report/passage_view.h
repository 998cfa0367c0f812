// One passage made ready to be read: the words of both sides in their context, with the differences marked.
#ifndef NEWSPRINT_REPORT_PASSAGE_VIEW_H_
#define NEWSPRINT_REPORT_PASSAGE_VIEW_H_

#include <cstddef>

#include "newsprint/records.h"
#include "report/page.h"

namespace newsprint {

struct PassageViewOptions {
  bool whole = false;         // leave nothing out, however long: goes before `brief`
  bool brief = false;         // only the ends of stretches of equal words, and no context
  bool mark_context = false;  // set the context apart by " | ": for pages without styles
};

struct PassageView {
  bool same_words = false;
  // Then `b` is empty: with the same words, it has the same marks too, and begins and ends as `a` does.
  bool alike = false;
  Runs a;
  Runs b;
};

// Long stretches of equal words are shortened, and long sides are cut, with a note of how many words are left out.
// REQUIRES: the passage's spans lie within the texts, on boundaries of characters.
PassageView ViewPassage(const Article& a, const Article& b, const Passage& passage, const PassageViewOptions& options);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PASSAGE_VIEW_H_
