#include "report/background_sink.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace newsprint {
namespace {

TEST(BackgroundSink, GivesAllBytesInOrder) {
  std::mt19937 random(3);
  std::string expected;
  std::string written;
  {
    BackgroundSink sink([&](std::string_view bytes) {
      written += bytes;
      return Status();
    });
    for (int i = 0; i < 300; ++i) {
      const std::string piece(random() % (random() % 8 == 0 ? 400000 : 3000), static_cast<char>('a' + i % 26));
      expected += piece;
      ASSERT_TRUE(sink.Write(piece).ok());
    }
    ASSERT_TRUE(sink.Finish().ok());
    EXPECT_TRUE(written == expected);
    ASSERT_TRUE(sink.Write("more").ok());
    ASSERT_TRUE(sink.Finish().ok());
  }
  EXPECT_TRUE(written == expected + "more");
}

TEST(BackgroundSink, SaysWhatFailedAndWritesNothingMore) {
  int calls = 0;
  BackgroundSink sink([&](std::string_view) {
    ++calls;
    return Status::Limit("the disk is full");
  });
  const std::string piece(std::size_t{3} << 20, 'x');
  Status status;
  for (int i = 0; i < 10 && status.ok(); ++i) status = sink.Write(piece);
  EXPECT_EQ(status.message(), "the disk is full");
  EXPECT_EQ(sink.Finish().message(), "the disk is full");
  EXPECT_EQ(calls, 1);
}

TEST(BackgroundSink, EndsWithoutHavingBeenFinished) {
  BackgroundSink sink([](std::string_view) { return Status(); });
  EXPECT_TRUE(sink.Write("left").ok());
}

}  // namespace
}  // namespace newsprint
