#include "cluster/families.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "cluster/places.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr const char* kQuay = "The quay stays shut until the last crate of fish has been counted by the harbour office";
constexpr const char* kBell = "Nobody rang the old bell that night because its rope had gone to the museum in April";

// Articles of plain text, matches between parts of them, and the families of these.
class FamiliesTest : public testing::Test {
 protected:
  FamiliesTest() {
    for (int i = 0; i < 40; ++i) names_.push_back("a" + std::to_string(100 + i));
    for (const std::string& name : names_) ids_.push_back(&name);
    text_.resize(names_.size());
    input_.ids = ids_;
    input_.words = [this](PassageKind, const FamilyMember& member, std::vector<WordHash>* out) {
      Words words;
      const ByteSpan span = member.span;
      ASSERT_TRUE(FindWords(text_[member.article].substr(span.begin, span.end - span.begin), &words).ok());
      *out = words.hash;
    };
    input_.altered = [](PassageKind, const FamilyMember&, const FamilyMember&) { return true; };
    input_.pieces = [](PassageKind, const FamilyMember&) { return std::vector<ByteSpan>(); };
    input_.first = [](std::span<const FamilyMember>) { return std::int64_t{-1}; };
    input_.in_one_cluster = [](std::uint32_t, std::uint32_t) { return false; };
  }

  // Where `part` stands in an article, added to its text where it is not in it yet.
  ByteSpan At(std::uint32_t article, const std::string& part) {
    std::string& text = text_[article];
    std::size_t at = text.find(part);
    if (at == std::string::npos) {
      text += "; ";
      at = text.size();
      text += part;
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
  }

  void Join(std::uint32_t a, const std::string& in_a, std::uint32_t b, const std::string& in_b,
            PassageKind kind = PassageKind::kQuote) {
    Match match;
    match.a = a;
    match.b = b;
    Passage passage;
    passage.kind = kind;
    passage.a = At(a, in_a);
    passage.b = At(b, in_b);
    match.passages.push_back(passage);
    matches_.push_back(match);
  }

  // Many pairs, by wordings some of which are parts of others.
  void JoinSome(std::mt19937* random) {
    const std::string quay = kQuay;
    const std::string bell = kBell;
    const std::vector<std::string> wordings = {
        quay, bell, quay + ". " + bell, quay.substr(0, 30), quay.substr(21, 40), bell.substr(0, 24), bell.substr(30)};
    for (int i = 0; i < 60; ++i) {
      const auto a = static_cast<std::uint32_t>((*random)() % 38);
      const auto b = a + 1 + static_cast<std::uint32_t>((*random)() % (39 - a));
      const std::string& wording = wordings[(*random)() % wordings.size()];
      Join(a, wording, b, wording);
    }
  }

  std::vector<Family> Families() { return FindFamilies(&matches_, {}, input_); }

  // The ids of each family's articles, largest family first.
  static std::vector<std::vector<std::uint32_t>> ArticlesOf(const std::vector<Family>& families) {
    std::vector<std::vector<std::uint32_t>> all;
    for (const Family& family : families) {
      all.emplace_back();
      for (const FamilyMember& member : family.members) all.back().push_back(member.article);
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  std::vector<std::string> names_;
  std::vector<const std::string*> ids_;
  std::vector<std::string> text_;
  std::vector<Match> matches_;
  FamilyInput input_;
};

TEST_F(FamiliesTest, OneStatementInThreeReportsIsOneFamily) {
  const std::string quay = kQuay;
  Join(0, quay, 1, quay);
  Join(1, quay.substr(0, quay.find(" by the")), 2, quay.substr(0, quay.find(" by the")));
  matches_[0].passages[0].speaker_a = "Ada Quill";
  matches_[1].passages[0].altered = true;
  const auto families = Families();
  ASSERT_EQ(families.size(), 1U);
  EXPECT_EQ(families[0].members.size(), 3U);
  EXPECT_EQ(families[0].members[1].span, At(1, quay));  // the longest of the spans that overlap
  EXPECT_EQ(families[0].speaker, "Ada Quill");
  EXPECT_TRUE(families[0].altered);
  EXPECT_EQ(families[0].variants, 2U);
  EXPECT_EQ(families[0].words, 17U);
  EXPECT_EQ(matches_[0].passages[0].family, families[0].id);
  EXPECT_EQ(matches_[1].passages[0].family, families[0].id);
}

TEST_F(FamiliesTest, VariantsListEachWordingWithItsMembers) {
  const std::string quay = kQuay;
  const std::string pier = "The pier" + quay.substr(8);
  Join(0, quay, 1, pier);
  Join(1, pier, 2, pier);
  Join(0, quay, 3, "until the last crate of fish has been counted");
  matches_[2].passages[0].a = At(0, "until the last crate of fish has been counted");
  input_.first = [](std::span<const FamilyMember> members) { return std::int64_t(members.size()) - 1; };
  const auto families = Families();
  ASSERT_EQ(families.size(), 1U);
  const Family& family = families[0];
  ASSERT_EQ(family.variants, 3U);
  ASSERT_EQ(family.variant_list.size(), 3U);
  // The most carried wording stands for the family, and nothing is altered against itself.
  EXPECT_EQ(family.variant_list[0].members, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(family.variant_list[0].count, 2U);
  EXPECT_EQ(family.variant_list[0].first, 2);
  EXPECT_FALSE(family.variant_list[0].altered);
  EXPECT_EQ(family.variant_list[1].members, (std::vector<std::uint32_t>{0}));
  EXPECT_TRUE(family.variant_list[1].altered);
  EXPECT_EQ(family.variant_list[2].members, (std::vector<std::uint32_t>{3}));
  EXPECT_EQ(family.variant_list[2].first, 3);
}

TEST_F(FamiliesTest, AMuchCarriedPieceDoesNotStandForTheWholeStatement) {
  const std::string quay = kQuay;
  const std::string piece = "the last crate of fish";
  for (const std::uint32_t b : {1U, 2U}) Join(0, quay, b, quay);
  for (const std::uint32_t b : {3U, 4U, 5U, 6U, 7U}) {
    Join(0, piece, b, piece);
  }
  const auto families = Families();
  ASSERT_EQ(families.size(), 1U);
  EXPECT_EQ(families[0].members.size(), 8U);
  EXPECT_EQ(families[0].variant_list[0].count, 3U);
  EXPECT_EQ(families[0].variant_list[1].count, 5U);
}

TEST_F(FamiliesTest, TwoStatementsThatAThirdQuotationHoldsBothOfStayApart) {
  const std::string quay = kQuay;
  const std::string bell = kBell;
  const std::string both = quay + ". " + bell;
  // Articles 0 and 1 have both in one breath, 2 and 3 the one, 4 and 5 the other.
  Join(0, both, 1, both);
  for (const std::uint32_t a : {0U, 1U}) {
    for (const std::uint32_t b : {2U, 3U}) Join(a, quay, b, quay);
    for (const std::uint32_t b : {4U, 5U}) Join(a, bell, b, bell);
  }
  Join(2, quay, 3, quay);
  Join(4, bell, 5, bell);
  const auto families = Families();
  EXPECT_EQ(ArticlesOf(families), (std::vector<std::vector<std::uint32_t>>{{0, 1, 2, 3}, {0, 1, 4, 5}}));
  EXPECT_NE(matches_[1].passages[0].family, matches_[3].passages[0].family);
  // Who holds both carries each.
  for (const Match& match : matches_) EXPECT_NE(match.passages[0].family, 0U);
}

TEST_F(FamiliesTest, AStatementAndTheShortPiecesOthersTakeFromItAreOneFamily) {
  const std::string both = std::string(kQuay) + ". " + kBell;
  for (const std::uint32_t b : {1U, 2U, 3U}) Join(0, both, b, both);
  Join(0, "the last crate of fish", 4, "the last crate of fish");
  Join(0, "its rope had gone to the museum", 5, "its rope had gone to the museum");
  EXPECT_EQ(ArticlesOf(Families()), (std::vector<std::vector<std::uint32_t>>{{0, 1, 2, 3, 4, 5}}));
}

TEST_F(FamiliesTest, ProseThatSlidesOnFromPairToPairIsPartedByItsWording) {
  // Each place shares two thirds with the next; the first and the last share nothing.
  std::vector<std::string> words;
  for (int i = 0; i < 60; ++i) words.push_back("w" + std::to_string(i));
  const auto range = [&](int begin, int end) {
    std::string text = words[static_cast<std::size_t>(begin)];
    for (int i = begin + 1; i < end; ++i) text += " " + words[static_cast<std::size_t>(i)];
    return text;
  };
  text_[0] = range(0, 60);
  std::uint32_t other = 1;
  for (int begin = 0; begin + 30 <= 60; begin += 10)
    Join(0, range(begin, begin + 30), other++, range(begin, begin + 30), PassageKind::kProse);
  const auto families = Families();
  EXPECT_GE(families.size(), 2U);
  for (const Family& family : families) {
    std::vector<WordHash> first, last;
    input_.words(family.kind, family.members[1], &first);
    input_.words(family.kind, family.members.back(), &last);
    std::sort(first.begin(), first.end());
    std::sort(last.begin(), last.end());
    std::vector<WordHash> both;
    std::set_intersection(first.begin(), first.end(), last.begin(), last.end(), std::back_inserter(both));
    EXPECT_FALSE(both.empty());
  }
}

TEST_F(FamiliesTest, WhatWasReadAsTheSameStaysTogetherHoweverItIsWorded) {
  // A translation back into the language: no two words in a row are the same.
  Join(0, kQuay, 1, "Until officials count every box the wharf remains closed");
  Join(0, kQuay, 2, kQuay);
  EXPECT_EQ(Families().size(), 1U);
}

TEST_F(FamiliesTest, AShortPieceOfLongProseIsAFamilyOfItsOwn) {
  const std::string both = std::string(kQuay) + ". " + kBell;
  Join(0, both, 1, both, PassageKind::kProse);
  Join(1, "its rope had gone", 2, "its rope had gone", PassageKind::kProse);
  EXPECT_EQ(Families().size(), 2U);
}

TEST_F(FamiliesTest, APlaceRepeatedInOneArticleIsTwoMembers) {
  Join(0, kQuay, 1, kQuay);
  text_[1] += std::string("; ") + kQuay;
  Join(0, kQuay, 1, kQuay);
  const auto again = static_cast<std::uint32_t>(text_[1].rfind(kQuay));
  matches_[1].passages[0].b = {again, static_cast<std::uint32_t>(text_[1].size())};
  const auto families = Families();
  ASSERT_EQ(families.size(), 1U);
  EXPECT_EQ(families[0].members.size(), 3U);
}

TEST_F(FamiliesTest, IdsDependOnTheMembersAlone) {
  Join(3, kQuay, 5, kQuay, PassageKind::kProse);
  std::vector<Match> one = matches_;
  Join(0, kBell, 1, kBell, PassageKind::kProse);
  const auto alone = FindFamilies(&one, {}, input_);
  Families();
  EXPECT_EQ(matches_[0].passages[0].family, alone[0].id);
}

TEST_F(FamiliesTest, TheOrderOfTheMatchesMakesNoDifference) {
  std::mt19937 random(7);
  JoinSome(&random);
  const auto described = [&] {
    std::vector<std::pair<std::uint64_t, std::size_t>> all;
    for (const Family& family : Families()) all.emplace_back(family.id, family.variant_list.size());
    return all;
  };
  const auto expected = described();
  for (int i = 0; i < 20; ++i) {
    std::shuffle(matches_.begin(), matches_.end(), random);
    EXPECT_EQ(described(), expected);
  }
}

TEST_F(FamiliesTest, EachComponentByItselfGivesTheFamiliesOfAll) {
  std::mt19937 random(11);
  JoinSome(&random);
  Join(38, kBell, 39, kBell, PassageKind::kProse);
  const auto ids_of = [](const std::vector<Family>& families) {
    std::multiset<std::uint64_t> ids;
    for (const Family& family : families) ids.insert(family.id);
    return ids;
  };
  const std::multiset<std::uint64_t> expected = ids_of(Families());
  const std::vector<Place> places = CollectPlaces(matches_);
  const std::vector<std::uint32_t> number = ConnectPlaces(places, matches_);
  std::map<std::uint32_t, std::vector<Match>> parts;
  for (const Match& match : matches_) {
    const Passage& passage = match.passages.front();
    parts[number[IndexOf(places, {match.a, passage.kind, passage.a})]].push_back(match);
  }
  ASSERT_GT(parts.size(), 1U);
  std::multiset<std::uint64_t> found;
  for (auto& [component, matches] : parts) found.merge(ids_of(FindFamiliesOfComponent(&matches, input_)));
  EXPECT_EQ(found, expected);
}

TEST_F(FamiliesTest, ACommonRunThatNoFamilyHoldsBecomesOne) {
  // Article 0 shares a long text with 1 and the run with 2: without the common run, 1 and 2 would not be joined.
  const std::string both = std::string(kQuay) + ". " + kBell;
  const std::string run = "its rope had gone to the museum in April";
  Join(0, both, 1, both, PassageKind::kProse);
  Join(0, run, 2, run, PassageKind::kProse);
  CommonWording common;
  common.words = 8;
  common.members = {{0, At(0, run)}, {1, At(1, run)}, {2, At(2, run)}};
  const auto families = FindFamilies(&matches_, std::vector{common}, input_);
  ASSERT_EQ(families.size(), 3U);
  EXPECT_EQ(families[0].members.size(), 3U);
  EXPECT_EQ(families[0].variant_list.size(), 1U);
  // The same run again, and one whose members are in one cluster, add nothing.
  EXPECT_EQ(FindFamilies(&matches_, std::vector{common, common}, input_).size(), 3U);
  input_.in_one_cluster = [](std::uint32_t, std::uint32_t) { return true; };
  EXPECT_EQ(FindFamilies(&matches_, std::vector{common}, input_).size(), 2U);
}

}  // namespace
}  // namespace newsprint
