// Whether a JSON value that is skipped is well formed.
#ifndef NEWSPRINT_IO_JSON_GRAMMAR_H_
#define NEWSPRINT_IO_JSON_GRAMMAR_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace newsprint {

enum class JsonFault : std::uint8_t { kNone, kSyntax, kTooDeep };

// A number as RFC 8259 section 6 writes it.
bool IsJsonNumber(std::string_view token);

// Checks one value without leading or trailing space against RFC 8259, nested no deeper than `max_depth` ("[]" is 1).
// Linear, without recursion. Strings are only followed to their end: their bytes and escapes are not checked.
JsonFault CheckJsonValue(std::string_view value, std::uint32_t max_depth);

// Appends what the contents of a JSON string (without its quotes) stand for. False where an escape stands for nothing
// ("\x", a lone surrogate); `out` then holds what came before.
bool DecodeJsonString(std::string_view contents, std::string* out);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_JSON_GRAMMAR_H_
