#include "cli/log.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace newsprint {
namespace {

// What was written to standard error, with every time replaced by TIME.
template <typename Use>
std::string Written(const RunSettings& settings, const Use& use) {
  ::testing::internal::CaptureStderr();
  Log log(settings);
  use(log);
  const std::string text = ::testing::internal::GetCapturedStderr();
  return std::regex_replace(text, std::regex(R"(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ)"), "TIME");
}

TEST(Log, AsJsonTellsStageRunAndFiguresWhereTheyAreKnown) {
  const std::string text = Written({.json_log = true}, [](Log& log) {
    log.Info("begun");
    log.ProgressCallback()("reading", 5, 10);
    log.SetRun(7);
    log.ProgressCallback()("comparing", 0, 0);
    log.Warn("found what a run had left");
    log.Info("done", {{"articles", 12}, {"matches", 0}});
    log.Error("a\nb");
  });
  EXPECT_EQ(text,
            R"({"type":"log","time":"TIME","level":"info","message":"begun"}
{"type":"progress","time":"TIME","level":"info","stage":"reading","done":5,"total":10}
{"type":"progress","time":"TIME","level":"info","stage":"comparing","run":7,"done":0,"total":0}
{"type":"log","time":"TIME","level":"warning","stage":"comparing","run":7,"message":"found what a run had left"}
{"type":"log","time":"TIME","level":"info","stage":"comparing","run":7,"message":"done","counts":{"articles":12,"matches":0}}
{"type":"log","time":"TIME","level":"error","stage":"comparing","run":7,"message":"a\nb"}
)");
}

TEST(Log, QuietTellsErrorsOnly) {
  const std::string text = Written({.quiet = true, .json_log = true}, [](Log& log) {
    log.Info("begun");
    log.Warn("odd");
    log.ProgressCallback()("reading", 5, 10);
    log.Error("failed");
  });
  EXPECT_EQ(text, "{\"type\":\"log\",\"time\":\"TIME\",\"level\":\"error\",\"message\":\"failed\"}\n");
}

TEST(Log, ForPeopleTellsTheMessage) {
  EXPECT_EQ(Written({}, [](Log& log) { log.Info("done", {{"articles", 12}}); }), "newsprint: done\n");
}

}  // namespace
}  // namespace newsprint
