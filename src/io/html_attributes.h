// How many attributes the tags of a page have.
#ifndef NEWSPRINT_IO_HTML_ATTRIBUTES_H_
#define NEWSPRINT_IO_HTML_ATTRIBUTES_H_

#include <cstddef>
#include <string_view>

namespace newsprint {

// The most that one tag has. libxml2 compares each with all before it, so it is asked for first.
std::size_t MostAttributes(std::string_view html);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_HTML_ATTRIBUTES_H_
