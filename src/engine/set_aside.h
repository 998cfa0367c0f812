// What an article holds beside its story, and why it is thought to be no part of it.
#ifndef NEWSPRINT_ENGINE_SET_ASIDE_H_
#define NEWSPRINT_ENGINE_SET_ASIDE_H_

#include <vector>

#include "engine/collection.h"
#include "engine/word_lists.h"
#include "report/explanation.h"

namespace newsprint {

// Stretches of words that are no part of the story, a paragraph at most, in order. REQUIRES: the collection is settled.
std::vector<ByteSpan> SetAsideSpans(const AnnotatedArticle& article);

// Stretches of words set aside for one reason, a paragraph at most, in order. REQUIRES: the collection is settled, and
// keeps its texts.
std::vector<SetAsideText> ListSetAside(const CollectedArticle& article, const WordLists& lists);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_SET_ASIDE_H_
