#include "verify/chrome.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace newsprint {
namespace {

// Quotations in straight double marks, enough for these texts.
std::vector<Quotation> QuotationsIn(std::string_view text, const Words& words) {
  std::vector<Quotation> quotations;
  std::size_t open = text.find('"');
  while (open != text.npos) {
    const std::size_t close = text.find('"', open + 1);
    if (close == text.npos) break;
    WordRange range;
    while (range.begin < words.size() && words.span[range.begin].begin < open) ++range.begin;
    range.end = range.begin;
    while (range.end < words.size() && words.span[range.end].end <= close) ++range.end;
    if (range.size() > 0) {
      Quotation quotation;
      quotation.pieces = {range};
      quotations.push_back(quotation);
    }
    open = text.find('"', close + 1);
  }
  return quotations;
}

std::vector<Part> PartsOf(std::string_view text, std::string_view title = "") {
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  return FindParts(text, title, words, FindLayout(text, words), QuotationsIn(text, words));
}

// A letter for each part that occurs in `piece`, which occurs once in `text`: b(ody), h(eadline), p(icture), c(hrome).
std::string PartsIn(const std::string& text, std::string_view piece, std::string_view title = "") {
  const std::size_t at = text.find(piece);
  EXPECT_NE(at, text.npos) << piece;
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  const std::vector<Part> parts = PartsOf(text, title);
  EXPECT_EQ(parts.size(), words.size());
  std::string letters;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words.span[i].begin < at || words.span[i].end > at + piece.size()) continue;
    const char letter = "bhpc"[static_cast<int>(parts[i])];
    if (letters.find(letter) == letters.npos) letters += letter;
  }
  return letters;
}

const std::string kStory =
    "The harbour board of Wexcombe voted on Tuesday to close the old ferry pier after divers found cracks in nine of "
    "its twelve piles.\n\n"
    "Repairs will take at least four months and cost 2.3 million crowns, the board's engineer, Ines Holm, told the "
    "meeting.\n\n"
    "\"We cannot ask people to walk over a pier that we would not walk over ourselves,\" Holm said.\n\n"
    "Ferries will call at the fish quay until then.\n\n"
    "Shopkeepers near the pier fear for the summer, when most of their customers arrive by boat from the islands.\n";

// The story with a line above, below, or in the midst of it.
std::string Above(std::string_view line) { return std::string(line) + "\n\n" + kStory; }
std::string Below(std::string_view line) { return kStory + "\n" + std::string(line) + "\n"; }
std::string Amid(std::string_view line) {
  const std::size_t at = kStory.find("Ferries");
  return kStory.substr(0, at) + std::string(line) + "\n\n" + kStory.substr(at);
}

bool StoryIsBody(const std::string& text) {
  for (const std::string_view piece : {"The harbour board", "Repairs will take", "walk over ourselves", "Holm said",
                                       "Ferries will call", "Shopkeepers near the pier", "from the islands"}) {
    if (PartsIn(text, piece) != "b") return false;
  }
  return true;
}

TEST(Chrome, AStoryIsBody) { EXPECT_TRUE(StoryIsBody(kStory)); }

class ChromeLine : public testing::TestWithParam<const char*> {};

TEST_P(ChromeLine, IsChromeBelowTheStoryAndLeavesItAlone) {
  const std::string text = Below(GetParam());
  EXPECT_EQ(PartsIn(text, GetParam()), "c");
  EXPECT_TRUE(StoryIsBody(text));
}

TEST_P(ChromeLine, IsChromeAmidTheStoryAndLeavesItAlone) {
  const std::string text = Amid(GetParam());
  EXPECT_EQ(PartsIn(text, GetParam()), "c");
  EXPECT_TRUE(StoryIsBody(text));
}

INSTANTIATE_TEST_SUITE_P(Forms, ChromeLine,
                         testing::Values("Leave a Reply",
                                         "Your email address will not be published. Required fields are marked *",
                                         "Please enter your comment!", "View comments (12)",
                                         "blog comments powered by Disqus", "Add your comment below."));
INSTANTIATE_TEST_SUITE_P(Menus, ChromeLine,
                         testing::Values("Home", "Share on Facebook", "Home | News | Sport | Weather", "Most Read",
                                         "Related stories", "Skip to content", "Advertisement",
                                         "Story continues below advertisement", "Subscribe",
                                         "READ ALSO: Second ferry out of service after collision off Wexcombe.",
                                         "See also: What the closure of the pier means for commuters", "Weiterlesen",
                                         "Читайте также"));
INSTANTIATE_TEST_SUITE_P(
    Pitches, ChromeLine,
    testing::Values("Sign up for our newsletter and get the harbour news every Friday.",
                    "Get breaking news alerts on your phone.",
                    "You have two free articles remaining. Already a subscriber? Log in.",
                    "Please consider subscribing to keep local reporting alive.",
                    "We use cookies to improve your visit. By continuing to use this site you agree.",
                    "Read more: The pier that carried a town.", "Watch the video above for scenes from the quay."));
INSTANTIATE_TEST_SUITE_P(
    Credits, ChromeLine,
    testing::Values("By Jane Roe, Staff Writer", "By JANE ROE and MARK POE", "May 31, 2019, 9:52 PM UTC",
                    "Posted: 7:37 PM, May 30, 2019", "Updated June 2, 2021 at 5:05 a.m. PT.", "21.03.2023 18:04",
                    "Jane Roe and Harbour News Agency contributed to this report.",
                    "(Reporting by Jane Roe in Wexcombe; Editing by Mark Poe)",
                    "Reporting by Jane Roe; Editing by Mark Poe", "jane.roe@example.com",
                    "Contact Jane Roe at jane.roe@example.com.", "www.example.com/harbour",
                    "Photo: Jane Roe/Getty Images", "(Jane Roe/The Wexcombe Courier)",
                    "— Jane Roe (@janeroe) May 1, 2019",
                    "Jane Roe is a reporter at the Wexcombe Courier. Follow her on Twitter: @janeroe.",
                    "The views expressed in this article are the author's own.",
                    "Correction: An earlier version of this article misspelled the engineer's name.",
                    "Update May 31 at 5:05 p.m.: Adds a statement by the board.", "Wexcombe +45 5550 1234",
                    "Facebook Twitter Email WhatsApp", "by Jane Roe /", "Follow Jane Roe on Twitter: @janeroe.",
                    "This article was amended on 3 May 2019 to correct the length of the pier.",
                    "To contact the reporter on this story: Jane Roe in Wexcombe at jroe@example.net"));
INSTANTIATE_TEST_SUITE_P(
    Rights, ChromeLine,
    testing::Values("© 2019 Wexcombe Courier. All rights reserved.",
                    "©2023 Courier L.P. Distributed by Example Agency, LLC.",
                    "Copyright 2018 by Courier News. This material may not be published, broadcast or rewritten.",
                    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed."));

TEST(Chrome, ANoteAboutTheAuthorIntroducesSomebodyNew) {
  const std::string note = "Mark Poe is a lecturer in maritime law at Wexcombe College and writes about harbours.";
  EXPECT_EQ(PartsIn(Below(note), note), "c");
  const std::string of_the_story = "Ines Holm is a lecturer in engineering at Wexcombe College and an author.";
  EXPECT_EQ(PartsIn(Below(of_the_story), of_the_story), "b");
  const std::string who_speaks =
      "Mark Poe, professor of law at Wexcombe College, said: \"No harbour can wait so long.\"";
  EXPECT_EQ(PartsIn(Below(who_speaks), who_speaks), "b");
  EXPECT_EQ(PartsIn(Amid("Mark Poe is a lawyer who lives above the pier and has sued the board."), "sued the board"),
            "b");
}

TEST(Chrome, WhoReportedFromWhereStandsAtTheEnd) {
  EXPECT_EQ(PartsIn(Below("Roe reported from Osterby."), "Roe reported from Osterby."), "c");
  const std::string line = "Holm reported from the pier that all was well, as she does every morning.";
  EXPECT_EQ(PartsIn(line + "\n\n" + kStory, line), "b");
}

TEST(Chrome, AnUpdateWithNewsIsBody) {
  const std::string update = "Update: Divers found cracks in two more piles on Friday, the harbour board said.";
  EXPECT_EQ(PartsIn(Amid(update), update), "b");
}

TEST(Chrome, AStockSentenceDoesNotTakeALongerParagraph) {
  const std::string text = Amid(
      "The board meets again on Friday and will then decide on the fish quay too, its engineer said. Sign up for our "
      "newsletter.");
  EXPECT_EQ(PartsIn(text, "The board meets again on Friday and will then decide on the fish quay too"), "b");
  EXPECT_EQ(PartsIn(text, "Sign up for our newsletter."), "c");
}

TEST(Chrome, ACreditAtTheEndOfAParagraphDoesNotTakeTheParagraph) {
  const std::string text = Below("The board meets again on Friday. (Reporting by Jane Roe; Editing by Mark Poe)");
  EXPECT_EQ(PartsIn(text, "The board meets again on Friday."), "b");
  EXPECT_EQ(PartsIn(text, "Reporting by Jane Roe; Editing by Mark Poe"), "c");
}

TEST(Chrome, ADatelineIsChromeAndItsParagraphBody) {
  for (const char* dateline : {"WEXCOMBE (Reuters) -", "NEW YORK (AP) —", "WEXCOMBE, May 3 (AFP) –", "WEXCOMBE —",
                               "(CNN)", "Wexcombe (dpa) -"}) {
    const std::string text =
        std::string(dateline) + " The ferry is back, the board of the harbour said on Monday.\n\n" + kStory;
    EXPECT_EQ(PartsIn(text, dateline), "c") << dateline;
    EXPECT_EQ(PartsIn(text, "The ferry is back, the board of the harbour said on Monday."), "b") << dateline;
  }
  EXPECT_EQ(PartsIn("HOLM: Not yet - we are looking at it, as I said before.\n\n" + kStory, "HOLM: Not yet - we"), "b");
  EXPECT_EQ(PartsIn("Ines Holm - the engineer - said so on Monday to everyone.\n\n" + kStory, "Ines Holm - the"), "b");
}

TEST(Chrome, CaptionsAreKnownByTheirForm) {
  for (const char* caption :
       {"FILE - In this May 1, 2018, file photo, the ferry Maren lies at the old pier in Wexcombe.",
        "The ferry Maren leaves the old pier in Wexcombe on Monday. (AP Photo/Jane Roe, File)",
        "Ines Holm speaks to reporters at the old ferry pier in Wexcombe on March 21, 2023.",
        "The old pier at low tide. Photograph: Jane Roe/AFP/Getty Images",
        "Image copyright Jane Roe Image caption The old pier at low tide",
        "The old ferry pier, closed since Tuesday, in a photo taken from the fish quay in Wexcombe last week. Jane "
        "Roe/Getty Images"}) {
    EXPECT_EQ(PartsIn(Amid(caption), caption), "p") << caption;
    EXPECT_TRUE(StoryIsBody(Amid(caption))) << caption;
  }
}

TEST(Chrome, ASentenceAboveTheCreditOfAPictureIsItsCaption) {
  const std::string caption = "The old pier has been closed to the public since Tuesday.";
  EXPECT_EQ(PartsIn(Amid(caption + "\n\nJane Roe/Harbour Pictures"), caption), "p");
  EXPECT_EQ(PartsIn(Amid(caption + "\n\nby Jane Roe /"), caption), "b");
}

TEST(Chrome, ALongLineWithoutEndIsACaptionAmongSentences) {
  const std::string line =
      "High and dry: The ferry Maren was moved to the fish quay on Wednesday morning while two divers went on looking "
      "for cracks";
  EXPECT_EQ(PartsIn(Amid("The board met for two hours.\n\n" + line), line), "p");
  EXPECT_EQ(PartsIn(line + "\n\nDivers found more of them\n", line), "b");
}

TEST(Chrome, APostShownInTheStoryIsBody) {
  const std::string post = "No ferry today and none tomorrow either";
  const std::string text = Amid(post + "\n\n— Jane Roe (@janeroe) May 1, 2019");
  EXPECT_EQ(PartsIn(text, post), "b");
  EXPECT_EQ(PartsIn(text, "— Jane Roe (@janeroe) May 1, 2019"), "c");
}

TEST(Chrome, AYearAtTheEndOfASentenceIsNoCaption) {
  const std::string line = "The pier was last repaired by the navy in the autumn of 1987.";
  EXPECT_EQ(PartsIn(Amid(line), line), "b");
}

TEST(Chrome, TheHeadlineIsNeitherStoryNorChrome) {
  const std::string headline = "Board closes old ferry pier over cracks";
  EXPECT_EQ(PartsIn(Above(headline), headline), "h");
  EXPECT_EQ(PartsIn(Above(headline), headline, headline), "h");
  EXPECT_EQ(PartsIn(Amid(headline), headline, headline), "h");
  EXPECT_EQ(PartsIn(Above(headline), headline, headline + " | The Wexcombe Courier"), "h");
  EXPECT_EQ(PartsIn(Above(headline), headline, "Harbour | " + headline), "h");
  EXPECT_EQ(PartsIn(Above(headline), headline, "The Courier"), "h");
  const std::string without_end =
      "Board of Wexcombe harbour closes the old ferry pier for at least four months after "
      "divers find cracks in nine of twelve piles";
  EXPECT_EQ(PartsIn(Above(without_end), without_end), "h");
  const std::string question = "Will the old ferry pier open again?";
  EXPECT_EQ(PartsIn(Above(question), question, question), "h");
  const std::string twice = headline + "\n\n" + headline + "\n\n" + kStory;
  const std::vector<Part> parts = PartsOf(twice);
  EXPECT_EQ(std::count(parts.begin(), parts.end(), Part::kHeadline), 14);
}

TEST(Chrome, ATitleThatIsChromeMakesNoHeadline) {
  const std::string date = "May 31, 2019, 9:52 PM UTC";
  EXPECT_EQ(PartsIn(Above(date), date, date), "c");
  EXPECT_EQ(PartsIn(Above("Email"), "Email", "Email"), "c");
}

class StaysBody : public testing::TestWithParam<const char*> {};

TEST_P(StaysBody, Whole) {
  const std::vector<Part> parts = PartsOf(GetParam());
  EXPECT_FALSE(parts.empty());
  EXPECT_EQ(std::count(parts.begin(), parts.end(), Part::kBody), static_cast<std::ptrdiff_t>(parts.size()));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, StaysBody,
    testing::Values(
        // Brief.
        "Ferry pier closed in Wexcombe", "The old ferry pier in Wexcombe has been closed after divers found cracks.",
        "Wexcombe's old ferry pier is closed until further notice because of cracks in its piles\n"
        "The harbour board said repairs would take four months",
        // Dialogue.
        "\"Is it safe?\" she asked.\n\n\"No,\" he said.\n\n\"Then close it.\"\n\n\"When?\"\n\n\"Today.\"\n\nSo they "
        "did.",
        // Nothing but small letters.
        "the harbour board voted to close the old pier.\n\nrepairs will take four months, it said.\n\n"
        "ferries will call at the fish quay until then.",
        // Without end punctuation.
        "The harbour board of Wexcombe voted to close the old ferry pier\n\nDivers found cracks in nine of its "
        "piles\n\n"
        "Repairs will take at least four months and cost millions\n\nFerries will call at the fish quay until then\n\n"
        "Shopkeepers near the pier fear for the summer",
        // Other languages.
        "Der Hafenrat hat die alte Landungsbrücke gesperrt.\n\nDie Reparatur dauert vier Monate, sagte Holm.",
        "Портовый совет закрыл старый причал.\n\nРемонт займёт четыре месяца, сообщил инженер.",
        "港务局周二决定关闭旧渡轮码头。\n\n维修至少需要四个月。", "يغلق المجلس الرصيف القديم.\n\nهل يعود في الصيف؟",
        // Verse.
        "The tide comes in, the tide goes out\nThe ferry turns its bow about\nThe pier stands empty in the rain\n"
        "And will not see the boats again",
        // A list.
        "Closed until further notice:\n- the old ferry pier\n- the customs shed\n- the northern stair",
        // A table.
        "Ferry passengers in May\nWexcombe 1,204 1,311\nOsterby 811 790\nSandholm 92 118"));

TEST(Chrome, ShortParagraphsOfSpeechStayBody) {
  const std::string text = Amid("\"It is the right decision, whatever it costs\"");
  EXPECT_EQ(PartsIn(text, "It is the right decision, whatever it costs"), "b");
}

TEST(Chrome, StockPhrasesInsideAQuotationAreNotChrome) {
  const std::string said =
      "\"I told them: sign up for our newsletter, it is the only way to hear of the ferry,\" Holm said.";
  EXPECT_EQ(PartsIn(Amid(said), said), "b");
}

TEST(Chrome, AListBelowAColonStaysBody) {
  const std::string list = "The board has closed these parts of the harbour:\n\nThe customs shed\n\nThe northern stair";
  EXPECT_EQ(PartsIn(Amid(list), list), "b");
}

TEST(Chrome, RowsOfFiguresStayBody) {
  const std::string table = "Passengers in May\n\nWexcombe 1,204\n\nOsterby 811\n\nSandholm 92";
  EXPECT_EQ(PartsIn(Amid(table), table), "b");
}

TEST(Chrome, ABrokenLineGoesOn) {
  const std::string broken = "A spokesman for the board said in\n\na statement\n\nthat the pier was beyond saving.";
  EXPECT_EQ(PartsIn(Amid(broken), broken), "b");
}

TEST(Chrome, CaptionsAreTheStoryWhereNothingElseIs) {
  const std::string text =
      "Photos of the week\n\nThe ferry Maren leaves the old pier in Wexcombe. (Jane Roe/Getty Images)\n\nA diver looks "
      "at "
      "a cracked pile in Wexcombe. (Jane Roe/Getty Images)\n\nShare this";
  EXPECT_EQ(PartsIn(text, "The ferry Maren leaves the old pier"), "b");
  EXPECT_EQ(PartsIn(text, "Share this"), "c");
}

TEST(Chrome, EachWordHasOnePartAndTheSameEveryTime) {
  const std::vector<std::string> lines = {
      "Home",
      "By Jane Roe",
      "Advertisement",
      "Read more: Cracks in the pier",
      "The board met.",
      "May 3, 2021",
      "\"Close it now, please, all of you\"",
      "(",
      "",
      "...",
      "(AP Photo/",
      ")",
      "—",
      "© 2020",
      "FILE -",
      "12 13 14",
      "Leave a Reply",
      "a",
      "The board met on Monday and again on Tuesday, and it will meet until it has decided."};
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 8; i > 0; --i)
      text += lines[random() % lines.size()] + (random() % 2 ? "\n" : "\n\n");
    const std::string title = lines[random() % lines.size()];
    Words words;
    ASSERT_TRUE(FindWords(text, &words).ok());
    const std::vector<Part> parts = PartsOf(text, title);
    EXPECT_EQ(parts.size(), words.size()) << text;
    EXPECT_EQ(parts, PartsOf(text, title)) << text;
  }
}

TEST(Chrome, ATextOfSentencesKeepsItsSentences) {
  const std::vector<std::string> sentences = {"The board met on Monday and closed the pier.",
                                              "Nobody was hurt.",
                                              "What will the ferry do?",
                                              "In 2019 the pier was painted.",
                                              "She waved.",
                                              "Holm, who built it, was there on March 3, 2021.",
                                              "By Tuesday the boats had gone to the fish quay."};
  std::mt19937 random(12);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 6; i > 0; --i) text += sentences[random() % sentences.size()] + "\n\n";
    const std::vector<Part> parts = PartsOf(text);
    EXPECT_EQ(std::count(parts.begin(), parts.end(), Part::kBody), static_cast<std::ptrdiff_t>(parts.size())) << text;
  }
}

TEST(Chrome, AnEmptyTextHasNoParts) { EXPECT_TRUE(PartsOf("").empty()); }

}  // namespace
}  // namespace newsprint
