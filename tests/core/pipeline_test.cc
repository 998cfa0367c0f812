#include "core/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

namespace newsprint {
namespace {

TEST(Pipeline, TakesItemsInTheOrderInWhichTheyWereMade) {
  for (const int threads : {1, 2, 3, 8}) {
    for (const int items : {0, 1, 2, 5, 300}) {
      std::vector<int> item_of(
          static_cast<std::size_t>(PipelineSlots(threads)));  // without locks: ThreadSanitizer sees two owners
      std::vector<int> squares;
      int made = 0;
      std::atomic<int> under_way = 0;
      std::atomic<int> most = 0;
      RunPipeline({.make =
                       [&](int slot) {
                         if (made == items) return false;
                         item_of[static_cast<std::size_t>(slot)] = made++;
                         most = std::max(most.load(), ++under_way);
                         return true;
                       },
                   .work =
                       [&](int slot) {
                         int& item = item_of[static_cast<std::size_t>(slot)];
                         if (item % 50 == 1) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                         item *= item;
                       },
                   .take =
                       [&](int slot) {
                         squares.push_back(item_of[static_cast<std::size_t>(slot)]);
                         --under_way;
                         return true;
                       }},
                  threads);
      std::vector<int> expected;
      for (int i = 0; i < items; ++i) expected.push_back(i * i);
      EXPECT_EQ(squares, expected) << threads << " threads";
      EXPECT_LE(most, PipelineSlots(threads));
    }
  }
}

TEST(Pipeline, EndsWhereTakeSaysSo) {
  for (const int threads : {1, 2, 8}) {
    std::vector<int> item_of(static_cast<std::size_t>(PipelineSlots(threads)));
    int made = 0;
    std::vector<int> taken;
    RunPipeline({.make =
                     [&](int slot) {
                       item_of[static_cast<std::size_t>(slot)] = made++;
                       return true;
                     },
                 .work = [](int) {},
                 .take =
                     [&](int slot) {
                       taken.push_back(item_of[static_cast<std::size_t>(slot)]);
                       return taken.size() < 10;
                     }},
                threads);
    std::vector<int> expected(10);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(taken, expected) << threads << " threads";
    EXPECT_LE(made, 10 + PipelineSlots(threads)) << "nothing more is made than what is under way";
  }
}

TEST(Pipeline, MakesAndTakesOnTheCallingThreadAndWorksOnAll) {
  std::set<std::thread::id> made, worked, taken;
  std::mutex mutex;
  int left = 200;
  RunPipeline({.make =
                   [&](int) {
                     made.insert(std::this_thread::get_id());
                     return left-- > 0;
                   },
               .work =
                   [&](int) {
                     std::this_thread::sleep_for(std::chrono::milliseconds(1));
                     const std::lock_guard lock(mutex);
                     worked.insert(std::this_thread::get_id());
                   },
               .take =
                   [&](int) {
                     taken.insert(std::this_thread::get_id());
                     return true;
                   }},
              4);
  const std::set<std::thread::id> calling = {std::this_thread::get_id()};
  EXPECT_EQ(made, calling);
  EXPECT_EQ(taken, calling);
  EXPECT_EQ(worked.size(), 4U) << "the calling thread works too";
}

}  // namespace
}  // namespace newsprint
