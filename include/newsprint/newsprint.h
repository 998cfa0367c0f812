// Start here. newsprint finds which news reports are the same story, and which share wording.
//
//   std::vector<newsprint::Article> articles = ...;            // id and text are all that is needed
//   newsprint::AuditResult result;
//   newsprint::Status status = newsprint::Audit(articles, {}, &result);
//   for (const newsprint::Match& match : result.matches) std::cout << newsprint::Describe(result, match);
//
// All functions may be called from several threads at once.
#ifndef NEWSPRINT_NEWSPRINT_H_
#define NEWSPRINT_NEWSPRINT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/article.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// MinHash signature of a text's set of word-5 shingles (Broder 1997): of each of 128 minima, 16 bits (Li and König
// 2010).
using Signature = std::array<std::uint16_t, 128>;

// kBadInput where `text` is not UTF-8 or has no word.
Status Sign(std::string_view text, Signature* out);

// Estimate of the Jaccard similarity of the two shingle sets, in [0, 1]; standard error sqrt(J(1-J)/128).
double EstimateJaccard(const Signature& a, const Signature& b);

// Who shares wording with whom. Articles that cannot be read end up in the result's quarantine.
Status Audit(std::vector<Article> articles, const AuditOptions& options, AuditResult* out);

// A match as a person would want to read it: who, what relation, the shared words with their differences marked.
std::string Describe(const AuditResult& result, const Match& match);

}  // namespace newsprint

#endif  // NEWSPRINT_NEWSPRINT_H_
