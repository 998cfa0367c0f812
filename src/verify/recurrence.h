// Boilerplate that shows by its recurrence: the same line in several stories that have nothing else to do with each
// other.
#ifndef NEWSPRINT_VERIFY_RECURRENCE_H_
#define NEWSPRINT_VERIFY_RECURRENCE_H_

#include <span>

#include "verify/annotate.h"

namespace newsprint {

// Calls chrome each line that stands in three or more articles of which no two are about the same: they share few of
// their rare words. A line that many versions or reports of one story carry is not such a line, however many they are;
// nor is a quotation. `articles` in the order of ids. Linear in the lines.
void MarkRecurringLines(std::span<AnnotatedArticle* const> articles);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_RECURRENCE_H_
