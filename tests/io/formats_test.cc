// The same twelve articles in every format, as the tools of the field write them (formats/make_fixtures.py).
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "io/reading.h"

namespace newsprint {
namespace {

Records ReadFixture(std::string_view name) {
  InputOptions options;
  options.paths = {std::string(NEWSPRINT_SOURCE_DIR "/tests/io/formats/").append(name)};
  Records records = ReadPaths(options);
  std::sort(records.articles.begin(), records.articles.end(),
            [](const Article& a, const Article& b) { return a.text < b.text; });
  for (const Quarantined& quarantined : records.quarantine) {
    ADD_FAILURE() << quarantined.input << ": " << quarantined.reason;
  }
  return records;
}

const std::vector<Article>& Twelve() {
  static const std::vector<Article> twelve = ReadFixture("articles.jsonl").articles;
  return twelve;
}

class EveryFormat : public ::testing::TestWithParam<const char*> {};

TEST_P(EveryFormat, HasTheSameArticles) {
  const std::vector<Article> read = ReadFixture(GetParam()).articles;
  ASSERT_EQ(Twelve().size(), 12U);
  ASSERT_EQ(read.size(), 12U);
  for (std::size_t i = 0; i < read.size(); ++i) {
    EXPECT_EQ(read[i].id, Twelve()[i].id);
    EXPECT_EQ(read[i].source, Twelve()[i].source);
    EXPECT_EQ(read[i].published, Twelve()[i].published);
    EXPECT_EQ(read[i].title, Twelve()[i].title);
    EXPECT_EQ(read[i].text, Twelve()[i].text);
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat,
                         ::testing::Values("articles.csv", "articles.tsv", "articles.jsonl.gz", "articles.jsonl.zst",
                                           "articles.jsonl.xz", "articles.jsonl.bz2", "scrapy.json", "scrapy.jsonl",
                                           "ninjs1.jsonl", "ninjs2.jsonl", "ninjs3.jsonl", "newsml-g2.xml",
                                           "nitf.tar.gz", "pages.warc.gz"));

// Formats that do not have all the fields; news-please and trafilatura have other white space too.
class EveryText : public ::testing::TestWithParam<const char*> {};

TEST_P(EveryText, IsTheSame) {
  const std::vector<Article> read = ReadFixture(GetParam()).articles;
  ASSERT_EQ(read.size(), 12U);
  for (std::size_t i = 0; i < read.size(); ++i) EXPECT_EQ(read[i].text, Twelve()[i].text);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryText, ::testing::Values("pages.zip", "texts.wet.gz", "newspaper4k.json"));

TEST(Formats, PagesInAnArchiveAreNamedByTheirMembers) {
  const Records records = ReadFixture("pages.zip");
  for (const Article& article : records.articles) {
    EXPECT_TRUE(article.id.starts_with("pages.zip:pages/") && article.id.ends_with(".html")) << article.id;
    EXPECT_NE(article.input.find("pages.zip:pages/"), std::string::npos);
    EXPECT_FALSE(article.title.empty());
  }
}

TEST(Formats, NewsPleaseAndItsNone) {
  for (const Article& article : ReadFixture("news-please.json").articles) {
    EXPECT_TRUE(article.published.empty() || article.published.starts_with("2024-")) << article.published;
    EXPECT_EQ(article.source, "news.example");
    EXPECT_TRUE(article.id.starts_with("https://news.example/")) << article.id;
  }
}

TEST(Formats, Newspaper4kAndTrafilatura) {
  for (const Article& article : ReadFixture("newspaper4k.json").articles) {
    EXPECT_TRUE(article.published.starts_with("2024-03-")) << article.published;
    EXPECT_TRUE(article.id.starts_with("https://news.example/")) << article.id;
    EXPECT_FALSE(article.source.empty());
  }
  const Records records = ReadFixture("trafilatura.jsonl");
  ASSERT_EQ(records.articles.size(), 12U);
  for (const Article& article : records.articles) {
    EXPECT_TRUE(article.published.starts_with("2024-03-")) << article.published;
    EXPECT_TRUE(article.id.starts_with("https://news.example/")) << article.id;
    EXPECT_FALSE(article.source.empty() || article.title.empty() || article.text.empty());
    EXPECT_EQ(article.source.find("://"), std::string::npos);
  }
}

TEST(Formats, TheWiresMetadataAreKept) {
  for (const char* name : {"ninjs1.jsonl", "ninjs2.jsonl", "ninjs3.jsonl", "newsml-g2.xml", "nitf.tar.gz"}) {
    for (const Article& article : ReadFixture(name).articles) {
      ASSERT_NE(article.wire, nullptr) << name;
      EXPECT_EQ(article.wire->version, "1") << name;
      EXPECT_EQ(article.wire->urgency, "4") << name;
      EXPECT_EQ(article.wire->pub_status, "usable") << name;
      EXPECT_EQ(article.wire->provider, article.source) << name;
      EXPECT_FALSE(article.wire->slugline.empty()) << name;
      EXPECT_EQ(article.wire->embargo, "") << name;
    }
  }
}

TEST(Formats, WhatIsPackedCanBeReadAgain) {
  std::vector<std::string> plain = ReadFixture("articles.jsonl").bytes;
  for (const char* name : {"articles.jsonl.gz", "articles.jsonl.zst", "articles.jsonl.xz", "articles.jsonl.bz2"}) {
    EXPECT_EQ(ReadFixture(name).bytes, plain) << name;
  }
  for (const std::string& record : ReadFixture("pages.warc.gz").bytes) {
    EXPECT_TRUE(record.starts_with("WARC/1.") && record.ends_with("\r\n\r")) << record.substr(0, 80);
  }
  for (const std::string& record : ReadFixture("newsml-g2.xml").bytes) {
    EXPECT_TRUE(record.starts_with("<newsItem ") && record.ends_with("</newsItem>")) << record.substr(0, 80);
  }
}

}  // namespace
}  // namespace newsprint
