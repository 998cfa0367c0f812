#include "cli/output_paths.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsprint {
namespace {

bool Allowed(const std::vector<OutputPath>& outputs, const std::vector<std::string>& inputs = {}) {
  return CheckOutputPaths(outputs, inputs).ok();
}

TEST(OutputPaths, OneFileUnderTwoNamesIsRefused) {
  EXPECT_TRUE(Allowed({{"-o", "kept"}, {"--pairs", "pairs"}}));
  EXPECT_FALSE(Allowed({{"-o", "kept"}, {"--pairs", "kept"}}));
  EXPECT_FALSE(Allowed({{"-o", "kept"}, {"--pairs", "./kept"}}));
  EXPECT_FALSE(Allowed({{"-o", "kept"}, {"--pairs", "folder/../kept"}}));
  EXPECT_FALSE(Allowed({{"-o", "-"}, {"--pairs", "-"}}));
}

TEST(OutputPaths, AnInputIsNeverOverwritten) {
  EXPECT_FALSE(Allowed({{"-o", "in.jsonl"}}, {"other.jsonl", "./in.jsonl"}));
  EXPECT_TRUE(Allowed({{"-o", "-"}}, {"-"}));
}

TEST(OutputPaths, DevicesTakeAnyNumberOfOutputs) {
  EXPECT_TRUE(Allowed({{"-o", "/dev/null"}, {"--pairs", "/dev/null"}}));
}

TEST(OutputPaths, MessagesNameTheOptions) {
  const Status status = CheckOutputPaths({{"--removed", "x"}, {"--clusters", "x"}}, {});
  EXPECT_EQ(status.code(), Status::Code::kUsage);
  EXPECT_EQ(status.message(), "--removed and --clusters name the same file: x");
  EXPECT_FALSE(Allowed({{"-o", ""}}));
}

}  // namespace
}  // namespace newsprint
