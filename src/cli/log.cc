#include "cli/log.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>

#include "cli/signals.h"
#include "cli/terminal.h"
#include "report/plain_words.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr auto kBarInterval = std::chrono::milliseconds(100);
constexpr auto kLogInterval = std::chrono::seconds(1);
constexpr std::size_t kBarColumns = 24;
constexpr std::string_view kClearLine = "\r\x1b[K";

void WriteStderr(std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stderr); }

std::string UtcNow() {
  const std::time_t now = std::time(nullptr);
  std::tm parts = {};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

}  // namespace

Log::Log(const RunSettings& settings)
    : settings_(settings), bar_(!settings.quiet && !settings.json_log && StderrIsTerminal()) {}

Log::~Log() { EndProgress(); }

void Log::EndProgress() {
  if (bar_drawn_) WriteStderr(kClearLine);
  bar_drawn_ = false;
}

void Log::Error(const std::string& message) { Say("error", message, {}); }

void Log::Warn(const std::string& message) {
  if (!settings_.quiet) Say("warning", message, {});
}

void Log::Info(const std::string& message, const Counts& counts) {
  if (!settings_.quiet) Say("info", message, counts);
}

Progress Log::ProgressCallback() {
  return [this](const char* stage, std::uint64_t done, std::uint64_t total) {
    Show(stage, done, total);
    return CaughtSignal() == 0;
  };
}

void Log::Begin(const char* type, const char* level, JsonRecord* record) const {
  record->Begin(type);
  record->Text("time", UtcNow());
  record->Text("level", level);
  if (!stage_.empty()) record->Text("stage", stage_);
  if (run_) record->Count("run", *run_);
}

void Log::Say(const char* level, const std::string& message, const Counts& counts) {
  EndProgress();
  if (!settings_.json_log) {
    // Names of files and outlets come from anywhere.
    WriteStderr("newsprint: " + Visible(message) + "\n");
    return;
  }
  JsonRecord record;
  Begin("log", level, &record);
  record.Text("message", message);
  if (!counts.empty()) {
    record.BeginObject("counts");
    for (const auto& [name, count] : counts) record.Count(name, count);
    record.EndObject();
  }
  WriteStderr(record.End());
}

void Log::Show(const char* stage, std::uint64_t done, std::uint64_t total) {
  if (settings_.quiet || !(bar_ || settings_.json_log)) return;
  const Clock::time_point now = Clock::now();
  const auto interval = bar_ ? Clock::duration(kBarInterval) : Clock::duration(kLogInterval);
  if (stage_ == stage && now - shown_ < interval) return;
  stage_ = stage;
  shown_ = now;
  if (bar_) {
    DrawBar(stage, done, total);
    return;
  }
  JsonRecord record;
  Begin("progress", "info", &record);
  record.Count("done", done);
  record.Count("total", total);
  WriteStderr(record.End());
}

void Log::DrawBar(const char* stage, std::uint64_t done, std::uint64_t total) {
  std::string line = FitLeft(stage, 12) + " ";
  if (total > 0) {
    const double part = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    const auto full = static_cast<std::size_t>(part * static_cast<double>(kBarColumns));
    line += "[" + std::string(full, '=') + std::string(kBarColumns - full, ' ') + "] " +
            std::to_string(static_cast<int>(part * 100)) + "% ";
  }
  line += Grouped(done);
  if (total > 0) line += " of " + Grouped(total);
  // One column short: a terminal that wraps at the edge would leave the line behind.
  WriteStderr(std::string(kClearLine) + Fit(line, StderrColumns() - 1));
  std::fflush(stderr);
  bar_drawn_ = true;
}

}  // namespace newsprint
