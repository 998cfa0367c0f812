#include <gtest/gtest.h>

#include "quote/quotations_of.h"

namespace newsprint {
namespace {

TEST(Title, OfAWorkOrAProgramme) {
  EXPECT_EQ(Titles("She spoke on “The Morning Hour” about the flood."), std::vector<bool>{true});
  EXPECT_EQ(Titles("He wrote “Songs of the Grey Sea” in Lindow."), std::vector<bool>{true});
  EXPECT_EQ(Titles("他写了《灰海之歌》。"), std::vector<bool>{true});
}

TEST(Title, IsANicknameInAName) { EXPECT_EQ(Titles("Joe “Fingers” Rossi left the court."), std::vector<bool>{true}); }

TEST(Title, IsNotWhatSomebodySays) {
  EXPECT_EQ(Titles("“Yes,” Ada Brook said."), std::vector<bool>{false});
  EXPECT_EQ(Titles("“Good Morning Lindow,” Ada Brook said."), std::vector<bool>{false});
  EXPECT_EQ(Titles("It gave an edge to “Republicans and Hispanic Whites.”"), std::vector<bool>{false});
  EXPECT_EQ(Titles("It was a “quiet revolution” in the port."), std::vector<bool>{false});
  EXPECT_EQ(Titles("Ada Brook said: “No.”"), std::vector<bool>{false});
}

TEST(Title, HasNoSpeaker) {
  EXPECT_EQ(Speakers("Ada Brook told “The Morning Hour” that the river was “quite calm.”"), (Strings{"", "Ada Brook"}));
}

}  // namespace
}  // namespace newsprint
