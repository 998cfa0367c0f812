#include "report/background_sink.h"

#include <cstddef>
#include <utility>

namespace newsprint {
namespace {

constexpr std::size_t kGathered = std::size_t{1} << 20;  // bytes handed over together

}  // namespace

BackgroundSink::BackgroundSink(Sink sink) : sink_(std::move(sink)), thread_([this] { Run(); }) {}

BackgroundSink::~BackgroundSink() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

Status BackgroundSink::Write(std::string_view bytes) {
  gathered_.append(bytes);
  return gathered_.size() < kGathered ? Status() : HandOver();
}

Status BackgroundSink::Finish() {
  if (Status status = HandOver(); !status.ok()) return status;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return taken_.empty(); });
  return status_;
}

Status BackgroundSink::HandOver() {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return taken_.empty(); });
    if (!status_.ok()) return status_;
    taken_.swap(gathered_);
  }
  changed_.notify_all();
  return {};
}

void BackgroundSink::Run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return ends_ || !taken_.empty(); });
    if (taken_.empty()) return;
    lock.unlock();
    Status status = sink_(taken_);
    lock.lock();
    if (status_.ok()) status_ = std::move(status);
    taken_.clear();
    changed_.notify_all();
  }
}

}  // namespace newsprint
