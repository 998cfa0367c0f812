// What the metadata of wires' items become.
#include <gtest/gtest.h>

#include <string>

#include "io/reading.h"
#include "text/wire_label.h"
#include "text/words.h"

namespace newsprint {
namespace {

Article Only(std::string_view name, std::string_view content) {
  const Records records = ReadContent(name, content);
  EXPECT_EQ(records.articles.size(), 1U) << name;
  EXPECT_TRUE(records.quarantine.empty()) << name;
  return records.articles.empty() ? Article() : records.articles[0];
}

WireLabel LabelOf(const Article& article) {
  Words words;
  EXPECT_TRUE(FindWords(article.text, &words).ok());
  return ReadWireLabel(article, words);
}

constexpr std::string_view kItem =
    "<newsItem guid='urn:x:1' version='4'><itemMeta><provider qcode='prov:Northline'/>"
    "<versionCreated>2024-03-08T09:52:00Z</versionCreated><embargoed>2024-03-09T06:00:00Z</embargoed>"
    "<pubStatus qcode='stat:canceled'/><edNote>Editors: this story is wrong.</edNote></itemMeta><contentMeta>"
    "<urgency>1</urgency><headline>Chief resigns</headline></contentMeta></newsItem>";

TEST(WireFormats, ACanceledItemIsAKillNotice) {
  const Article article = Only("in.xml", kItem);
  EXPECT_EQ(article.id, "urn:x:1");
  EXPECT_EQ(article.source, "Northline");
  EXPECT_EQ(article.text, "Editors: this story is wrong.");
  const WireLabel label = LabelOf(article);
  EXPECT_TRUE(label.Is(WireKind::kKill));
  EXPECT_TRUE(label.Is(WireKind::kEmbargo));
  EXPECT_EQ(label.embargo, "2024-03-09T06:00:00Z");
  EXPECT_EQ(label.number, 4U);
}

TEST(WireFormats, EachGenerationOfNinjs) {
  const std::string bodies[] = {
      R"({"uri":"u","version":"2","versioncreated":"2024","pubstatus":"canceled","headline":"H","ednote":"Wrong.","body_xhtml":"<p>Old text.</p>"})",
      R"({"uri":"u","version":"2","versioncreated":"2024","pubstatus":"canceled","headlines":[{"value":"H"}],"ednote":"Wrong.","bodies":[{"contenttype":"text/html","value":"<p>Old text.</p>"}]})",
      R"({"uri":"u","version":"2","versionCreated":"2024","pubStatus":"canceled","headlines":[{"value":"H"}],"edNote":"Wrong.","bodies":[{"contentType":"text/html","value":"<p>Old text.</p>"}]})"};
  for (const std::string& body : bodies) {
    const Article article = Only("in.json", body);
    EXPECT_EQ(article.id, "u");
    EXPECT_EQ(article.title, "H");
    EXPECT_EQ(article.published, "2024");
    EXPECT_EQ(article.text, "Wrong.\n\nOld text.");
    EXPECT_TRUE(LabelOf(article).Is(WireKind::kKill));
  }
}

TEST(WireFormats, AnItemOfTheUsualKindHasNoLabel) {
  const Article article =
      Only("in.json", R"({"uri":"u","version":"1","versioncreated":"2024","pubstatus":"usable","urgency":4,)"
                      R"("headline":"Rain","body_text":"It rained."})");
  ASSERT_NE(article.wire, nullptr);
  EXPECT_EQ(article.wire->urgency, "4");
  EXPECT_EQ(LabelOf(article), WireLabel());
}

TEST(WireFormats, NitfByItsHead) {
  const Article article = Only("in.xml",
                               "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-3-6.dtd'><nitf><head><docdata "
                               "management-status='embargoed'><doc-id id-string='d1' regsrc='Corvane'/><urgency "
                               "ed-urg='2'/><date.release norm='20240305T060000Z'/><ed-msg info='Adds quote'/><du-key "
                               "version='3' key='fire'/></docdata></head><body><body.head><hedline><hl1>A <em>fire</em>"
                               "</hl1></hedline></body.head><body.content><p>It burned.</p><p>All night.</p>"
                               "</body.content></body></nitf>");
  EXPECT_EQ(article.id, "d1");
  EXPECT_EQ(article.title, "A fire");
  EXPECT_EQ(article.text, "It burned.\n\nAll night.");
  ASSERT_NE(article.wire, nullptr);
  EXPECT_EQ(article.wire->embargo, "20240305T060000Z");
  EXPECT_EQ(article.wire->slugline, "fire");
  EXPECT_EQ(article.wire->ednote, "Adds quote");
}

}  // namespace
}  // namespace newsprint
