// Promise 7: signatures carry their recipe. A failure of a golden value here means a new recipe, and a new version.
#include <gtest/gtest.h>

#include <string>

#include "core/recipe.h"
#include "engine/audit_support.h"
#include "newsprint/newsprint.h"

namespace newsprint {
namespace {

std::string RecipeOf(const AuditOptions& options) {
  return AuditOf({{"one", "", "", "", "Some words stand here.", ""}}, options).summary.recipe;
}

TEST(Promise7, TheRecipeNamesAllThatDecidesABucket) {
  const std::string recipe = RecipeOf({});
  for (const char* part : {"newsprint-3", "unicode-", "xxh3", "words-5x128x16", "winnow-4+4", "rare-words-1"}) {
    EXPECT_NE(recipe.find(part), std::string::npos) << part << " in " << recipe;
  }
  EXPECT_EQ(recipe, recipe::Name({}));
}

TEST(Promise7, AnotherPassageWindowIsAnotherRecipe) {
  AuditOptions options;
  options.match.min_run = 5;
  EXPECT_NE(RecipeOf(options), RecipeOf({}));
  options.match.min_run = 20;  // the windows of 8 find these runs too
  EXPECT_EQ(RecipeOf(options), RecipeOf({}));
}

TEST(Promise7, AddedListsAreAnotherRecipe) {
  EXPECT_EQ(recipe::Name({}, 0), recipe::Name({}));
  EXPECT_EQ(recipe::Name({}, 0xabc), recipe::Name({}) + " lists-0000000000000abc");
}

TEST(Promise7, AnArchiveNamesHowItsKeysAreChosen) {
  EXPECT_EQ(recipe::ArchiveName({}), recipe::Name({}) + " anchors-5+4 bands-4 quotation-keys-16");
  MatchOptions options;
  options.min_run = 5;
  EXPECT_EQ(recipe::ArchiveName(options), recipe::Name(options) + " anchors-4+2 bands-4 quotation-keys-16");
}

TEST(Promise7, GoldenSignature) {
  Signature signature;
  ASSERT_TRUE(Sign("Fire tore through a waterfront warehouse in Port Anselm in the small hours.", &signature).ok());
  EXPECT_EQ(signature[0], 22936U);
  EXPECT_EQ(signature[1], 41631U);
  EXPECT_EQ(signature[127], 15989U);
  Signature again;
  ASSERT_TRUE(
      Sign("FIRE tore through a waterfront\u00a0warehouse in \u201cPort Anselm\u201d in the small hours", &again).ok());
  EXPECT_EQ(again, signature);
}

TEST(Promise7, GoldenIds) {
  const std::string text =
      "A brick shed on the eastern quay burned for nine hours before the tugs pushed the last of the paint out to sea.";
  const AuditResult result = AuditOf({{"a", "", "", "", text, ""}, {"b", "", "", "", text, ""}});
  ASSERT_EQ(result.clusters.size(), 1U);
  EXPECT_EQ(result.clusters[0].id, 14982973718228772516U);
  ASSERT_EQ(result.families.size(), 1U);
  EXPECT_EQ(result.families[0].id, 2882988484890329493U);
}

}  // namespace
}  // namespace newsprint
