// How much of one story another tells again, in the same words or not: what is left of a story's wording when a desk
// rewrites its sentences for the next version.
#ifndef NEWSPRINT_VERIFY_RETOLD_H_
#define NEWSPRINT_VERIFY_RETOLD_H_

#include "verify/annotate.h"

namespace newsprint {

// For each sentence of `story`, the part of its telling words, weighed by their bits, that stands in some two
// neighbouring sentences of `other`; the mean over the story's body, in [0, 1]. What is quoted counts half: the mean of
// this over all body words and over those that nobody speaks. Linear in the words of both, but for words that `other`
// repeats: of those, the first kMostPlaces sentences count.
double RetoldPart(const AnnotatedArticle& story, const AnnotatedArticle& other);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_RETOLD_H_
