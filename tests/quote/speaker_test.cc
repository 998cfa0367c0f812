#include <gtest/gtest.h>

#include "quote/quotations_of.h"

namespace newsprint {
namespace {

// Each text also names the speaker in full somewhere.
constexpr char kBackground[] = "\n\nCouncil spokesman Tom Reed answered questions in Lindow on Monday.\n";

Strings SpeakersBefore(std::string text) { return Speakers(text + kBackground); }

enum Whose { kOne, kTwo };

struct Names {
  std::string_view a, b;
  Whose whose;
};

// Whether each pair of names of this kind is one speaker's or two speakers'.
void ExpectOneOrTwo(NameKind kind, const std::vector<Names>& pairs) {
  for (const Names& names : pairs) {
    EXPECT_EQ(AreTwoSpeakers(names.a, kind, names.b, kind), names.whose == kTwo) << names.a << " and " << names.b;
  }
}

TEST(Speaker, BeforeAndAfterTheQuotation) {
  EXPECT_EQ(SpeakersBefore("“The river is calm,” Reed said."), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("“The river is calm,” said Mr. Reed, the spokesman."), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("“The river is calm,” said Council spokesman Reed."), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("“The river is calm,” the Council's spokesman, Tom Reed, later said."), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("The river is “calm again,” according to Reed."), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("According to Reed, the river is “calm again.”"), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed told reporters in Lindow that the river is “calm again.”"), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed dismissed the flood as “a wet day.”"), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed: “The river is calm.”"), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed said that he had read the plan “for raising the old wall,” adding that he liked it."),
            Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed said the flood showed “what the town can do.”"), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed denounced the plan, saying it gave the port “no time at all” to answer."),
            Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("Reed on Monday said that the flood was “a wet day.”"), Strings{"Tom Reed"});
  EXPECT_EQ(SpeakersBefore("The flood, Reed said on Monday, was “a wet day.”"), Strings{"Tom Reed"});
}

TEST(Speaker, HasAnInitialThatIsAlsoAWord) {
  EXPECT_EQ(Speakers("“The river is calm,” said Oreb A. Nairn."), Strings{"Oreb A. Nairn"});
  EXPECT_EQ(Speakers("Minister Oreb A. Nairn came to Lindow. “The river is calm,” Nairn said."),
            Strings{"Oreb A. Nairn"});
}

TEST(Speaker, HasASurnameThatIsAlsoAThing) {
  EXPECT_EQ(Speakers("John Hall came to Lindow. “The river is calm,” Hall said."), Strings{"John Hall"});
  EXPECT_EQ(Speakers("The council met in Lindow. “The river is calm,” Hall said."), Strings{""});
}

TEST(Speaker, MayOpenTheSentenceBehindARole) {
  EXPECT_EQ(Speakers("Resident Tom Reed said: “The river is calm.”"), Strings{"Tom Reed"});
}

TEST(Speaker, IsNoDateline) {
  EXPECT_EQ(Speakers("LINDOW — The river “rose by a foot” on Monday. It was “the worst flood,” he said."),
            (Strings{"", ""}));
  EXPECT_EQ(Speakers("NEW LINDOW, Sarvonia (Kaldor) - The river rose. “It has never been so high,” it said."),
            Strings{""});
  EXPECT_EQ(Speakers("Lindow (Kaldor) -- Tom Reed said the river was “as high as ever.”"), Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("Reed — known to all as Tom Reed — said the river was “as high as ever.”"), Strings{"Tom Reed"});
}

TEST(Speaker, IsNotNamedInAParenthesis) {
  EXPECT_EQ(Speakers("Files show that the expert (Tom Reed, whose role the Brook council did not disclose) wrote a "
                     "study saying that the wall would be “of use to the port.”"),
            Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("Tom Reed (whom Ada Brook once called a friend) said the wall was “of use to the port.”"),
            Strings{"Tom Reed"});
}

TEST(Speaker, StandsBeforeAnAppositionThatWhoFollows) {
  EXPECT_EQ(Speakers("They point to a study by Tom Reed, a retired builder, who wrote that the wall “is too low.”"),
            Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("Ada Brook told an aide, who said that the wall “is too low.”"), Strings{""});
}

TEST(Speaker, OfAStatementIsTheBodyThatTheSentenceBeforeIsAbout) {
  EXPECT_EQ(Speakers("The Port Authority, which must agree, is unhappy. “We were not asked,” it said in a statement."),
            Strings{"Port Authority"});
  EXPECT_EQ(Speakers("The Port Authority's members sat in a row. “We were not asked,” said a statement it put out."),
            Strings{"Port Authority"});
  EXPECT_EQ(Speakers("The Port Authority met. The flood was found to be high. It said the river was “a great danger.”"),
            Strings{""});
  EXPECT_EQ(Speakers("The Lindow Infirmary met on Monday. “We are sorry,” the infirmary said."),
            Strings{"Lindow Infirmary"});
}

TEST(SpeakerName, OfOnePersonOrTwo) {
  ExpectOneOrTwo(NameKind::kPerson, {{"Ada Brook", "Tom Reed", kTwo},
                                     {"Ada Reed", "Tom Reed", kTwo},
                                     {"Tom Reed", "Tom Reed", kOne},
                                     {"Tom Reed", "Thomas Reed", kOne},
                                     {"Bill A. Reed", "William Reed Jr.", kOne},
                                     {"T. Reed", "Thomas Reed", kOne},
                                     {"Tim Reed", "Timothy Reed", kOne},
                                     {"Tom Reed", "Tom van Reed", kOne},
                                     {"", "Tom Reed", kOne}});
}

TEST(SpeakerName, OfOneBodyOrTwo) {
  ExpectOneOrTwo(NameKind::kOrganisation, {{"Lindow Water Union", "Port Authority", kTwo},
                                           {"Lindow Water Union", "LWU", kOne},
                                           {"MOT", "Ministry of Transport", kOne},
                                           {"Lindow Water Union", "Water Union", kOne},
                                           {"Lindow Times", "Port Authority", kOne},
                                           {"Supreme Court", "Port Authority", kOne}});
}

TEST(SpeakerName, OfAnOfficeIsNotAnotherThanItsHolders) {
  EXPECT_FALSE(AreTwoSpeakers("Port Authority", NameKind::kOrganisation, "Tom Reed", NameKind::kPerson));
  EXPECT_FALSE(AreTwoSpeakers("Lindow", NameKind::kSingle, "Tom Reed", NameKind::kPerson));
  EXPECT_TRUE(AreTwoSpeakers("Brook", NameKind::kSingle, "Reed", NameKind::kSingle));
}

TEST(Speaker, MaySignBehindADash) {
  EXPECT_EQ(Speakers("“The river is calm.”\n— Ada Brook, harbour master"), Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("“The river is calm.” -- Ada Brook, harbour master"), Strings{"Ada Brook"});
}

TEST(Speaker, IsNamedBehindARole) {
  EXPECT_EQ(Speakers("“It rains,” said her skipper, Ada Brook."), Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("“It rains,” the port's lawyer, Harbour Counsel Ada Brook, told the court."),
            Strings{"Ada Brook"});
}

TEST(Speaker, OfAVerbWithoutASubjectIsThatOfTheVerbBefore) {
  EXPECT_EQ(Speakers("On Monday, Tom Reed said that the wall was “too low” and added that it had “never been high.”"),
            (Strings{"Tom Reed", "Tom Reed"}));
}

TEST(Speaker, IsNotTheOneASoCalledThingIsAbout) {
  EXPECT_EQ(Speakers("The port put Marelline on a so-called “list of the slow.”"), Strings{""});
}

TEST(Speaker, BehindAnOfficeIsItsHolder) {
  EXPECT_EQ(Speakers("Governor Ada Brook came to Lindow.\n\n“It rains,” the governor said."), Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("Ada Brook, the governor, came to Lindow.\n\n“It rains,” the governor said."),
            Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("Governor Ada Brook came to Lindow.\n\n“It rains,” a governor said."), Strings{""});
}

TEST(Speaker, MayBeAMinistryInSmallLetters) {
  EXPECT_EQ(Speakers("“It rains,” Dolmark's water ministry said."), Strings{"Water Ministry"});
}

TEST(Speaker, HasNoTitlesAndNoRole) {
  EXPECT_EQ(Speakers("“It rains,” said Lindow Mayor Ada Brook."), Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("“It rains,” US Secretary of State Ada Brook told the port radio."), Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("“It rains,” National Water Council spokesman Tom Reed said."), Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("Lindow's Brook said it was “only rain.”"), Strings{"Brook"});
  EXPECT_EQ(Speakers("President Ada Brook came.\n\n“It rains,” President Brook said.\n\n“It stops,” Brook said."),
            (Strings{"Ada Brook", "Ada Brook"}));
}

TEST(Speaker, OfSeveralWithOneSurnameIsTheOneThatFits) {
  EXPECT_EQ(Speakers("Mayor Ada Brook met her brother Joseph Brook.\n\n“It rains,” Mr. Brook said."),
            Strings{"Joseph Brook"});
}

TEST(Speaker, MayBeAnOrganisation) {
  EXPECT_EQ(Speakers("In a statement, the Water Ministry said: “It rains.”"), Strings{"Water Ministry"});
  EXPECT_EQ(Speakers("“It rains,” Lindow's Water Ministry said on Monday."), Strings{"Water Ministry"});
  EXPECT_EQ(Speakers("“It rains,” a Water Department spokeswoman said."), Strings{"Water Department"});
  EXPECT_EQ(Speakers("The Department of Water said it was “only rain.”\n\n“It stops,” a DOW official said."),
            (Strings{"Water Department", "Water Department"}));
}

TEST(Speaker, BehindAPronounIsThePersonLastNamedAsASubject) {
  EXPECT_EQ(Speakers("Ada Brook met Tom Reed on Monday. “It rains,” she said."), Strings{"Ada Brook"});
  EXPECT_EQ(Speakers("“It rains,” Tom Reed said.\n\nHe noted that the port was “not yet closed.”"),
            (Strings{"Tom Reed", "Tom Reed"}));
  EXPECT_EQ(Speakers("Tom Reed praised Ada Brook for the wall. “Under her the town is dry,” he said."),
            Strings{"Tom Reed"});
  EXPECT_EQ(
      Speakers("Ms. Brook knows.\n\n“It rains,” Ada Brook said. It drew a smile from Tom Reed. “It does,” he said."),
      (Strings{"Ada Brook", "Tom Reed"}));
  EXPECT_EQ(Speakers("The port is old, but Ada Brook's plan is new, Reed said.\n\n“It rains,” he said.\n\nTom Reed is "
                     "a spokesman."),
            Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("The Harbour Rights Act was passed.\n\n“It is late,” he said."), Strings{""});
  EXPECT_EQ(Speakers("Nobody came.\n\n“It is late,” they said."), Strings{""});
}

TEST(Speaker, BehindTheCompanyIsTheCompany) {
  EXPECT_EQ(Speakers("Marelline said Friday it was “ready to pay.”\n\n“We were wrong,” the company said.\n\n“We are "
                     "sorry,” the statement said."),
            (Strings{"Marelline", "Marelline", "Marelline"}));
}

TEST(Speaker, CarriesOn) {
  EXPECT_EQ(Speakers("“It rains,” Tom Reed said. “It will stop.”"), (Strings{"Tom Reed", "Tom Reed"}));
  EXPECT_EQ(Speakers("“It rains,” Tom Reed said.\n\n“It will stop. It always did.”"),
            (Strings{"Tom Reed", "Tom Reed"}));
  EXPECT_EQ(Speakers("Tom Reed said the port would open again.\n\n“It will stop. It always did.”"),
            Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("“It rains,” Tom Reed said.\n\nThe port is old. It has a “quiet charm.”"),
            (Strings{"Tom Reed", ""}));
}

TEST(Speaker, IsNoPlaceNoDayAndNoHeading) {
  EXPECT_EQ(Speakers("“It rains,” Reed said in Lindow on Monday.\n\nContinue Reading\n\nTom Reed is a spokesman."),
            Strings{"Tom Reed"});
  EXPECT_EQ(Speakers("“It rains,” officials in Lindow said."), Strings{""});
  EXPECT_EQ(Speakers("“It rains,” a witness said Monday."), Strings{""});
  EXPECT_EQ(Speakers("However, said the old man, it was “only rain.”"), Strings{""});
}

TEST(Speaker, IsNobodyWhereNobodySpeaks) {
  EXPECT_EQ(Speakers("The two towns signed a “no limits” pact. Tom Reed was there."), Strings{""});
  EXPECT_EQ(Speakers("The lake was called “the mirror” for centuries."), Strings{""});
}

}  // namespace
}  // namespace newsprint
