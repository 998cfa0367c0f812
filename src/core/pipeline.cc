#include "core/pipeline.h"

#include <cassert>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace newsprint {
namespace {

// Hands made items to whoever works on them next.
class Workbench {
 public:
  explicit Workbench(const Pipeline& pipeline, int slots)
      : pipeline_(pipeline), done_(static_cast<std::size_t>(slots)) {}

  void Lay(int slot) {
    {
      const std::lock_guard lock(mutex_);
      done_[static_cast<std::size_t>(slot)] = false;
      waiting_.push_back(slot);
    }
    laid_.notify_one();
  }

  bool Done(int slot) {
    const std::lock_guard lock(mutex_);
    return done_[static_cast<std::size_t>(slot)];
  }

  // Works on the item that waits longest; where none does, waits until that of `slot` is done.
  void WorkOrWaitFor(int slot) {
    std::unique_lock lock(mutex_);
    if (!waiting_.empty()) {
      WorkOnFirst(&lock);
    } else {
      worked_.wait(lock, [&] { return done_[static_cast<std::size_t>(slot)]; });
    }
  }

  // Works on items until Close().
  void Work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      laid_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
      if (closed_) return;
      WorkOnFirst(&lock);
    }
  }

  void Close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    laid_.notify_all();
  }

 private:
  void WorkOnFirst(std::unique_lock<std::mutex>* lock) {
    const int slot = waiting_.front();
    waiting_.pop_front();
    lock->unlock();
    pipeline_.work(slot);
    lock->lock();
    done_[static_cast<std::size_t>(slot)] = true;
    worked_.notify_one();
  }

  const Pipeline& pipeline_;
  std::mutex mutex_;
  std::condition_variable laid_;    // an item, or nothing more
  std::condition_variable worked_;  // only the calling thread waits for it
  std::deque<int> waiting_;         // slots
  std::vector<bool> done_;          // by slot
  bool closed_ = false;
};

}  // namespace

void RunPipeline(const Pipeline& pipeline, int threads) {
  assert(threads >= 1);
  const int slots = PipelineSlots(threads);
  Workbench bench(pipeline, slots);
  std::vector<std::thread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back([&bench] { bench.Work(); });
  bool more = true;
  int under_way = 0;
  int oldest = 0;  // slot
  while (more || under_way > 0) {
    if (under_way > 0 && bench.Done(oldest)) {
      if (!pipeline.take(oldest)) break;
      oldest = (oldest + 1) % slots;
      --under_way;
    } else if (more && under_way < slots) {
      const int slot = (oldest + under_way) % slots;
      more = pipeline.make(slot);
      if (!more) continue;
      bench.Lay(slot);
      ++under_way;
    } else {
      bench.WorkOrWaitFor(oldest);
    }
  }
  bench.Close();
  for (std::thread& other : others) other.join();
}

}  // namespace newsprint
