// The subject of a verb of speaking: the words before or behind it that say who speaks.
#ifndef NEWSPRINT_QUOTE_SUBJECT_H_
#define NEWSPRINT_QUOTE_SUBJECT_H_

#include <cstdint>

#include "quote/mention.h"
#include "quote/names.h"
#include "quote/reading.h"

namespace newsprint {

// The subject that ends before `verb`, looked for in [begin, verb): "Kirby, the spokesman, later |said".
Mention SubjectBefore(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t verb);

// The subject that begins at `begin`, looked for in [begin, end): "said |Mr. Kirby, the spokesman".
Mention SubjectBehind(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t end);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_SUBJECT_H_
