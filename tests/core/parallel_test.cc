#include "core/parallel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

namespace newsprint {
namespace {

TEST(ParallelFor, CallsEachIndexOnce) {
  for (const int threads : {1, 2, 3, 8}) {
    for (const std::size_t n : {0, 1, 2, 7, 64, 65, 1000, 10007}) {
      std::vector<int> calls(n,
                             0);  // each element belongs to one call: no locks, so ThreadSanitizer sees a double call
      ParallelFor(n, threads, [&](std::size_t i, int) { ++calls[i]; });
      EXPECT_EQ(std::count(calls.begin(), calls.end(), 1), static_cast<std::ptrdiff_t>(n))
          << n << " items, " << threads << " threads";
    }
  }
}

TEST(ParallelFor, GivesEachWorkerItsOwnNumber) {
  constexpr int kThreads = 4;
  std::vector<std::size_t> items_of(kThreads, 0);  // written without locks: a number belongs to one thread
  std::vector<std::set<std::thread::id>> threads_of(kThreads);
  ParallelFor(5000, kThreads, [&](std::size_t, int worker) {
    ASSERT_GE(worker, 0);
    ASSERT_LT(worker, kThreads);
    ++items_of[static_cast<std::size_t>(worker)];
    threads_of[static_cast<std::size_t>(worker)].insert(std::this_thread::get_id());
  });
  EXPECT_EQ(std::accumulate(items_of.begin(), items_of.end(), std::size_t{0}), 5000u);
  for (const auto& threads : threads_of) EXPECT_LE(threads.size(), 1u);
}

TEST(ParallelFor, OneThreadGoesInOrderOnTheCallersThread) {
  std::vector<std::size_t> seen;
  ParallelFor(300, 1, [&](std::size_t i, int worker) {
    EXPECT_EQ(worker, 0);
    seen.push_back(i);
  });
  ASSERT_EQ(seen.size(), 300u);
  EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

TEST(ParallelFor, ReturnsOnlyWhenAllCallsHave) {
  for (int round = 0; round < 50; ++round) {
    std::atomic<int> finished{0};
    ParallelFor(200, 4, [&](std::size_t, int) { finished.fetch_add(1, std::memory_order_relaxed); });
    ASSERT_EQ(finished.load(std::memory_order_relaxed), 200);
  }
}

TEST(ParallelFor, NeverUsesMoreWorkersThanItems) {
  std::atomic<int> largest{0};
  ParallelFor(2, 64, [&](std::size_t, int worker) {
    int seen = largest.load();
    while (worker > seen && !largest.compare_exchange_weak(seen, worker)) {
    }
  });
  EXPECT_LT(largest.load(), 2);
}

}  // namespace
}  // namespace newsprint
