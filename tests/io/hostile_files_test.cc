// Files that have brought other readers down. Each ends in quarantine with its place, in bounded time and memory, and
// what stands beside it goes through.
#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/reading.h"

namespace newsprint {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

std::string Pack(const Members& members, bool zip) {
  struct archive* out = archive_write_new();
  zip ? archive_write_set_format_zip(out) : archive_write_set_format_ustar(out);
  std::string packed(std::size_t{8} << 20, '\0');
  std::size_t used = 0;
  EXPECT_EQ(archive_write_open_memory(out, packed.data(), packed.size(), &used), ARCHIVE_OK);
  for (const auto& [name, content] : members) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    EXPECT_EQ(archive_write_header(out, entry), ARCHIVE_OK);
    archive_write_data(out, content.data(), content.size());
    archive_entry_free(entry);
  }
  EXPECT_EQ(archive_write_close(out), ARCHIVE_OK);
  archive_write_free(out);
  packed.resize(used);
  return packed;
}

std::string Repeated(std::string_view piece, std::size_t times) {
  std::string all;
  all.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

// The quarantine of one file, which holds no article.
std::string ReasonFor(std::string_view name, std::string_view content, InputOptions options = {}) {
  const Records records = ReadContent(name, content, std::move(options));
  EXPECT_TRUE(records.articles.empty()) << name;
  EXPECT_EQ(records.quarantine.size(), 1U) << name;
  if (records.quarantine.empty()) return "";
  EXPECT_TRUE(records.quarantine[0].input.starts_with(records.path));
  return records.quarantine[0].reason;
}

TEST(HostileFiles, NamesThatLeadOutOfAnArchive) {
  for (const bool zip : {false, true}) {
    const Records records = ReadContent("in", Pack({{"a.txt", "First words."},
                                                    {"../../etc/b.txt", "Words."},
                                                    {"/c.txt", "Words."},
                                                    {"d/../../e.txt", "Words."},
                                                    {".hidden", "Words."},
                                                    {"f.txt", "Last words."}},
                                                   zip));
    ASSERT_EQ(records.articles.size(), 2U) << zip;
    EXPECT_EQ(records.articles[0].id, "in:a.txt");
    EXPECT_EQ(records.articles[1].text, "Last words.");
    EXPECT_EQ(records.bytes[1], "Last words.");
    ASSERT_EQ(records.quarantine.size(), 3U);
    EXPECT_EQ(records.quarantine[0].input, records.path + ":../../etc/b.txt");
    EXPECT_EQ(records.quarantine[0].reason, "its name leads out of the archive");
  }
}

TEST(HostileFiles, ABombAmongTheMembersOfAnArchive) {
  const std::string bomb(std::size_t{100} << 20, '\n');
  const Records records = ReadContent("in.zip", Pack({{"a.txt", "Words."}, {"b.txt", bomb}, {"c.txt", "More."}}, true));
  ASSERT_EQ(records.articles.size(), 2U);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_TRUE(records.quarantine[0].input.starts_with(records.path + ":b.txt"));
  EXPECT_NE(records.quarantine[0].reason.find("--max-expansion"), std::string::npos) << records.quarantine[0].reason;
}

// Where an archive is given up, what stands behind that place is not lost in silence.
TEST(HostileFiles, AnArchiveOfBombs) {
  Members members;
  for (int i = 0; i < 40; ++i) members.emplace_back(std::to_string(10 + i) + ".txt", std::string(1 << 20, '\n'));
  const Records records = ReadContent("in.zip", Pack(members, true));
  ASSERT_FALSE(records.quarantine.empty());
  EXPECT_LT(records.articles.size(), members.size());
  EXPECT_TRUE(records.quarantine.back().reason.ends_with("; nothing behind it can be read"))
      << records.quarantine.back().reason;
}

TEST(HostileFiles, AnArchiveThatEndsWithinAMemberThatIsNoText) {
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise.push_back(static_cast<char>(i * i % 251 % 32));
  const std::string whole = Pack({{"a.txt", "Words."}, {"b.bin", noise}, {"c.txt", "Words."}}, false);
  const Records records = ReadContent("in.tar", std::string_view(whole).substr(0, 9000));
  EXPECT_EQ(records.articles.size(), 1U);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_EQ(records.quarantine[0].input, records.path + ":b.bin");
  EXPECT_TRUE(records.quarantine[0].reason.starts_with("not text, and cannot be read to its end: "))
      << records.quarantine[0].reason;
}

// A tar ends with zeros, so that a compressed file of zeros is an empty one; it vanished without a word.
TEST(HostileFiles, ArchivesWithNothingInThem) {
  const std::string empty_zip = std::string("PK\5\6") + std::string(18, '\0');
  EXPECT_EQ(ReasonFor("in.zip", empty_zip), "nothing is in it");
  const Records beside = ReadContent("in.tar", Pack({{".hidden", "Words."}}, false));
  EXPECT_TRUE(beside.articles.empty() && beside.quarantine.empty());
}

TEST(HostileFiles, AnArchiveWithinAnArchive) {
  const std::string inner = Pack({{"a.txt", "Words."}}, true);
  const Records records = ReadContent("in.tar", Pack({{"inner.zip", inner}, {"b.txt", "Words."}}, false));
  EXPECT_EQ(records.articles.size(), 1U);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_EQ(records.quarantine[0].reason, "an archive within an archive");
}

TEST(HostileFiles, AnArchiveThatIsCutShort) {
  const std::string whole = Pack({{"a.txt", "Words."}, {"b.txt", std::string(20'000, 'w')}}, false);
  const Records records = ReadContent("in.tar", std::string_view(whole).substr(0, 5000));
  EXPECT_EQ(records.articles.size(), 1U);
  EXPECT_EQ(records.quarantine.size(), 1U);
}

TEST(HostileFiles, EntitiesOfXml) {
  const std::string laughs =
      "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
      "<nitf><body><body.content><p>&b;</p></body.content></body></nitf>";
  EXPECT_EQ(ReasonFor("in.xml", laughs), "declares entities of its own, which are not resolved");
  const std::string external =
      "<!DOCTYPE nitf [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      "<nitf><body><body.content><p>&f;</p></body.content></body></nitf>";
  EXPECT_EQ(ReasonFor("in.xml", external), "declares entities of its own, which are not resolved");
}

TEST(HostileFiles, AHundredThousandLevels) {
  constexpr std::size_t kLevels = 100'000;
  EXPECT_NE(ReasonFor("in.html", "<html><body>" + Repeated("<div>", kLevels) + "Words").find("nested deeper"),
            std::string::npos);
  EXPECT_NE(ReasonFor("in.xml", "<nitf>" + Repeated("<p>", kLevels) + "w" + Repeated("</p>", kLevels) + "</nitf>")
                .find("nested deeper"),
            std::string::npos);
  EXPECT_NE(ReasonFor("in.json", "[{\"text\":" + Repeated("[", kLevels) + "\n").find("nested deeper"),
            std::string::npos);
}

TEST(HostileFiles, PagesThatTakeOthersMoreThanLinearTime) {
  EXPECT_NE(ReasonFor("in.html", "<html><p" + Repeated(" a", 500'000) + ">Words").find("attributes"),
            std::string::npos);
  EXPECT_NE(ReasonFor("in.html", "<html><body>" + Repeated("<b>", 900) + "Words" + Repeated("</i>", 1'000'000))
                .find("closing tags"),
            std::string::npos);
  const Records comments = ReadContent("in.html", "<html><body><p>Words.</p>" + Repeated("<!-- ", 200'000));
  EXPECT_EQ(comments.articles.size() + comments.quarantine.size(), 1U);
}

TEST(HostileFiles, CharsetsThatAreNotAsDeclared) {
  const std::string latin =
      "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Caf\xE9 \x93quoted\x94</p></html>";
  EXPECT_EQ(ReadContent("in.html", latin).articles.at(0).text, "Café “quoted”");
  const std::string utf8_called_latin = "<html><head><meta charset=latin1></head><body><p>Café</p></html>";
  EXPECT_EQ(ReadContent("in.html", utf8_called_latin).articles.at(0).text, "Café");
  const std::string latin_called_utf8 = "<html><head><meta charset=utf-8></head><body><p>Caf\xE9</p></html>";
  EXPECT_NE(ReasonFor("in.html", latin_called_utf8).find("not UTF-8, as it declares"), std::string::npos);
  EXPECT_NE(ReasonFor("in.xml", "<?xml version=\"1.0\" encoding=\"x-none\"?><nitf>\xE9</nitf>").find("not known"),
            std::string::npos);
}

TEST(HostileFiles, PagesAndXmlInUtf16) {
  for (const bool little : {true, false}) {
    const auto wide = [little](std::string_view ascii) {
      std::string all = little ? "\xFF\xFE" : "\xFE\xFF";
      for (const char c : ascii) little ? all.append({c, '\0'}) : all.append({'\0', c});
      return all;
    };
    const Records page = ReadContent("in.html", wide("<html><meta charset=utf-16><p>Words of a page.</p></html>"));
    EXPECT_EQ(page.articles.at(0).text, "Words of a page.");
    const Records item = ReadContent(
        "in.xml", wide("<?xml version=\"1.0\" encoding=\"UTF-16\"?><nitf><body><body.content><p>Words of an item.</p>"
                       "</body.content></body></nitf>"));
    EXPECT_EQ(item.articles.at(0).text, "Words of an item.");
    EXPECT_EQ(ReasonFor("in.txt", wide("Words of a text.")), "not text");
  }
}

TEST(HostileFiles, OneDamagedElementOfAnArray) {
  const Records records = ReadContent("in.json",
                                      "[\n{\"id\":1,\"text\":\"one\"},\n{\"id\":2,\"text\":\"two},\n"
                                      "{\"id\":3,\"text\":\"three\"},\n7,\n{\"id\":4,\"text\":\"four\"}\n]\n");
  ASSERT_EQ(records.articles.size(), 3U);
  EXPECT_EQ(records.articles[1].id, "3");
  EXPECT_EQ(records.articles[2].input, records.path + ":6");
  ASSERT_EQ(records.quarantine.size(), 2U);
  EXPECT_EQ(records.quarantine[0].input, records.path + ":3");
  EXPECT_EQ(records.quarantine[1].reason, "not a JSON object");
}

std::string WarcRecord(std::string_view uri, std::string_view block, std::size_t length) {
  return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: " + std::string(uri) +
         "\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n" + std::string(block) +
         "\r\n\r\n";
}

TEST(HostileFiles, RecordsOfWarcWithWrongLengths) {
  const std::string text = "Words of a page.";
  const std::string fine = WarcRecord("http://a.example/", text, text.size());
  for (const std::size_t length : {std::size_t{3}, std::size_t{60}, std::size_t{100'000}, std::size_t{1} << 60}) {
    const Records records =
        ReadContent("in.wet", fine + WarcRecord("http://b.example/", text, length) + fine + fine + fine);
    EXPECT_EQ(records.articles.size(), 4U) << length;
    ASSERT_EQ(records.quarantine.size(), 1U) << length;
    EXPECT_EQ(records.quarantine[0].input, records.path + ":2");
  }
  const Records cut = ReadContent("in.wet", fine + fine.substr(0, fine.size() - 10));
  EXPECT_EQ(cut.articles.size(), 1U);
  EXPECT_EQ(cut.quarantine.size(), 1U);
}

TEST(HostileFiles, FilesThatEndWithinTheirMagicNumber) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view magic :
       {"\x1F\x8B\x08\0"sv, "\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv, "BZh91AY&SY"sv, "BZh9\x17rE8P\x90"sv, "PK\3\4"sv,
        "WARC/1.1"sv, "\xFF\xFE<"sv, "\xEF\xBB\xBF{"sv}) {
    for (std::size_t size = 0; size <= magic.size(); ++size) {
      const Records records = ReadContent("in", magic.substr(0, size));
      EXPECT_LE(records.articles.size() + records.quarantine.size(), 1U) << magic.substr(0, size);
    }
  }
}

TEST(HostileFiles, ResponsesThatAreNoPages) {
  const auto response = [](std::string_view http) {
    return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/x\r\nContent-Length: " +
           std::to_string(http.size()) + "\r\n\r\n" + std::string(http) + "\r\n\r\n";
  };
  const Records records = ReadContent(
      "in.warc", response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>No.") +
                     response("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") + response("no HTTP") +
                     response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "7\r\n<p>Word\r\n7;x=1\r\ns.</p>\n\r\n0\r\n\r\n") +
                     response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nBZh"));
  ASSERT_EQ(records.articles.size(), 2U);
  EXPECT_EQ(records.articles[1].text, "BZh");
  EXPECT_EQ(records.articles[0].text, "Words.");
  EXPECT_EQ(records.articles[0].source, "a.example");
  ASSERT_EQ(records.quarantine.size(), 3U);
  EXPECT_EQ(records.quarantine[0].reason, "no page: HTTP status 404");
  EXPECT_EQ(records.quarantine[1].reason, "no page: image/png");
}

}  // namespace
}  // namespace newsprint
