// Pairs that a third report joins.
#include "engine/statements.h"

#include <gtest/gtest.h>

namespace newsprint {
namespace {

Match Pair(std::uint32_t a, std::uint32_t b, Relation relation) {
  Match match;
  match.a = a;
  match.b = b;
  match.relation = relation;
  return match;
}

Family Of(PassageKind kind, std::vector<std::uint32_t> articles) {
  Family family;
  family.kind = kind;
  family.words = 40;
  for (const std::uint32_t article : articles) family.members.push_back({article, {0, 10}});
  return family;
}

TEST(Statements, APhraseOfTwoThatCarryOneStatementIsAQuotation) {
  std::vector<Match> matches = {Pair(0, 1, Relation::kPhrase), Pair(0, 2, Relation::kPhrase),
                                Pair(1, 2, Relation::kBackground)};
  JoinByStatements(4, std::vector<Family>{Of(PassageKind::kProse, {0, 2}), Of(PassageKind::kQuote, {0, 1, 1, 3})},
                   &matches);
  EXPECT_EQ(matches[0].relation, Relation::kQuote);
  EXPECT_NE(matches[0].why.find("40 words"), std::string::npos) << matches[0].why;
  EXPECT_EQ(matches[1].relation, Relation::kPhrase);
  EXPECT_EQ(matches[2].relation, Relation::kBackground);
}

}  // namespace
}  // namespace newsprint
