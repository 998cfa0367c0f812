#include "io/published.h"

#include <gtest/gtest.h>

#include <ctime>
#include <random>
#include <string>

namespace newsprint {
namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t k31May2019 = 1559260800;  // 00:00 UTC

void ExpectInterval(const std::string& text, std::int64_t begin, std::int64_t length) {
  const std::optional<Published> published = ParsePublished(text);
  ASSERT_TRUE(published.has_value()) << text;
  EXPECT_EQ(published->begin, begin) << text;
  EXPECT_EQ(published->end - published->begin, length) << text;
}

TEST(PublishedTest, IsAsPreciseAsItsText) {
  ExpectInterval("2019", 1546300800, 365 * kDay);
  ExpectInterval("2020", 1577836800, 366 * kDay);
  ExpectInterval("2019-05", k31May2019 - 30 * kDay, 31 * kDay);
  ExpectInterval("2019-12", 1575158400, 31 * kDay);
  ExpectInterval("2019-05-31", k31May2019, kDay);
  ExpectInterval("20190531", k31May2019, kDay);
  ExpectInterval("2019-05-31T14", k31May2019 + 14 * 3600, 3600);
  ExpectInterval("2019-05-31T14:05", k31May2019 + 14 * 3600 + 300, 60);
  ExpectInterval("2019-05-31T14:05:30", k31May2019 + 14 * 3600 + 330, 1);
  ExpectInterval("2019-05-31T14:05:30.999999", k31May2019 + 14 * 3600 + 330, 1);
  ExpectInterval("2019-05-31T14:05:30,5Z", k31May2019 + 14 * 3600 + 330, 1);
}

TEST(PublishedTest, KnowsZones) {
  const std::int64_t noon = k31May2019 + 12 * 3600;
  for (const char* text : {"2019-05-31T12:00:00",
                           "2019-05-31T12:00:00Z",
                           "2019-05-31t12:00:00z",
                           "2019-05-31 12:00:00",
                           "2019-05-31 12:00:00+00:00",
                           "2019-05-31T12:00:00-00:00",
                           "2019-05-31 12:00:00 UTC",
                           "2019-05-31T14:00:00+02:00",
                           "2019-05-31T14:00:00+0200",
                           "2019-05-31T14:00:00+02",
                           "2019-05-31T14:00:00 +0200",
                           "2019-05-31T02:30:00-09:30",
                           "20190531T120000Z",
                           "20190531T140000+0200",
                           "2019-06-01T01:00:00+13:00",
                           "Fri, 31 May 2019 12:00:00 GMT",
                           "Fri, 31 May 2019 12:00:00 +0000",
                           "31 May 2019 12:00:00 UT",
                           "Fri, 31 May 2019 07:00:00 CDT",
                           "Fri, 31 May 2019 08:00:00 EDT",
                           "Fri, 31 May 2019 07:00:00 EST",
                           "fri, 31 may 2019 05:00:00 pdt",
                           "Fri, 31 May 2019 14:00:00 +0200 (CEST)",
                           "Friday, 31 May 2019 14:00:00 CEST",
                           "Fri,  31  May  2019  12:00:00",
                           "31 May 19 12:00:00 GMT",
                           "31-MAY-2019 12:00:00.79",
                           "31-May-2019 12:00:00"}) {
    ExpectInterval(text, noon, 1);
  }
  ExpectInterval("2019-05-31T12:00Z", noon, 60);
  ExpectInterval("Fri, 31 May 2019 12:00 GMT", noon, 60);
}

TEST(PublishedTest, ReadsTheWires) {
  ExpectInterval("26-FEB-1987 15:01:01.79", 541350061, 1);
  ExpectInterval(" 2-MAR-1987 04:42:34.68", 541658554, 1);
  ExpectInterval("2-MAR-1987", 541641600, kDay);
}

TEST(PublishedTest, KnowsTheCalendar) {
  ExpectInterval("2000-02-29", 951782400, kDay);
  ExpectInterval("2400-02-29", 13574563200, kDay);
  ExpectInterval("1970-01-01T00:00:00Z", 0, 1);
  ExpectInterval("1969-12-31T23:59:59Z", -1, 1);
  ExpectInterval("0001-01-01", -62135596800, kDay);
  ExpectInterval("0000", -62167219200, 366 * kDay);
  ExpectInterval("9999-12-31T23:59:59Z", 253402300799, 1);
  EXPECT_FALSE(ParsePublished("1900-02-29"));
  EXPECT_FALSE(ParsePublished("2019-02-29"));
  EXPECT_FALSE(ParsePublished("2019-04-31"));
  EXPECT_FALSE(ParsePublished("31-APR-2019 12:00:00"));
  EXPECT_FALSE(ParsePublished("Mon, 29 Feb 2100 12:00:00 GMT"));
}

TEST(PublishedTest, TakesALeapSecondOnlyAtTheEndOfADay) {
  ExpectInterval("2016-12-31T23:59:60Z", 1483228800, 1);
  ExpectInterval("2017-01-01T00:59:60+01:00", 1483228800, 1);
  EXPECT_FALSE(ParsePublished("2016-12-31T12:59:60Z"));
  EXPECT_FALSE(ParsePublished("2016-12-31T23:59:61Z"));
}

TEST(PublishedTest, RefusesWhatIsNoDate) {
  for (const char* text : {"",
                           " ",
                           "None",
                           "null",
                           "yesterday",
                           "2019-13",
                           "2019-00",
                           "2019-13-01",
                           "2019-05-32",
                           "2019-05-00",
                           "2019-05-31T24:00:00",
                           "2019-05-31T25:00",
                           "2019-05-31T14:60",
                           "2019-05-31T14:05:",
                           "2019-05-31T",
                           "2019-05-",
                           "2019-5-31",
                           "19-05-31",
                           "201905",
                           "2019-0531",
                           "2019-05-31T14:05:30.",
                           "2019-05-31T14:05:30+24:00",
                           "2019-05-31T14:05:30+02:60",
                           "2019-05-31T14:05:30+2",
                           "2019-05-31T14:05:30+02:",
                           "2019-05-31T14:05:30 XYZ",
                           "2019-05-31T14:05:30Z0",
                           "2019-05-31x",
                           "2019-05-31T14:05:30ZZ",
                           "1559308800",
                           "2019/05/31",
                           "05/31/2019",
                           "May 31, 2019",
                           "31 May 2019",
                           "Thu, 31 May 2019 12:00:00 GMT",
                           "Fri 31 May 2019 12:00:00 GMT",
                           "Fri, 31 Mai 2019 12:00:00 GMT",
                           "Frid, 31 May 2019 12:00:00 GMT",
                           "Fri, 31 May 2019 12:00:00 BST",
                           "Fri, 31 May 2019",
                           "Fri, 31 May 2019 12 GMT",
                           "31-MAR-1987 605:12:19.12",
                           "31-MAY-19 12:00:00",
                           "(Fri) 31 May 2019 12:00:00",
                           "31 May 2019 12:00:00 GMT (",
                           "+2019-05-31",
                           "-2019-05-31",
                           "99999999999999999999"}) {
    EXPECT_FALSE(ParsePublished(text)) << text;
  }
  EXPECT_FALSE(ParsePublished(std::string("2019-05-31\0", 11)));
}

// The C library writes, ParsePublished reads.
TEST(PublishedTest, ReadsBackRandomTimes) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20'000; ++i) {
    // From the year 1000 on: earlier ones are written with fewer digits.
    const std::time_t time = static_cast<std::time_t>(random() % 284'000'000'000) - 30'609'792'000;
    std::tm fields{};
    ASSERT_NE(::gmtime_r(&time, &fields), nullptr);
    for (const char* format :
         {"%Y-%m-%dT%H:%M:%SZ", "%Y%m%dT%H%M%S", "%a, %d %b %Y %H:%M:%S GMT", "%d-%b-%Y %H:%M:%S.07"}) {
      char text[64];
      ASSERT_GT(std::strftime(text, sizeof(text), format, &fields), 0U);
      ExpectInterval(text, time, 1);
    }
    char day[16];
    ASSERT_GT(std::strftime(day, sizeof(day), "%Y-%m-%d", &fields), 0U);
    const std::int64_t seconds = fields.tm_hour * 3600 + fields.tm_min * 60 + fields.tm_sec;
    ExpectInterval(day, time - seconds, kDay);
  }
}

TEST(PublishedTest, StaysCalmWhateverComes) {
  std::mt19937 random(2);
  const std::string letters = "0129-:T+Z., (FriMayGMT)";
  for (int i = 0; i < 300'000; ++i) {
    std::string text(random() % 24, '\0');
    for (char& c : text) c = letters[random() % letters.size()];
    const std::optional<Published> published = ParsePublished(text);
    if (!published) continue;
    ASSERT_LT(published->begin, published->end) << text;
  }
}

}  // namespace
}  // namespace newsprint
