#include "io/byte_source.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>

namespace newsprint {
namespace {

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe(ends.data()), 0); }
  ~Pipe() {
    ::close(ends[1]);
    if (!taken) ::close(ends[0]);
  }
  int Take() {
    taken = true;
    return ends[0];
  }
  std::array<int, 2> ends{-1, -1};
  bool taken = false;
};

TEST(FileSource, WaitsForBytesUntilItIsToStop) {
  Pipe bytes;
  Pipe stop;
  FileSource source(bytes.Take(), nullptr, stop.ends[0]);
  std::string read(10, '\0');
  ASSERT_EQ(WriteAll(bytes.ends[1], "words"), 0);
  ASSERT_EQ(source.Read(read.data(), read.size()), 5);
  EXPECT_EQ(read.substr(0, 5), "words");
  // The signal has come before the wait begins: nothing else would end it.
  ASSERT_EQ(WriteAll(stop.ends[1], std::string_view("\0", 1)), 0);
  EXPECT_EQ(source.Read(read.data(), read.size()), -EINTR);
}

TEST(FileSource, TellsTheEndWhereNothingStopsIt) {
  Pipe stop;
  Pipe bytes;
  FileSource source(bytes.Take(), nullptr, stop.ends[0]);
  ::close(bytes.ends[1]);
  bytes.ends[1] = -1;
  char byte = 0;
  EXPECT_EQ(source.Read(&byte, 1), 0);
}

}  // namespace
}  // namespace newsprint
