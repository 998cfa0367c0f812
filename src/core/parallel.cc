#include "core/parallel.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <thread>
#include <vector>

namespace newsprint {

void ParallelFor(std::size_t n, int threads, const std::function<void(std::size_t, int)>& body) {
  assert(threads >= 1);
  const auto workers = std::min<std::size_t>(static_cast<std::size_t>(threads), n);
  if (workers <= 1) {
    for (std::size_t i = 0; i < n; ++i) body(i, 0);
    return;
  }
  // Blocks are small enough that one slow item does not leave the other threads idle.
  const std::size_t block = std::clamp<std::size_t>(n / (workers * 16), 1, 64);
  std::atomic<std::size_t> next{0};
  const auto work = [&](int worker) {
    for (;;) {
      const std::size_t begin = next.fetch_add(block, std::memory_order_relaxed);
      if (begin >= n) return;
      const std::size_t end = std::min(n, begin + block);
      for (std::size_t i = begin; i < end; ++i) body(i, worker);
    }
  };
  std::vector<std::thread> pool;
  pool.reserve(workers - 1);
  for (std::size_t w = 1; w < workers; ++w) pool.emplace_back(work, static_cast<int>(w));
  work(0);
  for (std::thread& t : pool) t.join();
}

}  // namespace newsprint
