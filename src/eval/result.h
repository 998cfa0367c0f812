// What a run of newsprint reported, read back from its JSON Lines.
#ifndef NEWSPRINT_EVAL_RESULT_H_
#define NEWSPRINT_EVAL_RESULT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// A passage of two articles, by its match or by a family that both are in.
struct ReportedPassage {
  PassageKind kind = PassageKind::kProse;
  ByteSpan a;
  ByteSpan b;
  std::uint32_t words = 0;
  bool altered = false;
  std::string speakers;  // of both sides, with a space between
  std::string text_a;
  std::string text_b;
};

using IdPair = std::pair<std::string, std::string>;  // the smaller id first

IdPair MakeIdPair(std::string a, std::string b);

class Result {
 public:
  // Takes one record; those of other types say nothing of articles. False, with a reason, where it is damaged.
  bool Take(std::string_view line, std::string* reason);
  // Once all records are taken.
  void Settle();

  // The relation of two articles. A pair without a match record is what its cluster says (copy) or what its families
  // do: `excerpt` from 60 words of prose, `background` from 12, else `quote` or `boilerplate` where there is any.
  Relation RelationOf(const std::string& a, const std::string& b) const;

  // What the two share, by their match and by families.
  std::vector<ReportedPassage> PassagesOf(const std::string& a, const std::string& b) const;

  // Whether anything joins the two: a match, a cluster, a family or a pair.
  bool Joined(const std::string& a, const std::string& b) const;
  // The cluster that an article is in, after joining pairs and what was removed to what was kept; nullopt where none.
  std::optional<std::uint32_t> ClusterOf(const std::string& id) const;
  bool Copies(const std::string& a, const std::string& b) const;

  // The Jaccard similarity reported for the two, if any.
  std::optional<double> JaccardOf(const std::string& a, const std::string& b) const;

  // The pairs that the result names copies: as records, not those of a cluster.
  const std::set<IdPair>& copy_pairs() const { return copy_pairs_; }
  bool has_matches() const { return has_matches_; }  // an audit's result: relations and passages are in it
  bool lists_articles() const { return !ids_.empty(); }
  bool Knows(const std::string& id) const { return ids_.contains(id); }

 private:
  struct Match {
    Relation relation = Relation::kNone;
    std::optional<double> jaccard;
    std::vector<ReportedPassage> passages;
  };
  struct Member {
    std::string id;
    ByteSpan span;
    std::string text;
  };
  struct Family {
    PassageKind kind = PassageKind::kProse;
    std::uint32_t words = 0;
    bool altered = false;
    std::string speaker;
    std::vector<Member> members;
  };

  void Join(const std::string& a, const std::string& b);
  std::uint32_t NumberOf(const std::string& id);
  void AddFamilyPassages(const std::string& a, const std::string& b, std::vector<ReportedPassage>* out) const;

  std::set<std::string> ids_;
  std::map<IdPair, Match> matches_;
  std::vector<Family> families_;
  std::map<std::string, std::vector<std::uint32_t>> families_of_;  // by article, ascending
  std::map<std::string, std::uint32_t> number_;                    // of articles in clusters and pairs
  std::vector<IdPair> joined_;
  std::vector<std::uint32_t> cluster_;  // by number
  std::set<IdPair> copy_pairs_;
  bool has_matches_ = false;
};

// kBadInput, with file and line, where a line is no record; where no line is one that can be measured.
Status ReadResult(const std::string& path, Result* out);

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_RESULT_H_
