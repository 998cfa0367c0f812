#include "report/names.h"

#include <array>

namespace newsprint {

std::string_view Name(PassageKind kind) {
  switch (kind) {
    case PassageKind::kQuote:
      return "quote";
    case PassageKind::kProse:
      return "prose";
    case PassageKind::kBoilerplate:
      return "boilerplate";
  }
  return "prose";
}

std::string_view Name(WireKind kind) {
  constexpr std::array<std::string_view, kWireKinds> kNames = {"urgent", "lead",     "update", "correction", "refile",
                                                               "repeat", "advisory", "kill",   "embargo"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view Name(Relation relation) {
  switch (relation) {
    case Relation::kCopy:
      return "copy";
    case Relation::kExcerpt:
      return "excerpt";
    case Relation::kBackground:
      return "background";
    case Relation::kQuote:
      return "quote";
    case Relation::kBoilerplate:
      return "boilerplate";
    case Relation::kPhrase:
      return "phrase";
    case Relation::kNone:
      return "none";
  }
  return "none";
}

std::string_view Name(Reuse reuse) {
  switch (reuse) {
    case Reuse::kNone:
      return "none";
    case Reuse::kHeadline:
      return "headline";
    case Reuse::kExcerpt:
      return "excerpt";
    case Reuse::kNearExact:
      return "near-exact";
  }
  return "none";
}

std::string_view Name(First first) {
  switch (first) {
    case First::kA:
      return "a";
    case First::kB:
      return "b";
    case First::kUnknown:
      return "unknown";
  }
  return "unknown";
}

std::optional<Relation> RelationNamed(std::string_view name) {
  for (const Relation relation : {Relation::kCopy, Relation::kExcerpt, Relation::kBackground, Relation::kQuote,
                                  Relation::kBoilerplate, Relation::kPhrase, Relation::kNone}) {
    if (Name(relation) == name) return relation;
  }
  return std::nullopt;
}

}  // namespace newsprint
