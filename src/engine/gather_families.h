// The families of an audit: one wording in many articles.
#ifndef NEWSPRINT_ENGINE_GATHER_FAMILIES_H_
#define NEWSPRINT_ENGINE_GATHER_FAMILIES_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/collection.h"
#include "lsh/pairing.h"
#include "newsprint/records.h"
#include "verify/information.h"

namespace newsprint {

// Position of the family's first member, or -1 where the dates leave it open. Of the articles only the dates are read.
std::int64_t FirstMember(const std::vector<CollectedArticle>& articles, std::span<const FamilyMember> members);

// Families of the matches' passages and of the runs that large buckets were joined through (those of `min_run` words
// and, where not `boilerplate`, no chrome). Sets Passage::family.
std::vector<Family> GatherFamilies(const std::vector<CollectedArticle>& articles, const Information& information,
                                   std::span<const std::string* const> ids, const std::vector<Cluster>& clusters,
                                   const std::vector<CommonRun>& common_runs, std::uint32_t min_run, bool boilerplate,
                                   int threads, std::vector<Match>* matches);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_GATHER_FAMILIES_H_
