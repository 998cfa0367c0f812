#include "minhash/minima.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "minhash/rises_kernels.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

// Each window looked at by itself.
std::vector<std::uint32_t> SlowMinima(const std::vector<ShingleHash>& shingles, std::size_t window) {
  std::set<std::uint32_t> minima;
  const std::size_t width = std::min(window, shingles.size());
  for (std::size_t begin = 0; width > 0 && begin + width <= shingles.size(); ++begin) {
    std::size_t best = begin;
    for (std::size_t i = begin; i < begin + width; ++i) {
      if (shingles[i] <= shingles[best]) best = i;
    }
    minima.insert(static_cast<std::uint32_t>(best));
  }
  return {minima.begin(), minima.end()};
}

TEST(Minima, EqualTheSlowOnes) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 500; ++round) {
    std::vector<ShingleHash> shingles(random() % (round % 2 == 0 ? 60 : 400));
    const std::uint64_t most = round % 3 == 0 ? ~std::uint64_t{0} : 12;  // of 12 many ties
    for (ShingleHash& shingle : shingles) shingle = ShingleHash{random() % most};
    const auto window = static_cast<std::uint32_t>(random() % (round % 5 == 0 ? kWidestWindow : 6) + 1);
    std::vector<std::uint32_t> minima;
    FindMinima(shingles, window, &minima);
    ASSERT_EQ(minima, SlowMinima(shingles, window)) << "window " << window;
  }
}

TEST(Rises, EveryKernelFindsThoseOfTheScalarOne) {
  std::mt19937_64 random(6);
  for (int round = 0; round < 500; ++round) {
    // The end of the block is the end of the storage: nothing behind it may be read.
    std::vector<ShingleHash> shingles(random() % 100 + 1);
    const std::uint64_t most = round % 2 == 0 ? ~std::uint64_t{0} : 3;
    for (ShingleHash& shingle : shingles) shingle = ShingleHash{random() % most};
    shingles.shrink_to_fit();
    const auto distances = static_cast<std::uint32_t>(random() % 6);
    std::vector<std::uint64_t> expected(distances);
    FindRisesScalar(shingles.data(), shingles.size(), distances, expected.data());
    for (std::size_t i = 0; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
      std::vector<std::uint64_t> rises(distances);
      RisesKernelFor(static_cast<InstructionSet>(i))(shingles.data(), shingles.size(), distances, rises.data());
      ASSERT_EQ(rises, expected) << kInstructionSetNames[i];
    }
  }
}

TEST(Promise1, RunsOfSevenWordsShareAMinimumAtTheSamePlace) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 500; ++round) {
    // A small vocabulary, so that runs repeat themselves.
    const std::vector<WordHash> run = reference::RandomWords(random, 7, round % 2 == 0 ? 3 : 1000);
    std::vector<std::set<std::pair<ShingleHash, std::uint32_t>>> in_run(2);
    for (auto& found : in_run) {
      std::vector<WordHash> words = reference::RandomWords(random, random() % 40, 50);
      const auto at = static_cast<std::uint32_t>(words.size());
      words.insert(words.end(), run.begin(), run.end());
      const std::vector<WordHash> after = reference::RandomWords(random, random() % 40, 50);
      words.insert(words.end(), after.begin(), after.end());
      std::vector<ShingleHash> shingles;
      FindShingles(words, 4, &shingles);
      std::vector<std::uint32_t> minima;
      FindMinima(shingles, 4, &minima);
      for (const std::uint32_t m : minima) {
        if (m >= at && m + 4 <= at + 7) found.insert({shingles[m], m - at});
      }
    }
    std::vector<std::pair<ShingleHash, std::uint32_t>> shared;
    std::set_intersection(in_run[0].begin(), in_run[0].end(), in_run[1].begin(), in_run[1].end(),
                          std::back_inserter(shared));
    ASSERT_FALSE(shared.empty());
  }
}

}  // namespace
}  // namespace newsprint
