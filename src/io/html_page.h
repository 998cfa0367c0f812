// What a page of HTML says: its text by paragraphs, its title and date.
#ifndef NEWSPRINT_IO_HTML_PAGE_H_
#define NEWSPRINT_IO_HTML_PAGE_H_

#include <string>
#include <string_view>

namespace newsprint {

// The text is that of all elements but those that show none (script, style and the like), a paragraph for each block.
// The main text comes first: what stands in the element marked itemprop=articleBody, else in the article with the most
// text, else in main, else in body; without what stands in nav, aside, form, footer and the page's header. All the
// rest, the chrome of the page, follows, so that nothing is lost. A heading that repeats the title is left out.
struct HtmlPage {
  std::string text;
  std::string title;      // og:title, else the first h1, else title
  std::string published;  // article:published_time, datePublished or the first time element
  std::string site;       // og:site_name
};

// Through libxml2's SAX interface; `html` is UTF-8, a page or a part of one. False, with a reason, where it is nested
// too deep or has a tag with too many attributes: both take libxml2 more than linear time.
bool ReadHtmlPage(std::string_view html, HtmlPage* out, std::string* reason);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_HTML_PAGE_H_
