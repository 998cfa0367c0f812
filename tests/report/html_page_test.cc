#include "report/html_page.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/escaping.h"
#include "newsprint/newsprint.h"

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

// What the script element of that id holds, unpacked.
std::string Unpacked(const std::string& page, const std::string& id) {
  const std::string open = "<script type=\"text/plain\" id=\"" + id + "\">";
  const std::size_t at = page.find(open);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + open.size();
  std::string packed;
  EXPECT_TRUE(absl::Base64Unescape(page.substr(begin, page.find("</script>", begin) - begin), &packed)) << id;
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, -15), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string unpacked;
  std::string block(1 << 16, '\0');
  int result = Z_OK;
  while (result == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    result = inflate(&stream, Z_NO_FLUSH);
    unpacked.append(block, 0, block.size() - stream.avail_out);
  }
  EXPECT_EQ(result, Z_STREAM_END) << id;
  inflateEnd(&stream);
  return unpacked;
}

rapidjson::Document Data(const std::string& page, const std::string& list) {
  rapidjson::Document data;
  data.Parse(Unpacked(page, "records-" + list).c_str());
  EXPECT_FALSE(data.HasParseError()) << list;
  return data;
}

// The text of an article on the page, by its position there.
std::string TextOf(const std::string& page, unsigned position) {
  const rapidjson::Document shown = Data(page, "shown");
  if (!shown[position].HasMember("text")) return "";
  const auto& place = shown[position]["text"];
  const std::string block = Unpacked(page, "texts-" + std::to_string(place[0].GetInt()));
  return block.substr(place[1].GetUint64(), place[2].GetUint64() - place[1].GetUint64());
}

std::string Of(const AuditResult& result, std::uint32_t article, const rapidjson::Value& begin,
               const rapidjson::Value& end) {
  return result.articles[article].text.substr(begin.GetUint(), end.GetUint() - begin.GetUint());
}

TEST(HtmlPage, HoldsTheRecordsOfTheAudit) {
  const AuditResult result = Audited();
  const std::string page = PageOf(result);
  const rapidjson::Document articles = Data(page, "articles");
  ASSERT_EQ(articles.Size(), 3U);
  ASSERT_EQ(Data(page, "shown").Size(), 3U);
  const auto id = [&](const rapidjson::Value& position) {
    return std::string(articles[position.GetUint()]["id"].GetString());
  };
  const rapidjson::Document matches = Data(page, "matches");
  ASSERT_EQ(matches.Size(), result.matches.size());
  for (unsigned i = 0; i < matches.Size(); ++i) {
    const Match& match = result.matches[matches[i]["rank"].GetUint() - 1];
    EXPECT_EQ(id(matches[i]["a"]), result.articles[match.a].id);
    EXPECT_EQ(id(matches[i]["b"]), result.articles[match.b].id);
    EXPECT_EQ(matches[i]["words"].GetUint(), match.words);
    EXPECT_EQ(matches[i]["why"].GetString(), match.why);
    const auto& passages = matches[i]["passages"];
    ASSERT_EQ(passages.Size(), match.passages.size());
    for (unsigned j = 0; j < passages.Size(); ++j) {
      EXPECT_EQ(passages[j]["a"][1].GetUint(), match.passages[j].a.end);
      EXPECT_EQ(passages[j].HasMember("altered"), match.passages[j].altered);
      EXPECT_FALSE(passages[j].HasMember("text_a")) << "it is in the article's text";
    }
  }
  const rapidjson::Document families = Data(page, "families");
  ASSERT_EQ(families.Size(), result.families.size());
  ASSERT_GT(families.Size(), 0U);
  for (unsigned i = 0; i < families.Size(); ++i) {
    const Family& family = result.families[i];
    ASSERT_EQ(families[i]["members"].Size(), family.members.size());
    ASSERT_EQ(families[i]["variant_list"].Size(), family.variant_list.size());
    const auto& member = families[i]["members"][families[i]["variant_list"][0]["members"][0].GetUint()];
    const std::string text = TextOf(page, member[0].GetUint());
    EXPECT_EQ(text.substr(member[1].GetUint(), 20),
              Of(result, family.members[0].article, member[1], member[2]).substr(0, 20));
  }
  const rapidjson::Document clusters = Data(page, "clusters");
  ASSERT_EQ(clusters.Size(), 1U);
  EXPECT_EQ(id(clusters[0]["lead"]), result.articles[result.clusters[0].lead].id);
  EXPECT_EQ(clusters[0]["members"].Size(), 3U);
  for (unsigned i = 0; i < 3; ++i) EXPECT_TRUE(TextOf(page, i).starts_with(kStory));
}

// A page of ten megabytes of text is asked for: what has no room is told by the beginnings of its passages.
TEST(HtmlPage, ShowsBeginningsWhereATextHasNoRoom) {
  std::string noise;
  std::uint64_t state = 1;
  while (noise.size() < (20U << 20U)) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    noise.append(std::to_string(state)).push_back(' ');
  }
  AuditResult result = Audited();
  for (std::uint32_t i = 1; i < 3; ++i) result.articles[i].text += "\n\n" + noise;
  const std::string page = PageOf(result);
  EXPECT_LT(page.size(), 16U << 20U);
  const rapidjson::Document shown = Data(page, "shown");
  unsigned without = 0;
  for (const auto& article : shown.GetArray()) without += article.HasMember("text") ? 0 : 1;
  EXPECT_EQ(without, 2U);
  bool told = false;
  const rapidjson::Document matches = Data(page, "matches");
  for (const auto& match : matches.GetArray()) {
    for (const auto& passage : match["passages"].GetArray()) told = told || passage.HasMember("text_b");
  }
  EXPECT_TRUE(told);
  const rapidjson::Document summary = Data(page, "summary");
  const auto& texts = summary[1]["lists"][6];
  EXPECT_EQ(std::string(texts["name"].GetString()), "texts");
  EXPECT_EQ(texts["written"].GetInt(), 1);
}

TEST(HtmlPage, MarksTonightsArticles) {
  const std::string page = PageOf(Audited(), {.tonight = {0, 1, 0}});
  const rapidjson::Document articles = Data(page, "articles");
  const rapidjson::Document shown = Data(page, "shown");
  for (unsigned i = 0; i < 3; ++i) {
    EXPECT_EQ(shown[i].HasMember("tonight"), std::string(articles[i]["id"].GetString()) == "three");
  }
}

// Of a story with many versions, those pairs come first that tell more than the story itself.
TEST(HtmlPage, LeavesOutPairsWithinAStoryFirst) {
  const AuditResult result = Audited();
  ASSERT_EQ(result.clusters.size(), 1U);
  const rapidjson::Document matches = Data(PageOf(result, {.limit = 2}), "matches");
  const rapidjson::Document articles = Data(PageOf(result, {.limit = 2}), "articles");
  ASSERT_EQ(matches.Size(), 2U);
  for (const auto& match : matches.GetArray()) {
    const std::string lead = result.articles[result.clusters[0].lead].id;
    EXPECT_TRUE(articles[match["a"].GetUint()]["id"].GetString() == lead ||
                articles[match["b"].GetUint()]["id"].GetString() == lead);
  }
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
  const rapidjson::Document articles = Data(page, "articles");
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
  EXPECT_EQ(Data(page, "quarantine").Size(), 1U);
}

TEST(HtmlPage, SaysWhatItLeavesOut) {
  const AuditResult result = Audited();
  ASSERT_EQ(result.matches.size(), 3U);
  const std::string page = PageOf(result, {.limit = 1});
  EXPECT_EQ(Data(page, "matches").Size(), 1U);
  const rapidjson::Document summary = Data(page, "summary");
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
  const std::size_t written = Data(PageOf(result), "quarantine").Size();
  EXPECT_GT(written, 2000U);
  EXPECT_LT(written, 3000U);
  EXPECT_EQ(Data(PageOf(result, {.limit = 0}), "quarantine").Size(), 5000U);
}

TEST(HtmlPage, ShowsPhrasesOnlyWhereAsked) {
  AuditResult result = Audited();
  result.matches.back().relation = Relation::kPhrase;
  EXPECT_EQ(Data(PageOf(result), "matches").Size(), 2U);
  EXPECT_EQ(Data(PageOf(result), "summary")[1]["phrases_left_out"].GetInt(), 1);
  EXPECT_EQ(Data(PageOf(result, {.phrases = true}), "matches").Size(), 3U);
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
