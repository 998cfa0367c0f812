#include "verify/align.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <numeric>

#include "shingle/shingle.h"

namespace newsprint {
namespace {

// Places of one seed that are tried: only texts that repeat themselves have more.
constexpr int kMaxPlaces = 64;
// Runs this long are kept also where some of their words are in a block already.
constexpr std::uint32_t kRepeat = 8;
// Earlier runs that a run may continue.
constexpr std::size_t kLookBack = 64;
// Words skipped at most when a block's ends are extended.
constexpr std::uint32_t kMaxEdit = 4;

// Chains of runs: a matched word counts 4, a word between two runs costs 1.
constexpr std::int64_t kWordScore = 4;

// Joins runs that touch on both sides.
void JoinRuns(std::vector<WordRun>* runs) {
  std::size_t last = 0;
  for (std::size_t i = 1; i < runs->size(); ++i) {
    WordRun& before = (*runs)[last];
    const WordRun& run = (*runs)[i];
    if (before.a + before.length == run.a && before.b + before.length == run.b) {
      before.length += run.length;
    } else {
      (*runs)[++last] = run;
    }
  }
  runs->resize(last + 1);
}

}  // namespace

void FillGap(std::span<const WordHash> a, std::span<const WordHash> b, WordRange gap_a, WordRange gap_b,
             std::vector<WordRun>* out) {
  const std::uint32_t rows = gap_a.size();
  const std::uint32_t columns = gap_b.size();
  if (rows == 0 || columns == 0) return;
  assert(rows <= Aligner::kMaxGap && columns <= Aligner::kMaxGap);
  std::array<std::array<std::uint8_t, Aligner::kMaxGap + 1>, Aligner::kMaxGap + 1> length{};
  for (std::uint32_t i = rows; i-- > 0;) {
    for (std::uint32_t j = columns; j-- > 0;) {
      length[i][j] = a[gap_a.begin + i] == b[gap_b.begin + j] ? static_cast<std::uint8_t>(length[i + 1][j + 1] + 1)
                                                              : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  for (std::uint32_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[gap_a.begin + i] == b[gap_b.begin + j]) {
      out->push_back({gap_a.begin + i++, gap_b.begin + j++, 1});
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

std::uint32_t AlignedBlock::matched() const {
  return std::accumulate(runs.begin(), runs.end(), std::uint32_t{0},
                         [](std::uint32_t sum, const WordRun& run) { return sum + run.length; });
}

std::uint32_t AlignedBlock::longest() const {
  std::uint32_t longest = 0;
  for (const WordRun& run : runs) longest = std::max(longest, run.length);
  return longest;
}

Aligner::Aligner(std::span<const WordHash> a) : a_(a) {
  if (a.size() < kSeed) return;
  const auto seeds = static_cast<std::uint32_t>(a.size() - kSeed + 1);
  slots_.assign(std::bit_ceil(std::size_t{seeds} * 2), 0);
  next_.assign(seeds, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = seeds; i-- > 0;) {  // backwards, so that places come out in ascending order
    auto slot = static_cast<std::size_t>(HashShingle(&a[i], kSeed)) & mask;
    while (slots_[slot] != 0 && !std::equal(&a[i], &a[i] + kSeed, &a[slots_[slot] - 1])) slot = (slot + 1) & mask;
    next_[i] = slots_[slot];
    slots_[slot] = i + 1;
  }
}

void Aligner::FindRuns(std::span<const WordHash> b) {
  runs_.clear();
  const auto words_a = static_cast<std::uint32_t>(a_.size());
  const auto words_b = static_cast<std::uint32_t>(b.size());
  if (words_a < kSeed || words_b < kSeed) {
    if (words_a == words_b && words_a > 0 && std::equal(a_.begin(), a_.end(), b.begin())) {
      runs_.push_back({0, 0, words_a});
    }
    return;
  }
  reached_.assign(words_a + words_b, 0);
  std::size_t budget = 64 * (a_.size() + b.size());  // words compared; only self-repeating texts need more
  std::uint32_t covered = 0;                         // words of b from the start up to the furthest run's end
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t j = 0; j + kSeed <= words_b; ++j) {
    if (budget == 0 && j < covered) continue;
    auto slot = static_cast<std::size_t>(HashShingle(&b[j], kSeed)) & mask;
    while (slots_[slot] != 0 && !std::equal(&b[j], &b[j] + kSeed, &a_[slots_[slot] - 1])) slot = (slot + 1) & mask;
    int places = 0;
    for (std::uint32_t place = slots_[slot]; place != 0 && places < kMaxPlaces; place = next_[place - 1], ++places) {
      const std::uint32_t i = place - 1;
      std::uint32_t& reached = reached_[i + words_b - j];
      if (reached > j) continue;
      WordRun run{i, j, kSeed};
      while (run.a > 0 && run.b > reached && a_[run.a - 1] == b[run.b - 1]) {
        --run.a;
        --run.b;
        ++run.length;
      }
      while (run.a + run.length < words_a && run.b + run.length < words_b &&
             a_[run.a + run.length] == b[run.b + run.length]) {
        ++run.length;
      }
      reached = run.b + run.length;
      covered = std::max(covered, reached);
      runs_.push_back(run);
      budget -= std::min<std::size_t>(budget, run.length);
      if (budget == 0) break;
    }
  }
  std::sort(runs_.begin(), runs_.end());
}

std::vector<AlignedBlock> Aligner::ChainRuns(std::uint32_t words_b) {
  struct Link {
    std::int64_t score = 0;
    std::size_t before = 0;  // run that this one continues
    std::uint32_t skip = 0;  // words at this run's start that the run before has already
    bool first = true;
  };
  std::vector<Link> links(runs_.size());
  for (std::size_t r = 0; r < runs_.size(); ++r) {
    const WordRun& run = runs_[r];
    Link& link = links[r];
    link.score = kWordScore * run.length;
    for (std::size_t p = r; p-- > 0 && r - p <= kLookBack;) {
      const WordRun& before = runs_[p];
      const std::uint32_t end_a = before.a + before.length;
      const std::uint32_t end_b = before.b + before.length;
      if (before.a >= run.a || before.b >= run.b) continue;
      const std::uint32_t skip = std::max({end_a, run.a, end_b - std::min(end_b, run.b) + run.a}) - run.a;
      if (skip >= kSeed || skip + 2 > run.length) continue;
      const std::uint32_t gap_a = run.a + skip - end_a;
      const std::uint32_t gap_b = run.b + skip - end_b;
      if (gap_a > kMaxGap || gap_b > kMaxGap) continue;
      const std::int64_t score = links[p].score + kWordScore * (run.length - skip) - gap_a - gap_b;
      if (score > link.score) link = {score, p, skip, false};
    }
  }

  std::vector<std::size_t> order(runs_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t p, std::size_t q) {
    return links[p].score != links[q].score ? links[p].score > links[q].score : p < q;
  });
  used_a_.assign(a_.size(), 0);
  used_b_.assign(words_b, 0);
  std::vector<std::uint8_t> taken(runs_.size(), 0);
  std::vector<AlignedBlock> blocks;
  std::vector<std::size_t> chain;
  for (const std::size_t end : order) {
    if (taken[end]) continue;
    chain.clear();
    for (std::size_t r = end;; r = links[r].before) {
      chain.push_back(r);
      taken[r] = 1;
      if (links[r].first || taken[links[r].before]) break;
    }
    AlignedBlock block;
    for (auto r = chain.rbegin(); r != chain.rend(); ++r) {
      const WordRun& run = runs_[*r];
      const std::uint32_t skip = r == chain.rbegin() ? 0 : links[*r].skip;
      const auto in_use = [&](std::uint32_t k) { return used_a_[run.a + k] + used_b_[run.b + k]; };
      if (run.length >= kRepeat) {
        // A long run stays whole as long as any of its words is in no block yet: the text is repeated there.
        std::uint32_t known = skip;
        while (known < run.length && in_use(known) == 2) ++known;
        if (known < run.length) block.runs.push_back({run.a + skip, run.b + skip, run.length - skip});
        continue;
      }
      for (std::uint32_t i = skip; i < run.length; ++i) {
        std::uint32_t to = i;
        while (to < run.length && in_use(to) == 0) ++to;
        if (to - i >= std::min(2U, run.length)) block.runs.push_back({run.a + i, run.b + i, to - i});
        i = to;
      }
    }
    // Used words may have torn the chain: what lies too far apart is no longer one block.
    std::vector<AlignedBlock> parts;
    for (const WordRun& run : block.runs) {
      if (!parts.empty()) {
        const WordRun& before = parts.back().runs.back();
        if (run.a - (before.a + before.length) <= kMaxGap && run.b - (before.b + before.length) <= kMaxGap) {
          parts.back().runs.push_back(run);
          continue;
        }
      }
      parts.push_back({{run}});
    }
    for (AlignedBlock& part : parts) {
      if (part.longest() < kSeed && part.matched() < a_.size()) continue;
      for (const WordRun& run : part.runs) {
        std::fill_n(used_a_.begin() + run.a, run.length, 1);
        std::fill_n(used_b_.begin() + run.b, run.length, 1);
      }
      blocks.push_back(std::move(part));
    }
  }
  return blocks;
}

void Aligner::ExtendOverEdits(std::span<const WordHash> b, AlignedBlock* block) {
  const auto words_a = static_cast<std::uint32_t>(a_.size());
  const auto words_b = static_cast<std::uint32_t>(b.size());
  // A run beyond an edit must be longer than the edit.
  const auto extend = [&](auto&& length_at) {
    for (bool found = true; found;) {
      found = false;
      for (std::uint32_t edit = 1; edit <= kMaxEdit && !found; ++edit) {
        for (std::uint32_t other = 0; other <= edit && !found; ++other) {
          for (const auto& [skip_a, skip_b] : {std::pair(edit, other), std::pair(other, edit)}) {
            if (length_at(skip_a, skip_b, edit + 1)) {
              found = true;
              break;
            }
          }
        }
      }
    }
  };
  extend([&](std::uint32_t skip_a, std::uint32_t skip_b, std::uint32_t least) {
    WordRun run{block->a().end + skip_a, block->b().end + skip_b, 0};
    while (run.a + run.length < words_a && run.b + run.length < words_b && !used_a_[run.a + run.length] &&
           !used_b_[run.b + run.length] && a_[run.a + run.length] == b[run.b + run.length]) {
      ++run.length;
    }
    if (run.length < least) return false;
    block->runs.push_back(run);
    std::fill_n(used_a_.begin() + run.a, run.length, 1);
    std::fill_n(used_b_.begin() + run.b, run.length, 1);
    return true;
  });
  std::vector<WordRun> before;
  extend([&](std::uint32_t skip_a, std::uint32_t skip_b, std::uint32_t least) {
    const WordRun& first = before.empty() ? block->runs.front() : before.back();
    if (first.a < skip_a || first.b < skip_b) return false;
    WordRun run{first.a - skip_a, first.b - skip_b, 0};
    while (run.a > 0 && run.b > 0 && !used_a_[run.a - 1] && !used_b_[run.b - 1] && a_[run.a - 1] == b[run.b - 1]) {
      --run.a;
      --run.b;
      ++run.length;
    }
    if (run.length < least) return false;
    before.push_back(run);
    std::fill_n(used_a_.begin() + run.a, run.length, 1);
    std::fill_n(used_b_.begin() + run.b, run.length, 1);
    return true;
  });
  block->runs.insert(block->runs.begin(), before.rbegin(), before.rend());
}

std::vector<AlignedBlock> Aligner::Align(std::span<const WordHash> b) {
  FindRuns(b);
  if (runs_.empty()) return {};
  std::vector<AlignedBlock> blocks = ChainRuns(static_cast<std::uint32_t>(b.size()));
  for (AlignedBlock& block : blocks) ExtendOverEdits(b, &block);
  std::vector<WordRun> filled;
  for (AlignedBlock& block : blocks) {
    filled.clear();
    for (const WordRun& run : block.runs) {
      if (!filled.empty()) {
        const WordRange gap_a{filled.back().a + filled.back().length, run.a};
        const WordRange gap_b{filled.back().b + filled.back().length, run.b};
        FillGap(a_, b, gap_a, gap_b, &filled);
      }
      filled.push_back(run);
    }
    JoinRuns(&filled);
    block.runs = filled;
  }
  std::sort(blocks.begin(), blocks.end(),
            [](const AlignedBlock& p, const AlignedBlock& q) { return p.runs.front() < q.runs.front(); });
  return blocks;
}

}  // namespace newsprint
