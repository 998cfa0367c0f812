// What an article is called, and what is known of it.
#ifndef NEWSPRINT_REPORT_ARTICLE_HEADING_H_
#define NEWSPRINT_REPORT_ARTICLE_HEADING_H_

#include <cstddef>
#include <string>

#include "newsprint/article.h"

namespace newsprint {

// The article's title, cut to `columns`; where it has none, or one that a page's buttons gave ("View Comments"), the
// first line of its text that may be a headline, in quotation marks.
std::string TitleOf(const Article& article, std::size_t columns);

// When it was published: an ISO stamp without its seconds and zone, anything else as it comes.
std::string ShortPublished(const Article& article);

// "meduza.io · 2023-03-21 · ID": what is known of it, with the short or the whole date.
std::string OriginOf(const Article& article, bool whole_date);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_ARTICLE_HEADING_H_
