#include "engine/statements.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/str_cat.h"

namespace newsprint {

void CallQuote(std::uint32_t words, Match* match) {
  match->relation = Relation::kQuote;
  match->why = absl::StrCat("Both carry parts of one statement of ", words,
                            " words, which other reports join, and no sentence of prose.");
}

void JoinByStatements(std::uint32_t articles, std::span<const Family> families, std::vector<Match>* matches) {
  std::vector<std::vector<std::uint32_t>> statements(
      articles);  // of each article: its families of quotations, ascending
  for (std::uint32_t f = 0; f < families.size(); ++f) {
    if (families[f].kind != PassageKind::kQuote || families[f].words < kStatementWords) continue;
    for (const FamilyMember& member : families[f].members) {
      std::vector<std::uint32_t>& of_article = statements[member.article];
      if (of_article.empty() || of_article.back() != f) of_article.push_back(f);
    }
  }
  for (Match& match : *matches) {
    if (match.relation != Relation::kPhrase) continue;
    const std::vector<std::uint32_t>& of_a = statements[match.a];
    const std::vector<std::uint32_t>& of_b = statements[match.b];
    const auto both = std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end());
    if (both == of_a.end()) continue;
    CallQuote(families[*both].words, &match);
  }
}

}  // namespace newsprint
