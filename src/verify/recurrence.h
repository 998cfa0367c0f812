// Boilerplate that shows by its recurrence: the same line in several stories that have nothing else to do with each
// other.
#ifndef NEWSPRINT_VERIFY_RECURRENCE_H_
#define NEWSPRINT_VERIFY_RECURRENCE_H_

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/ids.h"
#include "verify/annotate.h"

namespace newsprint {

// Calls chrome each line that stands in three or more articles of which no two are about the same: they share few of
// their rare words. A line that many versions or reports of one story carry is not such a line, however many they are;
// nor is a quotation. `articles` in the order of ids. Linear in the lines.
void MarkRecurringLines(std::span<AnnotatedArticle* const> articles, int threads = 1);

// Its pieces, for machines that have a part of the articles each.

inline constexpr std::size_t kUnrelated = 3;  // stories
// Of equal lines, in the order of articles and places, so many are looked at for unrelated stories.
inline constexpr std::size_t kMostTried = 256;

struct RecurringLine {
  ShingleHash hash{};
  WordRange words;
};

// The lines of an article that could be boilerplate, in their order. `out` is overwritten.
void FindLines(const AnnotatedArticle& article, std::vector<RecurringLine>* out);

// The rare words of an article outside of these of its lines, those that stand in kUnrelated articles or more. Sorted,
// each once.
std::vector<WordHash> RareWordsOutside(const AnnotatedArticle& article, std::span<const WordRange> recurring);

// Whether two articles are about something else, by these words.
bool AreUnrelated(const std::vector<WordHash>& rare_a, const std::vector<WordHash>& rare_b);

// Whether a line that `lines` places have (at most kMostTried are looked at) stands in unrelated stories.
// `article_of(i)` is the article of the i-th place, in order, and `unrelated(x, y)` is asked of two articles.
bool InUnrelatedStories(std::size_t lines, const std::function<std::int64_t(std::size_t line)>& article_of,
                        const std::function<bool(std::int64_t x, std::int64_t y)>& unrelated);

// Calls these words of an article chrome.
void MarkChrome(std::span<const WordRange> ranges, AnnotatedArticle* article);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_RECURRENCE_H_
