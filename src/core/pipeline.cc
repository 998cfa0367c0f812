#include "core/pipeline.h"

#include <cassert>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace newsprint {
namespace {

// What the threads of one run share.
class Turns {
 public:
  explicit Turns(const Pipeline& pipeline) : pipeline_(pipeline) {}

  // One thread's part.
  void Work(int worker) {
    std::uint64_t item = 0;
    while (Make(worker, &item)) {
      pipeline_.work(worker);
      Take(worker, item);
    }
  }

 private:
  bool Make(int worker, std::uint64_t* item) {
    const std::lock_guard lock(making_);
    if (all_made_ || !pipeline_.make(worker)) {
      all_made_ = true;
      return false;
    }
    *item = made_++;
    return true;
  }

  void Take(int worker, std::uint64_t item) {
    std::unique_lock lock(taking_);
    turn_.wait(lock, [&] { return taken_ == item; });
    if (!ended_) ended_ = !pipeline_.take(worker);
    ++taken_;
    turn_.notify_all();
    if (!ended_) return;
    lock.unlock();
    const std::lock_guard no_more(making_);
    all_made_ = true;
  }

  const Pipeline& pipeline_;
  std::mutex making_;
  bool all_made_ = false;
  std::uint64_t made_ = 0;
  std::mutex taking_;
  std::condition_variable turn_;
  std::uint64_t taken_ = 0;
  bool ended_ = false;
};

}  // namespace

void RunPipeline(const Pipeline& pipeline, int threads) {
  assert(threads >= 1);
  Turns turns(pipeline);
  std::vector<std::thread> others;
  for (int worker = 1; worker < threads; ++worker) others.emplace_back([&turns, worker] { turns.Work(worker); });
  turns.Work(0);
  for (std::thread& other : others) other.join();
}

}  // namespace newsprint
