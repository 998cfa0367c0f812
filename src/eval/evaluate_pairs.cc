#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "eval/evaluate.h"
#include "report/names.h"
#include "report/verdict.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kProseWords = 12;  // of a passage of prose that counts as such
constexpr std::array<double, 5> kLevels = {0.3, 0.5, 0.7, 0.8, 0.9};
constexpr double kSameJaccard = 0.01;  // another notion of what a word is moves it a little

// How relations are compared: `phrase` only where the truth knows it, and of a result that lists nothing but copies
// only whether two articles are some.
class Labels {
 public:
  Labels(const Truth& truth, const Result& result) : copies_alone_(!result.has_matches()) {
    knows_phrases_ = std::any_of(truth.pairs.begin(), truth.pairs.end(),
                                 [](const LabelledPair& pair) { return pair.relation == Relation::kPhrase; });
    if (copies_alone_) {
      names_ = {"copy", "other"};
      return;
    }
    for (const Relation relation : {Relation::kCopy, Relation::kExcerpt, Relation::kBackground, Relation::kQuote,
                                    Relation::kBoilerplate, Relation::kPhrase, Relation::kNone}) {
      if (relation != Relation::kPhrase || knows_phrases_) names_.emplace_back(Name(relation));
    }
  }

  const std::vector<std::string>& names() const { return names_; }

  std::size_t Of(Relation relation) const {
    if (copies_alone_) return relation == Relation::kCopy ? 0 : 1;
    if (relation == Relation::kPhrase && !knows_phrases_) relation = Relation::kNone;
    return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), Name(relation)) - names_.begin());
  }

 private:
  bool copies_alone_;
  bool knows_phrases_ = false;
  std::vector<std::string> names_;
};

void EvaluateRelations(const Truth& truth, const Result& result, Evaluation* out) {
  const Labels labels(truth, result);
  Agreement all("relation", labels.names());
  Agreement sure("relation, where the reader was sure", labels.names());
  std::map<std::string, Agreement> has;
  const auto count = [&](const std::string& name, std::optional<bool> wanted, bool given) {
    if (!wanted) return;
    has.try_emplace(name, name, std::vector<std::string>{"yes", "no"}).first->second.Count(!*wanted, !given);
  };
  for (const LabelledPair& pair : truth.pairs) {
    const std::size_t wanted = labels.Of(*pair.relation);
    const std::size_t given = labels.Of(result.RelationOf(pair.a, pair.b));
    all.Count(wanted, given);
    if (pair.sure) sure.Count(wanted, given);
    if (wanted != given) {
      out->misses.push_back({pair.line, pair.a, pair.b,
                             "the truth says " + labels.names()[wanted] + (pair.sure ? "" : " (not sure)") +
                                 ", the result " + labels.names()[given]});
    }
    if (!result.has_matches()) continue;
    const std::vector<ReportedPassage> passages = result.PassagesOf(pair.a, pair.b);
    const auto any = [&](PassageKind kind, std::uint32_t words) {
      return std::any_of(passages.begin(), passages.end(),
                         [&](const ReportedPassage& p) { return p.kind == kind && p.words >= words; });
    };
    count("has_quote", pair.has_quote, any(PassageKind::kQuote, 0));
    count("has_prose", pair.has_prose, any(PassageKind::kProse, kProseWords));
    count("has_boiler", pair.has_boilerplate, any(PassageKind::kBoilerplate, 0));
  }
  for (std::size_t i = 0; i < labels.names().size(); ++i) out->scores.push_back(all.OneLabel(i));
  if (sure.count() < all.count()) out->agreements.push_back(sure);
  out->agreements.insert(out->agreements.begin(), std::move(all));
  for (auto& [name, agreement] : has) out->agreements.push_back(std::move(agreement));
}

// Of a list of pairs: how many are joined at all, and how the result's copies compare with the list.
void EvaluateList(const Truth& truth, const Result& result, Evaluation* out) {
  std::set<IdPair> listed;
  Proportion joined{"joined in the result", 0, 0};
  Proportion same{"Jaccard similarity within 0.01", 0, 0};
  std::map<double, Proportion> at_level;
  std::map<std::string, Proportion> of_label;
  Score copies{"copies", 0, 0, 0, true};
  for (const LabelledPair& pair : truth.pairs) {
    if (!listed.insert(MakeIdPair(pair.a, pair.b)).second) continue;
    const bool found = result.Joined(pair.a, pair.b);
    ++joined.of;
    joined.right += found;
    ++copies.wanted;
    copies.right += result.Copies(pair.a, pair.b);
    if (!found) out->misses.push_back({pair.line, pair.a, pair.b, "not joined in the result"});
    if (!pair.label.empty()) {
      Proportion& part = of_label.try_emplace(pair.label, Proportion{"joined, of " + pair.label, 0, 0}).first->second;
      ++part.of;
      part.right += found;
    }
    if (!pair.jaccard) continue;
    for (const double level : kLevels) {
      if (*pair.jaccard < level) continue;
      const std::string name = "joined, of Jaccard similarity " + std::to_string(level).substr(0, 3) + " and more";
      Proportion& part = at_level.try_emplace(level, Proportion{name, 0, 0}).first->second;
      ++part.of;
      part.right += found;
    }
    if (const std::optional<double> jaccard = result.JaccardOf(pair.a, pair.b)) {
      ++same.of;
      same.right += std::abs(*jaccard - *pair.jaccard) < kSameJaccard;
    }
  }
  copies.given = copies.right;
  for (const IdPair& pair : result.copy_pairs()) copies.given += !listed.contains(pair);
  out->scores.push_back(std::move(copies));
  out->parts.push_back(std::move(joined));
  for (auto& [level, part] : at_level) out->parts.push_back(std::move(part));
  for (auto& [label, part] : of_label) out->parts.push_back(std::move(part));
  if (same.of > 0) out->parts.push_back(std::move(same));
}

std::uint64_t PairsOf(std::uint64_t members) { return members * (members - 1) / 2; }

}  // namespace

void EvaluatePairs(const Truth& truth, const Result& result, Evaluation* out) {
  if (truth.kind == TruthKind::kRelations) {
    EvaluateRelations(truth, result, out);
  } else {
    EvaluateList(truth, result, out);
  }
}

// Pairs of labelled articles in one story against those in one cluster, counted without listing them.
void EvaluateJudgedPairs(const Truth& truth, const Result& result, Evaluation* out) {
  Proportion right{"pairs judged right: of that relation", 0, 0};
  Proportion wrong{"pairs judged wrong: of that relation no more", 0, 0};
  Proportion boilerplate{"pairs judged boilerplate: nothing else", 0, 0};
  for (const LabelledPair& pair : truth.pairs) {
    const Relation relation = result.RelationOf(pair.a, pair.b);
    const bool same = pair.relation ? relation == *pair.relation : relation != Relation::kNone;
    Proportion* part = &right;
    bool agrees = same;
    if (pair.label == Name(Judgement::kWrong)) {
      part = &wrong;
      agrees = !same;
    } else if (pair.label == Name(Judgement::kBoilerplate)) {
      part = &boilerplate;
      agrees = relation == Relation::kBoilerplate || relation == Relation::kNone;
    }
    ++part->of;
    part->right += agrees;
    if (!agrees) {
      out->misses.push_back(
          {pair.line, pair.a, pair.b, "judged " + pair.label + ", in the result: " + std::string(Name(relation))});
    }
  }
  for (Proportion* part : {&right, &wrong, &boilerplate}) {
    if (part->of > 0) out->parts.push_back(std::move(*part));
  }
}

void EvaluateStories(const Truth& truth, const Result& result, Evaluation* out) {
  std::map<std::string, std::string> story_of;
  for (const LabelledMember& member : truth.members) story_of[member.id] = member.story;
  std::map<std::string, std::uint64_t> stories;
  std::map<std::uint32_t, std::uint64_t> clusters;
  std::map<std::pair<std::string, std::uint32_t>, std::uint64_t> both;
  for (const auto& [id, story] : story_of) {
    ++stories[story];
    const std::optional<std::uint32_t> cluster = result.ClusterOf(id);
    if (!cluster) continue;
    ++clusters[*cluster];
    ++both[{story, *cluster}];
  }
  Score pairs{"pairs of one story", 0, 0, 0, true};
  Proportion whole{"stories that are one cluster, with nobody else", 0, 0};
  for (const auto& [story, members] : stories) pairs.wanted += PairsOf(members);
  for (const auto& [cluster, members] : clusters) pairs.given += PairsOf(members);
  for (const auto& [key, members] : both) {
    pairs.right += PairsOf(members);
    const std::uint64_t of_story = stories.at(key.first);
    whole.right += of_story > 1 && members == of_story && members == clusters.at(key.second);
  }
  for (const auto& [story, members] : stories) whole.of += members > 1;
  out->scores.push_back(std::move(pairs));
  out->parts.push_back(std::move(whole));
  for (const LabelledMember& member : truth.members) {
    if (stories.at(member.story) > 1 && !result.ClusterOf(member.id)) {
      out->misses.push_back({member.line, member.id, "", "in no cluster; its story is " + member.story});
    }
  }
}

}  // namespace newsprint
