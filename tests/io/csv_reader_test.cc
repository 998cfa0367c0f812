#include "io/csv_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "io/reading.h"

namespace newsprint {
namespace {

TEST(CsvReader, ReadsTheUsualColumnsOfATable) {
  const Records records = ReadContent("in.csv",
                                      "url,title,text,date\r\n"
                                      "u1,\"Fire, again\",\"He said: \"\"No.\"\"\r\nThen he left.\",2024-05-31\r\n"
                                      "\r\n"
                                      "u2,Rain,It rained.,None\r\n");
  ASSERT_EQ(records.articles.size(), 2U);
  EXPECT_TRUE(records.quarantine.empty());
  EXPECT_EQ(records.articles[0].id, "u1");
  EXPECT_EQ(records.articles[0].title, "Fire, again");
  EXPECT_EQ(records.articles[0].text, "He said: \"No.\"\r\nThen he left.");
  EXPECT_EQ(records.articles[0].published, "2024-05-31");
  EXPECT_EQ(records.articles[0].input, records.path + ":2");
  EXPECT_EQ(records.articles[1].published, "");
  EXPECT_EQ(records.articles[1].input, records.path + ":5");
  EXPECT_EQ(records.heading, "url,title,text,date");
  EXPECT_EQ(records.bytes[0], "u1,\"Fire, again\",\"He said: \"\"No.\"\"\r\nThen he left.\",2024-05-31\r");
}

TEST(CsvReader, RecognisesATableByItsHeader) {
  for (const char* content : {"id,text\na,Words here.\n", "\xEF\xBB\xBFId;Text\r\na;Words here.\r\n",
                              "id\ttext\na\tWords here.", "id,text\ra,Words here.\r"}) {
    const Records records = ReadContent("in", content);
    ASSERT_EQ(records.articles.size(), 1U) << content;
    EXPECT_EQ(records.articles[0].id, "a");
    EXPECT_EQ(records.articles[0].text, "Words here.");
  }
  // The first line of a report is no header.
  EXPECT_EQ(ReadContent("in", "Text, he said, is all.\nWords.\n").articles.at(0).id, "in");
}

TEST(CsvReader, ATableWithoutTextIsSetAsideWhole) {
  const Records records = ReadContent("in.csv", "name,age\nAda,36\n");
  EXPECT_TRUE(records.articles.empty());
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_EQ(records.quarantine[0].input, records.path + ":1");
}

TEST(CsvReader, TakesTheColumnsThatAreNamed) {
  InputOptions options;
  options.text_field = "Story";
  options.id_field = "No";
  const Records records = ReadContent("in.csv", "No,text,Story\n7,short,long\n", options);
  ASSERT_EQ(records.articles.size(), 1U);
  EXPECT_EQ(records.articles[0].id, "7");
  EXPECT_EQ(records.articles[0].text, "long");
}

TEST(CsvReader, GoesOnBehindADamagedRecord) {
  const Records records = ReadContent("in.csv",
                                      "id,text\n"
                                      "a,fine\n"
                                      "b,\"never closed\n"
                                      "c,\"fine too\"\n"
                                      "d,one,two\n"
                                      "e,\"closed\" too early\n"
                                      "f\n"
                                      "g,caf\xE9\n"
                                      "h,last");
  std::vector<std::string> ids;
  for (const Article& article : records.articles) ids.push_back(article.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"a", "c", "e", "h"}));
  std::vector<std::string> places;
  for (const Quarantined& quarantined : records.quarantine) {
    places.push_back(quarantined.input.substr(records.path.size()));
    EXPECT_FALSE(quarantined.reason.empty());
  }
  EXPECT_EQ(places, (std::vector<std::string>{":3", ":5", ":7", ":8"}));
  EXPECT_EQ(records.articles[2].text, "\"closed\" too early");
}

TEST(CsvReader, QuotationMarksWithinUnquotedFieldsAreText) {
  const Records records =
      ReadContent("in.tsv", "id\ttext\na\t\"Yes,\" he said, \"a 5\" pipe\".\nb\tA 5\" pipe.\nc\t\"Quoted.\"\n");
  ASSERT_EQ(records.articles.size(), 2U);
  EXPECT_EQ(records.articles[0].text, "A 5\" pipe.");
  EXPECT_EQ(records.articles[1].text, "Quoted.");
  EXPECT_EQ(records.quarantine.size(), 1U);  // five marks: which one is open cannot be told
}

TEST(CsvReader, AGiantFieldIsSetAsideAndItsNeighboursAreRead) {
  InputOptions options;
  options.max_line_bytes = 1 << 16;
  const std::string giant(std::size_t{3} << 20, 'w');
  const Records records =
      ReadContent("in.csv", "id,text\na,fine\nb," + giant + "\nc,\"" + giant + "\"\nd,\"" + "fine\"\n", options);
  ASSERT_EQ(records.articles.size(), 2U);
  EXPECT_EQ(records.articles[1].id, "d");
  EXPECT_EQ(records.articles[1].input, records.path + ":5");
  ASSERT_EQ(records.quarantine.size(), 2U);
  EXPECT_EQ(records.quarantine[0].reason, "a record over the limit of 65536 bytes");
}

TEST(CsvReader, AMarkOpenedOnEachLineTakesLinearTime) {
  std::string content = "id,text\n";
  for (int i = 0; i < 200'000; ++i) content += "\"a\"\"b,\n";
  const Records records = ReadContent("in.csv", content);
  EXPECT_EQ(records.articles.size() + records.quarantine.size(), 200'000U);
}

}  // namespace
}  // namespace newsprint
