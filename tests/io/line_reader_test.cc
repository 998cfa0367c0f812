#include "io/line_reader.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <random>
#include <string>
#include <vector>

namespace newsprint {
namespace {

// Gives its bytes in pieces of random size, and then an error where one is set.
class PiecewiseSource : public ByteSource {
 public:
  PiecewiseSource(std::string_view bytes, std::size_t most, int error = 0)
      : bytes_(bytes), most_(most), error_(error) {}

  std::int64_t Read(char* to, std::size_t size) override {
    const std::size_t n = std::min({size, bytes_.size(), 1 + random_() % most_});
    if (n == 0) return -error_;
    bytes_.copy(to, n);
    bytes_.remove_prefix(n);
    return static_cast<std::int64_t>(n);
  }

 private:
  std::string_view bytes_;
  const std::size_t most_;
  const int error_;
  std::mt19937 random_{1};
};

struct Seen {
  LineReader::Next next;
  std::string bytes;
  std::uint64_t offset;
  std::uint64_t number;

  friend bool operator==(const Seen&, const Seen&) = default;
};

std::vector<Seen> ReadAll(LineReader* lines) {
  std::vector<Seen> seen;
  for (;;) {
    LineReader::Line line;
    const LineReader::Next next = lines->Read(&line);
    if (next == LineReader::Next::kEnd) return seen;
    seen.push_back({next, std::string(line.bytes), line.offset, line.number});
  }
}

// Slow and obvious: splits a text that is wholly in memory.
std::vector<Seen> Split(const std::string& text, std::uint64_t limit) {
  std::vector<Seen> seen;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    std::string bytes = text.substr(begin, end - begin);
    if (!bytes.empty() && bytes.back() == '\r') bytes.pop_back();
    const bool fits = bytes.size() <= limit;
    seen.push_back(
        {fits ? LineReader::Next::kLine : LineReader::Next::kTooLong, fits ? bytes : "", begin, seen.size() + 1});
    begin = end + 1;
  }
  return seen;
}

TEST(LineReaderTest, EndsLinesWithOrWithoutCarriageReturn) {
  LineReader lines(100);
  MemorySource source("one\r\ntwo\n\n\r\nlast");
  lines.Start(&source);
  const std::vector<Seen> seen = ReadAll(&lines);
  ASSERT_EQ(seen.size(), 5U);
  EXPECT_EQ(seen[0].bytes, "one");
  EXPECT_EQ(seen[1], (Seen{LineReader::Next::kLine, "two", 5, 2}));
  EXPECT_EQ(seen[2].bytes, "");
  EXPECT_EQ(seen[3].bytes, "");
  EXPECT_EQ(seen[4], (Seen{LineReader::Next::kLine, "last", 12, 5}));
}

TEST(LineReaderTest, SplitsAsTheReferenceDoesHoweverTheBytesCome) {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    while (text.size() < 200) {
      text.append(random() % 12, 'x');
      text.append(random() % 4 == 0 ? "\r\n" : "\n");
    }
    if (random() % 2 == 0) text.append("end");
    const std::uint64_t limit = 1 + random() % 12;
    LineReader lines(limit);
    PiecewiseSource source(text, 1 + random() % 30);
    lines.Start(&source);
    if (random() % 2 == 0) {
      const std::size_t ahead = random() % 300;
      ASSERT_GE(lines.Ahead(ahead).size(), std::min(ahead, text.size()));
    }
    ASSERT_EQ(ReadAll(&lines), Split(text, limit)) << text;
  }
}

TEST(LineReaderTest, CarriesLinesOverTheEndOfTheBuffer) {
  std::mt19937 random(3);
  std::string text;
  while (text.size() < 12'000'000) {
    text.append(random() % 3 == 0 ? random() % 700'000 : random() % 5'000, 'y');
    text.push_back('\n');
  }
  constexpr std::uint64_t kLimit = 650'000;
  LineReader lines(kLimit);
  PiecewiseSource source(text, 900'000);
  lines.Start(&source);
  EXPECT_EQ(ReadAll(&lines), Split(text, kLimit));
}

TEST(LineReaderTest, TellsAFailureOnceAndAtItsLine) {
  LineReader lines(100);
  PiecewiseSource source("one\ntwo\nthr", 5, EIO);
  lines.Start(&source);
  const std::vector<Seen> seen = ReadAll(&lines);
  ASSERT_EQ(seen.size(), 3U);
  EXPECT_EQ(seen[1].bytes, "two");
  EXPECT_EQ(seen[2], (Seen{LineReader::Next::kFailed, "", 8, 3}));
  EXPECT_EQ(lines.problem(), "Input/output error");

  MemorySource next("fine\n");
  lines.Start(&next);
  EXPECT_FALSE(lines.failed());
  EXPECT_EQ(ReadAll(&lines).size(), 1U);
}

TEST(LineReaderTest, ReadsTheRestUpToALimit) {
  const std::string text(3'000'000, 'z');
  for (const std::uint64_t limit : {text.size(), text.size() - 1}) {
    LineReader lines(100);
    PiecewiseSource source(text, 900'000);
    lines.Start(&source);
    lines.Ahead(10);
    std::string rest;
    EXPECT_EQ(lines.ReadRest(limit, &rest), limit == text.size());
    EXPECT_FALSE(lines.failed());
    if (limit == text.size()) {
      EXPECT_EQ(rest, text);
    }
  }
}

}  // namespace
}  // namespace newsprint
