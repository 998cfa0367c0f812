// Values of options, read strictly: all of the text counts, and what is out of bounds is refused with a sentence that
// says what is allowed.
#ifndef NEWSPRINT_CLI_PARSE_VALUE_H_
#define NEWSPRINT_CLI_PARSE_VALUE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/status.h"

namespace newsprint {

// A whole number from `least` to `most`. `name` is the option as it is typed, for the message. On failure, here and
// below: kUsage, and `out` is left as it was.
Status ParseCount(std::string_view name, std::string_view text, std::uint64_t least, std::uint64_t most,
                  std::uint64_t* out);

// A number of bytes, "200M": a whole number, with K, M, G or T for powers of 1024.
Status ParseSize(std::string_view name, std::string_view text, std::uint64_t least, std::uint64_t* out);

// A number above 0 and below 1, or 1 itself where `one_allowed`.
Status ParseFraction(std::string_view name, std::string_view text, bool one_allowed, double* out);

// Which of `choices` it is.
Status ParseChoice(std::string_view name, std::string_view text, const std::vector<std::string_view>& choices,
                   std::size_t* out);

// The parts between commas. kUsage where one is empty.
Status ParseList(std::string_view name, std::string_view text, std::vector<std::string>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_PARSE_VALUE_H_
