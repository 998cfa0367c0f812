#include "report/background_sink.h"

#include <cstddef>
#include <utility>

namespace newsprint {
namespace {

constexpr std::size_t kGathered = std::size_t{1} << 20;  // bytes handed over together
// So many of them may wait, so that neither thread waits for the other at each.
constexpr std::size_t kWaiting = 4;

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
  changed_.wait(lock, [&] { return queue_.empty(); });
  return status_;
}

Status BackgroundSink::HandOver() {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return queue_.size() < kWaiting; });
    if (!status_.ok()) return status_;
    queue_.push_back(std::move(gathered_));
    gathered_.clear();
    if (!spare_.empty()) {
      gathered_ = std::move(spare_.back());
      spare_.pop_back();
    }
  }
  changed_.notify_all();
  return {};
}

void BackgroundSink::Run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return ends_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const std::string& bytes = queue_.front();  // stays where it is while others are added behind it
    lock.unlock();
    Status status = sink_(bytes);
    lock.lock();
    status_ = std::move(status);
    spare_.push_back(std::move(queue_.front()));
    spare_.back().clear();
    queue_.pop_front();
    if (!status_.ok()) queue_.clear();
    changed_.notify_all();
  }
}

}  // namespace newsprint
