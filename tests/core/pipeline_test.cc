#include "core/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <random>
#include <thread>
#include <vector>

namespace newsprint {
namespace {

TEST(Pipeline, TakesItemsInTheOrderInWhichTheyWereMade) {
  for (const int threads : {1, 2, 3, 8}) {
    for (const int items : {0, 1, 2, 5, 300}) {
      std::vector<int> item_of(static_cast<std::size_t>(threads));  // without locks: ThreadSanitizer sees two owners
      std::vector<int> squares;
      int made = 0;
      std::atomic<int> under_way = 0;
      std::atomic<int> most = 0;
      RunPipeline({.make =
                       [&](int worker) {
                         if (made == items) return false;
                         item_of[static_cast<std::size_t>(worker)] = made++;
                         most = std::max(most.load(), ++under_way);
                         return true;
                       },
                   .work =
                       [&](int worker) {
                         int& item = item_of[static_cast<std::size_t>(worker)];
                         if (item % 50 == 1) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                         item *= item;
                       },
                   .take =
                       [&](int worker) {
                         squares.push_back(item_of[static_cast<std::size_t>(worker)]);
                         --under_way;
                         return true;
                       }},
                  threads);
      std::vector<int> expected;
      for (int i = 0; i < items; ++i) expected.push_back(i * i);
      EXPECT_EQ(squares, expected) << threads << " threads";
      EXPECT_LE(most, threads);
    }
  }
}

TEST(Pipeline, EndsWhereTakeSaysSo) {
  for (const int threads : {1, 2, 8}) {
    std::vector<int> item_of(static_cast<std::size_t>(threads));
    int made = 0;
    std::vector<int> taken;
    RunPipeline({.make =
                     [&](int worker) {
                       item_of[static_cast<std::size_t>(worker)] = made++;
                       return true;
                     },
                 .work = [](int) {},
                 .take =
                     [&](int worker) {
                       taken.push_back(item_of[static_cast<std::size_t>(worker)]);
                       return taken.size() < 10;
                     }},
                threads);
    std::vector<int> expected(10);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(taken, expected) << threads << " threads";
    EXPECT_LE(made, 10 + threads) << "nothing more is made than what is under way";
  }
}

}  // namespace
}  // namespace newsprint
