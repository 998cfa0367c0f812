// Which pairs of articles an audit was asked about: --against, --source, --window, --relation.
#ifndef NEWSPRINT_ENGINE_ASKED_H_
#define NEWSPRINT_ENGINE_ASKED_H_

#include <cstdint>
#include <span>
#include <vector>

#include "engine/collection.h"
#include "lsh/pairing.h"
#include "lsh/posting.h"
#include "newsprint/options.h"
#include "newsprint/records.h"

namespace newsprint {

// Keeps references to what it is given. Thread-safe.
class Asked {
 public:
  Asked(const std::vector<CollectedArticle>& articles, bool against, const AuditOptions& options)
      : articles_(articles), against_(against), options_(options) {}

  // Whether the question is about these two.
  bool Pair(std::uint32_t a, std::uint32_t b) const;

  // Whether an article can be in an asked pair at all.
  bool Takes(std::uint32_t article) const { return !options_.window_days || articles_[article].published; }
  // Whether an asked pair can meet in a bucket: not without an article of the outlet asked about, or without one on
  // either side.
  bool Bucket(std::span<const Posting> bucket) const;

  // Of the pairs the asked ones, and of each common run the members that are in an asked pair with another of them.
  void Keep(Candidates* candidates) const;

 private:
  bool all() const { return !against_ && options_.source.empty() && !options_.window_days; }
  bool OfSource(std::uint32_t article) const { return articles_[article].article.source == options_.source; }
  void KeepMembers(std::vector<RunMember>* members) const;

  const std::vector<CollectedArticle>& articles_;
  const bool against_;
  const AuditOptions& options_;
};

// Whether the matches of this relation were asked for.
bool IsRelationAsked(const AuditOptions& options, Relation relation);

// Whether common runs were: they stand for pairs by background, quotations and the like, never for copies.
bool AreRunsAsked(const AuditOptions& options);

// Takes the boilerplate passages out of a match where they were not asked for; returns how many it had.
std::uint64_t SetAsideBoilerplate(const AuditOptions& options, Match* match);

// Whether a match was asked for, or may have been: a phrase may yet turn out to be a quotation (engine/statements.h).
bool MayBeAsked(const AuditOptions& options, Relation relation);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_ASKED_H_
