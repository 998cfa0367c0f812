// What a reviewer says of a finding (doc/report-page.md).
#ifndef NEWSPRINT_REPORT_VERDICT_H_
#define NEWSPRINT_REPORT_VERDICT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/json_record.h"
#include "report/sink.h"

namespace newsprint {

enum class VerdictOn : std::uint8_t { kPair, kPassage, kStatement, kStory };
enum class Judgement : std::uint8_t { kRight, kWrong, kBoilerplate, kNote };

std::string_view Name(VerdictOn on);         // "pair", "passage", "statement", "story"
std::string_view Name(Judgement judgement);  // "right", "wrong", "boilerplate", "note"

struct VerdictMember {
  std::string id;
  ByteSpan span;  // of a statement's member
};

struct Verdict {
  VerdictOn on = VerdictOn::kPair;
  Judgement judgement = Judgement::kNote;
  std::string note;
  std::string a, b;                    // of a pair or passage: ids
  std::string relation;                // of a pair, as it was judged; empty where not said
  std::optional<PassageKind> kind;     // of a passage or statement, as it was judged
  ByteSpan span_a, span_b;             // of a passage
  std::string finding;                 // of a statement or story: its id
  std::vector<VerdictMember> members;  // of a statement or story
};

// A record of type `verdict`, with the keys of the file of verdicts.
Status WriteVerdictRecord(const Verdict& verdict, JsonRecord* record, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_VERDICT_H_
