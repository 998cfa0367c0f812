#include "report/article_line.h"

#include <algorithm>

#include "report/article_heading.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostMembers = 8;  // of one family or cluster, in a limited report
constexpr std::size_t kNoteColumns = 10;
constexpr std::size_t kDateColumns = 16;  // of "2024-03-05T05:40"
constexpr std::size_t kNameColumns = 18;

}  // namespace

std::size_t MembersShown(std::size_t size, std::size_t limit) {
  // One more is not worth a line that says so.
  return limit == 0 || size <= kMostMembers + 1 ? size : kMostMembers;
}

std::string AlignRight(std::string_view text, std::size_t columns) {
  const std::size_t used = Columns(text);
  return std::string(used < columns ? columns - used : 0, ' ') + std::string(text);
}

std::string ShortOrigin(const Article& article) {
  const std::string& name = article.source.empty() ? article.id : article.source;
  if (article.published.empty()) return name;
  return name + ", " + ShortPublished(article);
}

void WriteArticleLine(std::string_view note, const Article& article, Page* page) {
  std::string head = AlignRight(note, kNoteColumns) + "  ";
  if (!article.published.empty()) head += FitLeft(ShortPublished(article), kDateColumns) + "  ";
  const std::string& name = article.source.empty() ? article.id : article.source;
  const std::size_t left = page->width() > Columns(head) + 2 ? page->width() - Columns(head) - 2 : 0;
  const bool room_for_both = left >= 2 * kNameColumns;
  head += room_for_both ? FitLeft(name, kNameColumns) + "  " : Fit(name, std::max<std::size_t>(left, 8));
  page->Line({{Style::kDim, head}, {Style::kPlain, room_for_both ? TitleOf(article, left - kNameColumns) : ""}});
}

}  // namespace newsprint
