// One line of a list for one article.
#ifndef NEWSPRINT_REPORT_ARTICLE_LINE_H_
#define NEWSPRINT_REPORT_ARTICLE_LINE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "newsprint/article.h"
#include "report/page.h"

namespace newsprint {

// A short note, when and where it was published (its id where that is not known), its title.
void WriteArticleLine(std::string_view note, const Article& article, Page* page);

// "Northline, 2024-03-05T05:40", or as much of it as is known; the id where nothing is.
std::string ShortOrigin(const Article& article);

// How many of a list's members a report with this limit shows.
std::size_t MembersShown(std::size_t size, std::size_t limit);

// `text` with spaces on its left, `columns` wide.
std::string AlignRight(std::string_view text, std::size_t columns);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_ARTICLE_LINE_H_
