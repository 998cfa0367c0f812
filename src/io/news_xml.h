// News items in XML: NewsML-G2 (a newsItem, or a newsMessage of several) and NITF.
#ifndef NEWSPRINT_IO_NEWS_XML_H_
#define NEWSPRINT_IO_NEWS_XML_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/article.h"

namespace newsprint {

struct NewsXmlItem {
  Article article;           // without an id where the item has none; its text is empty where the item has none
  std::uint64_t line = 1;    // of the document, where the item begins
  std::uint64_t offset = 0;  // bytes of the document, of the item's element
  std::uint64_t length = 0;
};

// Through pugixml, which resolves no entities: a document that declares some is not read. Namespaces' prefixes are
// passed over. `xml` is UTF-8. False, with a reason, where it is no such document, is not well formed or is nested
// deeper than `max_depth`.
bool ReadNewsXml(std::string_view xml, std::uint32_t max_depth, std::vector<NewsXmlItem>* out, std::string* reason);

// The name of a document's root element, without its prefix; empty where what begins is no XML.
std::string_view RootElement(std::string_view xml);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_NEWS_XML_H_
