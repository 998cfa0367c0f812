#include "io/gzip_source.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>
#include <string_view>

#include "io/reading.h"

namespace newsprint {
namespace {

std::string Member(std::string_view content) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string packed(deflateBound(&stream, content.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

std::string Line(int id) {
  return "{\"id\":" + std::to_string(id) + ",\"text\":\"Words of number " + std::to_string(id) + "\"}\n";
}

std::string Ids(const Records& records) {
  std::string ids;
  for (const Article& article : records.articles) ids += article.id + " ";
  return ids;
}

TEST(GzipSource, ReadsAllMembersAndPadding) {
  const Records records =
      ReadContent("in.gz", Member(Line(1)) + Member(Line(2)) + Member("") + Member(Line(3)) + std::string(512, '\0'));
  EXPECT_EQ(Ids(records), "1 2 3 ");
  EXPECT_TRUE(records.quarantine.empty());
  EXPECT_EQ(records.bytes[1] + "\n", Line(2));
}

TEST(GzipSource, AWrongChecksumIsTold) {
  std::string packed = Member(Line(1));
  packed[packed.size() - 8] ^= 1;
  const Records records = ReadContent("in.gz", packed);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_NE(records.quarantine[0].reason.find("gzip member 1 is damaged: incorrect data check"), std::string::npos)
      << records.quarantine[0].reason;
  EXPECT_TRUE(records.quarantine[0].input.starts_with(records.path + ":"));
}

TEST(GzipSource, GoesOnWithTheMemberBehindADamagedOne) {
  const std::string whole = Member(Line(2));
  for (const std::string& damaged : {whole.substr(0, whole.size() / 2), whole.substr(0, whole.size() - 3),
                                     std::string("no gzip data"), whole.substr(0, 5)}) {
    const Records records = ReadContent("in.gz", Member(Line(1)) + damaged + Member(Line(3)) + Member(Line(4)));
    EXPECT_TRUE(Ids(records).starts_with("1 ")) << Ids(records);
    EXPECT_TRUE(Ids(records).ends_with("3 4 ")) << Ids(records);
    EXPECT_EQ(records.quarantine.size(), 1U);
  }
}

TEST(GzipSource, AnUnfinishedFileGivesWhatThereIs) {
  const std::string packed = Member(Line(1) + Line(2) + Line(3));
  const Records records = ReadContent("in.gz", packed.substr(0, packed.size() - 9));
  EXPECT_TRUE(Ids(records).starts_with("1 2 ")) << Ids(records);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_NE(records.quarantine[0].reason.find("cut short"), std::string::npos);
}

TEST(GzipSource, ABombEndsAtTheExpansionThatIsAllowed) {
  const std::string bomb = Member(std::string(std::size_t{200} << 20, 'a'));
  const Records records = ReadContent("in.gz", Member(Line(1)) + bomb);
  EXPECT_EQ(Ids(records), "1 ");
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_NE(records.quarantine[0].reason.find("--max-expansion"), std::string::npos) << records.quarantine[0].reason;
}

}  // namespace
}  // namespace newsprint
