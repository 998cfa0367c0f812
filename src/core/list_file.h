// Lists kept as plain text, for people to read and to add to: what newsprint knows of a language, stock phrases.
//
//   # a comment
//   [a section]
//   an entry
//
// UTF-8, one entry a line. Empty lines, and white space at the ends of a line, do not count.
#ifndef NEWSPRINT_CORE_LIST_FILE_H_
#define NEWSPRINT_CORE_LIST_FILE_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "newsprint/status.h"

namespace newsprint {

// Limits of one list: no file that is given by mistake takes much memory or time.
inline constexpr std::size_t kMaxListBytes = std::size_t{4} << 20;
inline constexpr std::size_t kMaxListEntries = 100'000;
inline constexpr std::size_t kMaxEntryBytes = 500;

struct ListEntry {
  std::size_t section = 0;  // which of the sections asked for
  std::size_t line = 0;     // from 1
  std::string_view text;    // of the list, without white space at its ends; never empty
};

// Parses a list whose sections are among `sections` (without brackets). `name` stands for the list in messages.
// kUsage, with the line, where it has another form or exceeds a limit. `out` is overwritten, and refers to `list`.
Status ReadList(std::string_view name, std::string_view list, std::span<const std::string_view> sections,
                std::vector<ListEntry>* out);

// kUsage: "NAME, line LINE: WHY".
Status ListError(std::string_view name, std::size_t line, std::string_view why);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_LIST_FILE_H_
