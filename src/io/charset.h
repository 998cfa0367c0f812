// Bytes in the charset of a page or a document, into UTF-8.
#ifndef NEWSPRINT_IO_CHARSET_H_
#define NEWSPRINT_IO_CHARSET_H_

#include <string>
#include <string_view>

namespace newsprint {

// Appends `bytes` to `out` as UTF-8, without a byte order mark. What is UTF-8 is taken for it, whatever is declared: a
// text of another charset hardly ever is. Else `declared` counts, and where nothing is, windows-1252, as browsers take
// it. False, with a reason, where `bytes` are not what they are declared as, or the charset is none of the usual ones.
bool ToUtf8(std::string_view bytes, std::string_view declared, std::string* out, std::string* reason);

// The charset that a page (HTML 5, section 8.2.2.2) or an XML document declares in its first kilobyte; empty: none.
std::string_view DeclaredCharset(std::string_view bytes);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_CHARSET_H_
