#include "io/paragraphs.h"

#include <algorithm>
#include <array>

namespace newsprint {
namespace {

// HTML's phrasing content that has text, its older siblings, and NITF's enriched text.
constexpr std::array kInline = std::to_array<std::string_view>(
    {"a",           "abbr",        "acronym",    "alt-code",   "b",      "bdi",      "bdo",          "big",
     "chron",       "city",        "cite",       "classifier", "code",   "copyrite", "country",      "data",
     "del",         "denom",       "dfn",        "em",         "event",  "font",     "frac",         "function",
     "i",           "img",         "ins",        "kbd",        "label",  "lang",     "location",     "mark",
     "money",       "name.family", "name.given", "nobr",       "num",    "numer",    "object.title", "org",
     "person",      "postaddr",    "pronounce",  "q",          "region", "rp",       "rt",           "ruby",
     "s",           "samp",        "small",      "span",       "state",  "strike",   "strong",       "sub",
     "sublocation", "sup",         "time",       "tt",         "u",      "var",      "virtloc",      "wbr"});

}  // namespace

bool IsInline(std::string_view element) { return std::find(kInline.begin(), kInline.end(), element) != kInline.end(); }

}  // namespace newsprint
