// Where a text stops being UTF-8.
#ifndef NEWSPRINT_IO_UTF8_CHECK_H_
#define NEWSPRINT_IO_UTF8_CHECK_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace newsprint {

// The offset of the first byte that begins no well-formed UTF-8 sequence (Unicode 15, table 3-7); nullopt where all is
// well.
std::optional<std::size_t> FirstInvalidUtf8(std::string_view text);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_UTF8_CHECK_H_
