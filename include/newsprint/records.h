// What an audit finds: passages, matches, clusters, families and the outlets' bottom line.
//
// Articles are named by their position in the result, which is the order of their ids.
#ifndef NEWSPRINT_RECORDS_H_
#define NEWSPRINT_RECORDS_H_

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "newsprint/article.h"

namespace newsprint {

// Bytes [begin, end) of an article's text.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

// What a news agency says of an article in or under its headline: "CORRECTED-UPDATE 2-Two dead in fire".
enum class WireKind : std::uint8_t {
  kUrgent,
  kLead,        // 1st Ld, Writethru, 2. Fassung
  kUpdate,      // UPDATE 2, Aktualisierung
  kCorrection,  // corrects an earlier version
  kRefile,      // sent anew for its form
  kRepeat,      // sent again as it was
  kAdvisory,    // for editors, not for readers
  kKill,        // withdraws a story; no story itself
  kEmbargo,     // not to be published before a certain time
};

struct WireLabel {
  std::uint16_t kinds = 0;   // bit i: WireKind i
  std::uint32_t number = 0;  // of the lead or update; 0 where it has none
  std::string embargo;       // until when, as written; empty where that is not said

  bool Is(WireKind kind) const { return ((kinds >> static_cast<unsigned>(kind)) & 1) != 0; }
  void Add(WireKind kind) { kinds = static_cast<std::uint16_t>(kinds | 1U << static_cast<unsigned>(kind)); }

  friend bool operator==(const WireLabel&, const WireLabel&) = default;
};

enum class PassageKind : std::uint8_t { kQuote, kProse, kBoilerplate };

// A pair of spans, one in each article, aligned word by word, edits allowed.
struct Passage {
  PassageKind kind = PassageKind::kProse;
  ByteSpan a;
  ByteSpan b;
  std::uint32_t words = 0;    // words shared (of a quotation: its quoted words that are shared)
  std::uint32_t longest = 0;  // longest run of equal words
  double similarity = 1;      // shared words / words of the longer side, in [0, 1]
  bool phrase = false;        // prose that is less than a sentence: names, titles, common wording; in no family
  bool altered = false;       // words differ, and not only marks, case, cuts or brackets
  std::string speaker_a;      // quotations only; empty where unknown
  std::string speaker_b;
  bool speakers_differ = false;    // two persons or two bodies are named, not two names of one
  std::vector<ByteSpan> pieces_a;  // the pieces of a quotation split by its attribution, where several
  std::vector<ByteSpan> pieces_b;
  std::uint64_t family = 0;  // Family::id; 0 where the passage is in none
};

// DESIGN.md section 4. In order of strength.
enum class Relation : std::uint8_t { kCopy, kExcerpt, kBackground, kQuote, kBoilerplate, kPhrase, kNone };

// The Fair Syndication classes.
enum class Reuse : std::uint8_t { kNone, kHeadline, kExcerpt, kNearExact };

enum class First : std::uint8_t { kA, kB, kUnknown };

struct Match {
  std::uint32_t a = 0;  // positions in AuditResult::articles; id of a < id of b
  std::uint32_t b = 0;
  Relation relation = Relation::kNone;
  double jaccard = 0;  // word-5 shingle sets of the whole texts
  double share_a = 0;  // part of a's body words in shared passages that are not boilerplate
  double share_b = 0;
  std::uint32_t words = 0;    // words in those passages
  std::uint32_t longest = 0;  // longest run of equal words in those passages
  Reuse reuse = Reuse::kNone;
  First first = First::kUnknown;
  bool templated = false;         // one template's fixed wording, with figures and names of their own
  double information = 0;         // bits the shared words carry; orders the matches
  std::string why;                // one sentence with the figures that decided
  std::vector<Passage> passages;  // boilerplate last, the others by position in a
};

struct ClusterMember {
  std::uint32_t article = 0;
  Relation relation = Relation::kCopy;  // to the lead
  double share = 1;                     // of the shorter body that the lead shares; Jaccard with --threshold
};

struct Cluster {
  std::uint64_t id = 0;                // a function of the members' ids alone
  std::uint32_t lead = 0;              // the copy kept
  double weakest = 1;                  // the weakest pair that holds the cluster together
  std::vector<ClusterMember> members;  // with the lead; in the order of ids
};

// A verified pair for which dedup joined two articles; positions in the list of ids, a < b.
struct CopyPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double jaccard = 0;
  double share_a = 0;
  double share_b = 0;
};

// What became of an article that dedup did not keep; positions in the list of ids.
struct Removed {
  std::uint32_t article = 0;
  std::uint32_t kept = 0;  // stands for it
  Relation relation = Relation::kCopy;
  double jaccard = 0;
  double share = 0;  // of the shorter body
};

struct FamilyMember {
  std::uint32_t article = 0;
  ByteSpan span;
};

// One wording of a family: members whose words are the same, be it with other marks or another place of the
// attribution.
struct Variant {
  std::uint32_t count = 0;             // members
  bool altered = false;                // its words differ from those of the family's first variant, and not by a cut
  std::int64_t first = -1;             // position in Family::members of its earliest; -1 where the dates do not tell
  std::vector<std::uint32_t> members;  // positions in Family::members, ascending; never empty
  std::vector<ByteSpan> pieces;        // of the first of these: the quoted pieces, where there are several
};

struct Family {
  std::uint64_t id = 0;
  PassageKind kind = PassageKind::kProse;
  std::string speaker;
  std::uint32_t words = 0;
  bool altered = false;
  std::uint32_t variants = 1;  // distinct wordings
  std::int64_t first = -1;     // index into members of the earliest; -1 where the dates do not tell
  std::vector<FamilyMember> members;
  std::vector<Variant> variant_list;  // the one that stands for the family, then the most carried first
};

// What became of a kill notice: which story it withdraws, and who carries it. Where several stories fit, none is named:
// they are `candidates`.
struct Withdrawn {
  std::uint32_t notice = 0;
  std::int64_t story = -1;                // its latest version at the notice's source; -1 where it is not certain
  std::string by;                         // how it was found: "id", "headline", "wording"; empty where it was not
  std::vector<std::uint32_t> carried_by;  // copies of the story at other outlets, in the order of ids
  std::vector<std::uint32_t> corrected;   // those of them that are corrected, or copies of a corrected version
  std::vector<std::uint32_t> candidates;  // stories that the notice may mean
};

// What two outlets share, over all their matches.
struct OutletPair {
  std::string a;
  std::string b;
  std::uint64_t copies = 0, excerpts = 0, background = 0, quotes = 0;
  std::uint64_t near_exact = 0, excerpt = 0, headline = 0;
  std::uint64_t words = 0;
  std::uint64_t a_first = 0, b_first = 0, unknown = 0;
};

// What a run found of the pairs in a range of Jaccard similarity.
struct RecallRange {
  double from = 0;  // up to the next range
  std::uint64_t pairs = 0;
  std::uint64_t found = 0;  // of them
  double expected = 0;      // of them, on average, by the bands alone; counted in pairs
};

// The recall of a run, measured on its own articles: some were drawn at random and compared with all others exactly.
struct MeasuredRecall {
  std::uint64_t articles = 0;       // drawn
  std::vector<RecallRange> ranges;  // from the threshold up; one at least

  RecallRange Whole() const {
    RecallRange whole{ranges.front().from, 0, 0, 0};
    for (const RecallRange& range : ranges) {
      whole.pairs += range.pairs;
      whole.found += range.found;
      whole.expected += range.expected;
    }
    return whole;
  }
};

struct Summary {
  std::uint64_t articles = 0;
  std::uint64_t quarantined = 0;
  std::uint64_t repeated = 0;  // records with an id and a text already read
  std::uint64_t matches = 0;
  std::uint64_t clusters = 0;
  std::uint64_t families = 0;
  std::uint64_t boilerplate_passages = 0;  // found and set aside
  std::uint64_t candidate_pairs = 0;
  std::uint64_t large_buckets = 0;  // joined through a representative
  std::string recipe;
  std::vector<std::pair<double, double>> recall;  // Jaccard similarity -> probability of being a candidate
  std::optional<MeasuredRecall> measured_recall;  // where it was asked for
  double seconds = 0;
};

struct AuditResult {
  std::vector<Article> articles;                 // in the order of ids
  std::vector<std::uint32_t> article_words;      // words of each
  std::vector<WireLabel> wire;                   // the label of each
  std::vector<std::vector<ByteSpan>> set_aside;  // of each: the stretches that are no part of its story, in order
  std::vector<Match> matches;                    // strongest first
  std::vector<Cluster> clusters;
  std::vector<Family> families;
  std::vector<OutletPair> outlets;
  std::vector<Withdrawn> withdrawn;  // by notice
  std::vector<Quarantined> quarantine;
  Summary summary;
};

}  // namespace newsprint

#endif  // NEWSPRINT_RECORDS_H_
