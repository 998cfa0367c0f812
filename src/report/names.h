// The words that records use for kinds, relations and classes.
#ifndef NEWSPRINT_REPORT_NAMES_H_
#define NEWSPRINT_REPORT_NAMES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "newsprint/records.h"

namespace newsprint {

std::string_view Name(PassageKind kind);   // "quote", "prose", "boilerplate"
std::string_view Name(Relation relation);  // "copy", ..., "none"
std::string_view Name(Reuse reuse);        // "near-exact", "excerpt", "headline", "none"
inline constexpr std::size_t kWireKinds = 9;
std::string_view Name(WireKind kind);  // "urgent", "lead", ..., "embargo"
std::string_view Name(First first);    // "a", "b", "unknown"

// The relation of that name; nullopt where there is none.
std::optional<Relation> RelationNamed(std::string_view name);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_NAMES_H_
