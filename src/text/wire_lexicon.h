// The words of wire labels, in the languages that newsprint brings: lists in wire_labels/ (en.txt there documents their
// form).
#ifndef NEWSPRINT_TEXT_WIRE_LEXICON_H_
#define NEWSPRINT_TEXT_WIRE_LEXICON_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "core/ids.h"
#include "newsprint/status.h"

namespace newsprint {

// The sections of a list. The first nine are WireKind.
enum class WireUse : std::uint8_t {
  kUrgent,
  kLead,
  kUpdate,
  kCorrection,
  kRefile,
  kRepeat,
  kAdvisory,
  kKill,
  kEmbargo,
  kKillIfSaid,
  kEmbargoUntil,
  kBare,
  kCorrectionNote,
  kRefileNote,
  kUpdateNote,
  kRepeatNote,
  kCorrectionSentence,
  kKillSentence,
};

enum class WireSpelling : std::uint8_t { kCapitals, kAny, kInBrackets };

// Stands for a number in an entry.
inline constexpr WordHash kWireNumber{};

struct WireTerm {
  std::vector<WordHash> words;
  WireUse use = WireUse::kUrgent;
  WireSpelling spelling = WireSpelling::kAny;
};

// Not changed by StartingWith: thread-safe once it is filled.
class WireLexicon {
 public:
  static const WireLexicon& Shipped();

  // Adds a list in the form of the shipped ones. kUsage, with `name` and the line, where it has another form.
  Status Add(std::string_view name, std::string_view list);

  // The entries that begin with this word (kWireNumber: with a number), those of most words first.
  std::span<const WireTerm> StartingWith(WordHash word) const;

 private:
  absl::flat_hash_map<WordHash, std::vector<WireTerm>> terms_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_WIRE_LEXICON_H_
