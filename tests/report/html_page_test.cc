#include "report/html_page.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/newsprint.h"
#include "report/json_lines.h"

namespace newsprint {

extern const std::string_view kReportTemplate;

namespace {

constexpr const char* kStory =
    "The harbour master of Port Anselm closed the northern quay on Tuesday, after a crane had lowered a crate of lamps "
    "onto the roof of the customs shed. “Nobody asked me which roof,” said Ada Moss, who drives the crane.";

// Two copies and a hostile third.
AuditResult Audited(const std::string& hostile = "three") {
  AuditResult result;
  EXPECT_TRUE(Audit({{"one", "Harbour Post", "2024-03-05T05:40:00Z", "Crane drops lamps", kStory, "a:1"},
                     {"two", "Quay Echo", "2024-03-05T09:00:00Z", "", kStory, "a:2"},
                     {hostile, hostile, hostile, hostile, std::string(kStory) + "\n\n" + hostile, hostile}},
                    {}, &result)
                  .ok());
  return result;
}

std::string PageOf(const AuditResult& result, const HtmlPageOptions& options = {}) {
  std::string page;
  EXPECT_TRUE(WriteHtmlPage(result, options, [&](std::string_view bytes) {
                page.append(bytes);
                return Status();
              }).ok());
  return page;
}

std::size_t CountOf(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// What the script element of that id holds.
rapidjson::Document Data(const std::string& page, const std::string& id) {
  const std::string open = "<script type=\"application/json\" id=\"" + id + "\">";
  const std::size_t at = page.find(open);
  rapidjson::Document data;
  if (at == std::string::npos) return data;
  const std::size_t begin = at + open.size();
  data.Parse(page.substr(begin, page.find("</script>", begin) - begin).c_str());
  EXPECT_FALSE(data.HasParseError()) << id;
  return data;
}

TEST(HtmlPage, HoldsTheRecordsOfTheAudit) {
  const AuditResult result = Audited();
  const std::string page = PageOf(result);
  for (const auto& [id, write] : std::vector<std::pair<std::string, Status (*)(const AuditResult&, const Sink&)>>{
           {"records-matches", WriteMatchRecords},
           {"records-clusters", WriteClusterRecords},
           {"records-families", WriteFamilyRecords}}) {
    std::string records;
    ASSERT_TRUE(write(result, [&](std::string_view line) {
                  records += (records.empty() ? "[" : ",") + std::string(line);
                  return Status();
                }).ok());
    rapidjson::Document expected;
    expected.Parse((records + "]").c_str());
    EXPECT_EQ(Data(page, id), expected) << id;
    EXPECT_FALSE(expected.Empty());
  }
  const rapidjson::Document text = Data(page, "text-0");
  ASSERT_TRUE(text.IsArray());
  EXPECT_TRUE(std::string(text[0]["text"].GetString()).starts_with("The harbour master"));
  EXPECT_EQ(Data(page, "records-articles").Size(), 3U);
  EXPECT_EQ(Data(page, "records-shown").Size(), 3U);
}

TEST(HtmlPage, StartsAndEndsAsThePageOfTheTemplate) {
  const std::string page = PageOf(Audited());
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_EQ(page.find("<!--newsprint:"), std::string::npos);
  EXPECT_NE(page.find("Copies of one story"), std::string::npos) << "the text report, where no script runs";
}

TEST(HtmlPage, NothingOfAnArticleIsMarkup) {
  const std::string hostile =
      "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>--></pre></noscript>]]>";
  const std::string plain = PageOf(Audited());
  const std::string page = PageOf(Audited(hostile));
  for (const char* tag : {"<script>", "</script", "<!--", "<img", "</pre>", "</noscript>"}) {
    EXPECT_EQ(CountOf(page, tag), CountOf(plain, tag)) << tag;
  }
  const rapidjson::Document articles = Data(page, "records-articles");
  bool found = false;
  for (const auto& article : articles.GetArray()) found = found || article["id"].GetString() == hostile;
  EXPECT_TRUE(found) << "and yet it is all there";
}

TEST(HtmlPage, BytesThatAreNoUtf8AndZerosAreWritten) {
  AuditResult result = Audited();
  result.quarantine = {{std::string("bad\xff\0name", 9), "why"}};
  const std::string page = PageOf(result);
  EXPECT_EQ(page.find('\0'), std::string::npos);
  EXPECT_EQ(page.find('\xff'), std::string::npos);
  EXPECT_EQ(Data(page, "records-quarantine").Size(), 1U);
}

TEST(HtmlPage, SaysWhatItLeavesOut) {
  const AuditResult result = Audited();
  ASSERT_EQ(result.matches.size(), 3U);
  const std::string page = PageOf(result, {.limit = 1});
  EXPECT_EQ(Data(page, "records-matches").Size(), 1U);
  const rapidjson::Document summary = Data(page, "records-summary");
  bool said = false;
  for (const auto& list : summary[1]["lists"].GetArray()) {
    if (std::string(list["name"].GetString()) != "matches") continue;
    said = true;
    EXPECT_EQ(list["size"].GetInt(), 3);
    EXPECT_EQ(list["written"].GetInt(), 1);
  }
  EXPECT_TRUE(said);
}

TEST(HtmlPage, IsBoundedWhateverIsFound) {
  AuditResult result = Audited();
  result.quarantine.assign(5000, {std::string(5000, 'x'), std::string(5000, 'y')});
  EXPECT_LT(PageOf(result).size(), 8U << 20U);
  EXPECT_GT(PageOf(result, {.limit = 0}).size(), 40U << 20U);
}

TEST(HtmlPage, ShowsPhrasesOnlyWhereAsked) {
  AuditResult result = Audited();
  result.matches.back().relation = Relation::kPhrase;
  EXPECT_EQ(Data(PageOf(result), "records-matches").Size(), 2U);
  EXPECT_EQ(Data(PageOf(result), "records-summary")[1]["phrases_left_out"].GetInt(), 1);
  EXPECT_EQ(Data(PageOf(result, {.phrases = true}), "records-matches").Size(), 3U);
}

TEST(HtmlPage, EndsWhereItsSinkFails) {
  const AuditResult result = Audited();
  const std::size_t whole = PageOf(result).size();
  for (std::size_t room = 0; room < whole; room += whole / 50 + 1) {
    std::size_t written = 0;
    bool failed = false;
    const Status status = WriteHtmlPage(result, {}, [&](std::string_view bytes) {
      EXPECT_FALSE(failed) << "called again";
      written += bytes.size();
      failed = written > room;
      return failed ? Status::Limit("full") : Status();
    });
    EXPECT_EQ(status.code(), Status::Code::kLimit);
  }
}

TEST(HtmlPage, AsksNobodyForAnything) {
  const std::string_view head = kReportTemplate.substr(0, kReportTemplate.find("<style>"));
  EXPECT_NE(head.find("default-src 'none'"), std::string_view::npos);
  EXPECT_EQ(head.find("unsafe"), std::string_view::npos);
  EXPECT_EQ(kReportTemplate.find("http://"), std::string_view::npos);
  EXPECT_EQ(kReportTemplate.find("https://"), std::string_view::npos);
  EXPECT_EQ(kReportTemplate.find("innerHTML"), std::string_view::npos);
  EXPECT_LT(kReportTemplate.size(), 120U * 1024);
}

}  // namespace
}  // namespace newsprint
