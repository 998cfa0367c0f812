#include <gtest/gtest.h>

#include "quote/quotations_of.h"

namespace newsprint {
namespace {

TEST(Rejoin, AcrossAnAttributionInTheMiddleOfASentence) {
  EXPECT_EQ(Quoted("“We will act,” Ada Brook said, “when it is right.”"), Strings{"We will act | when it is right"});
  EXPECT_EQ(Quoted("“We will act,” said Ada Brook, the harbour master, “when it is right.”"),
            Strings{"We will act | when it is right"});
  EXPECT_EQ(Quoted("“We will act” — she said on Monday — “when it is right.”"),
            Strings{"We will act | when it is right"});
  EXPECT_EQ(Quoted("\"We will act,\" Ms. Brook told reporters in Lindow, \"when it is right.\""),
            Strings{"We will act | when it is right"});
  EXPECT_EQ(Quoted("“We will act,” port union leader Tom Reed told reporters, “when it is right.”"),
            Strings{"We will act | when it is right"});
  EXPECT_EQ(Quoted("“We will act,” she said, “I promise.”"), Strings{"We will act | I promise"});
  EXPECT_EQ(Quoted("“We,” she said, “will act,” she added, “soon.”"), Strings{"We | will act | soon"});
}

TEST(Rejoin, BehindAFullStopTheNextQuotationIsAnotherOne) {
  EXPECT_EQ(Quoted("“We will act,” Ada Brook said. “It is right.”"), (Strings{"We will act", "It is right"}));
  EXPECT_EQ(Speakers("“We will act,” Ada Brook said. “It is right.”"), (Strings{"Ada Brook", "Ada Brook"}));
}

TEST(Rejoin, NotAcrossOtherWords) {
  EXPECT_EQ(Quoted("The rule 'caused great confusion' when it was announced and the port 'did not ask', it said."),
            (Strings{"caused great confusion", "did not ask"}));
  EXPECT_EQ(Quoted("“We will act,” she said, adding that it was “right.”"), (Strings{"We will act", "right"}));
  EXPECT_EQ(Quoted("“We will act” and “we will wait,” she said."), (Strings{"We will act", "we will wait"}));
  EXPECT_EQ(Quoted("Calling him her “friend,” Ada Brook said, “We will act.”"), (Strings{"friend", "We will act"}));
  EXPECT_EQ(Quoted("“We will act,” she said.\n\n“We will wait,” he said."), (Strings{"We will act", "We will wait"}));
  EXPECT_EQ(Quoted("“We will act,” the company said Friday. That made some of them “uneasy.”"),
            (Strings{"We will act", "uneasy"}));
}

}  // namespace
}  // namespace newsprint
