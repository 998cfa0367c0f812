#include "lsh/pairing.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <tuple>

#include "absl/container/flat_hash_set.h"
#include "core/parallel.h"
#include "lsh/band_buckets.h"
#include "lsh/pair_limits.h"
#include "lsh/runs_around.h"

namespace newsprint {
namespace {

// Two quotations of different speakers must share so many words that tell, in a bucket of many quotations one more than
// a key has.
constexpr int kSharedWords = 2;
constexpr int kSharedOfMany = 3;
constexpr std::size_t kManyQuotations = 12;

struct Occurrence {  // of a run of words around the shingle that a passage bucket stands for
  ShingleHash run{};
  std::uint32_t offset = 0;  // of the shingle within the run
  RunMember member;

  friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

struct WordMember {  // of a quotation bucket
  WordHash word{};
  std::uint32_t member = 0;

  friend auto operator<=>(const WordMember&, const WordMember&) = default;
};

struct Content {
  QuotationSketch sketch;  // of an article its content alone
  Posting posting;

  friend auto operator<=>(const Content& p, const Content& q) {
    return std::tie(p.sketch.content, p.posting) <=> std::tie(q.sketch.content, q.posting);
  }
};

// The pairs one thread finds.
class Pairing {
 public:
  explicit Pairing(const PairingInput& input) : input_(&input) {}

  void PairBucket(std::span<const Posting> bucket) {
    if (input_->takes_part) {
      taking_part_.clear();
      std::copy_if(bucket.begin(), bucket.end(), std::back_inserter(taking_part_), input_->takes_part);
      bucket = taking_part_;
    }
    if (bucket.size() < 2 || (input_->is_asked && !input_->is_asked(bucket))) return;
    switch (ScaleOf(bucket.front().key)) {
      case Scale::kArticle:
        return PairArticles(bucket);
      case Scale::kPassage:
        return bucket.size() <= kPairAll ? PairShingles(bucket) : PairRuns(bucket);
      case Scale::kQuotation:
        return PairQuotations(bucket);
    }
  }

  void PairPart(std::span<const Posting> part) {
    contents_.clear();
    for (const Posting& p : part) contents_.push_back(QuotationContent(p));
    PairStatements(contents_);
  }

  // Leaves only what was found, sorted and each once.
  void Settle() {
    std::sort(found_.pairs.begin(), found_.pairs.end());
    found_.pairs.erase(std::unique(found_.pairs.begin(), found_.pairs.end()), found_.pairs.end());
    settled_ = found_.pairs.size();
  }

  Candidates& found() { return found_; }

 private:
  void AddPair(std::uint32_t a, std::uint32_t b) {
    if (a == b) return;
    found_.pairs.push_back({std::min(a, b), std::max(a, b)});
    // The same pair meets in many buckets: repeats must not pile up.
    if (found_.pairs.size() > 2 * settled_ + (std::size_t{1} << 20)) Settle();
  }

  // Words that two articles share in a row around the places p and q, as far as `run` words.
  bool ShareRun(const Posting& p, const Posting& q) const {
    const std::span<const WordHash> a = input_->words[p.article];
    const std::span<const WordHash> b = input_->words[q.article];
    std::uint32_t length = 0;
    for (std::uint32_t i = p.position, j = q.position;
         length < input_->run && i < a.size() && j < b.size() && a[i] == b[j]; ++i, ++j) {
      ++length;
    }
    for (std::uint32_t i = p.position, j = q.position; length < input_->run && i > 0 && j > 0 && a[i - 1] == b[j - 1];
         --i, --j) {
      ++length;
    }
    return length >= input_->run;
  }

  void PairShingles(std::span<const Posting> bucket) {
    for (std::size_t i = 0; i < bucket.size(); ++i) {
      for (std::size_t j = i + 1; j < bucket.size(); ++j) {
        if (bucket[i].article != bucket[j].article && ShareRun(bucket[i], bucket[j])) {
          AddPair(bucket[i].article, bucket[j].article);
        }
      }
    }
  }

  // The members that share `common_run` words with the shingle at the same place in them stand together.
  void PairRuns(std::span<const Posting> bucket) {
    occurrences_.clear();
    const std::uint32_t run = input_->common_run;
    for (const Posting& p : bucket) {
      ForEachRunAround(input_->words[p.article], p.position, run,
                       [&](ShingleHash hash, std::uint32_t offset, std::uint32_t begin) {
                         occurrences_.push_back({hash, offset, {p.article, begin}});
                       });
    }
    std::sort(occurrences_.begin(), occurrences_.end());
    bool large = false;
    for (std::size_t from = 0; from < occurrences_.size();) {
      members_.clear();
      std::size_t to = from;
      for (; to < occurrences_.size() && occurrences_[to].run == occurrences_[from].run &&
             occurrences_[to].offset == occurrences_[from].offset;
           ++to) {
        if (members_.empty() || members_.back().article != occurrences_[to].member.article) {
          members_.push_back(occurrences_[to].member);
        }
      }
      from = to;
      if (members_.size() <= kPairAll) {
        for (std::size_t i = 0; i < members_.size(); ++i) {
          for (std::size_t j = i + 1; j < members_.size(); ++j) AddPair(members_[i].article, members_[j].article);
        }
      } else {
        large = true;
        for (const RunMember& m : members_) AddPair(members_.front().article, m.article);
        found_.common_runs.push_back({run, members_});
      }
    }
    found_.large_buckets += large;
  }

  void PairArticles(std::span<const Posting> bucket) {
    const bool large = bucket.size() > kPairAll;  // else nobody asks for contents, which lie far apart
    contents_.clear();
    for (const Posting& p : bucket) {
      contents_.push_back({{.content = large ? input_->article_content(p.article) : 0}, p});
    }
    ChainEqual();
    PairMembers(contents_, kCompareAll, [this](const Content& p, const Content& q) {
      return input_->articles_may_match(p.posting.article, q.posting.article);
    });
  }

  Content QuotationContent(const Posting& p) const {
    return {input_->quotations[input_->first_quotation[p.article] + p.position], p};
  }

  void PairQuotations(std::span<const Posting> bucket) {
    contents_.clear();
    for (const Posting& p : bucket) contents_.push_back(QuotationContent(p));
    ChainEqual();
    if (contents_.size() > kCompareAll) {
      PairByThirdWord();
    } else {
      PairStatements(contents_);
    }
  }

  // Of a large bucket, joins equal contents in a chain and keeps one of each.
  void ChainEqual() {
    if (contents_.size() <= kPairAll) return;
    ++found_.large_buckets;
    std::sort(contents_.begin(), contents_.end());
    std::size_t distinct = 0;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (distinct > 0 && contents_[distinct - 1].sketch.content == contents_[i].sketch.content) {
        AddPair(contents_[distinct - 1].posting.article, contents_[i].posting.article);
      } else {
        contents_[distinct++] = contents_[i];
      }
    }
    contents_.resize(distinct);
    // By article again, so that the representative is the first article, as everywhere.
    std::sort(contents_.begin(), contents_.end(),
              [](const Content& p, const Content& q) { return p.posting < q.posting; });
  }

  // Their pair, and whether they are two articles at all.
  static bool PairOf(const Content& p, const Content& q, std::uint64_t* pair) {
    const auto [a, b] = std::minmax(p.posting.article, q.posting.article);
    *pair = std::uint64_t{a} << 32 | b;
    return a != b;
  }

  void AddKnown(std::uint64_t pair) {
    if (known_.insert(pair).second) AddPair(static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair));
  }

  // Pairs up to `most` contents all; of more, all with the first kCompareAll that do not match one before them.
  template <typename MayMatch>
  void PairMembers(std::span<const Content> contents, std::size_t most, const MayMatch& may_match) {
    if (contents.size() <= most) {
      for (std::size_t i = 0; i < contents.size(); ++i) {
        for (std::size_t j = i + 1; j < contents.size(); ++j) {
          std::uint64_t pair = 0;
          if (!PairOf(contents[i], contents[j], &pair)) continue;
          // Articles that match share many buckets: a pair that is known is not looked at again.
          if (!known_.contains(pair) && may_match(contents[i], contents[j])) AddKnown(pair);
        }
      }
      return;
    }
    joined_.assign(contents.size(), 0);
    std::size_t leaders = 0;
    for (std::size_t i = 0; i < contents.size() && leaders < kCompareAll; ++i) {
      if (joined_[i]) continue;
      ++leaders;
      for (std::size_t j = 0; j < contents.size(); ++j) {
        std::uint64_t pair = 0;
        if (!PairOf(contents[i], contents[j], &pair)) continue;
        // Also where the pair is known, by other statements: which buckets came before tells nothing of these.
        if (!may_match(contents[i], contents[j])) continue;
        AddKnown(pair);
        joined_[j] = 1;
      }
    }
  }

  void PairStatements(std::span<const Content> contents) {
    PairMembers(contents, kPairAllStatements, [this, members = contents.size()](const Content& p, const Content& q) {
      return MayBeCompared(p.sketch, q.sketch, members) && input_->quotations_may_match(p.posting, q.posting);
    });
  }

  // Very many different quotations share the words of a key: those that share another are compared. Where all share
  // more than a key's words, they are compared all.
  void PairByThirdWord() {
    word_members_.clear();
    for (std::uint32_t m = 0; m < contents_.size(); ++m) {
      input_->quotation_words(contents_[m].posting, &words_);
      for (const WordHash word : words_) word_members_.push_back({word, m});
    }
    std::sort(word_members_.begin(), word_members_.end());
    std::size_t in_all = 0;
    for (std::size_t from = 0; from < word_members_.size();) {
      std::size_t to = from + 1;
      while (to < word_members_.size() && word_members_[to].word == word_members_[from].word) ++to;
      if (to - from == contents_.size()) {
        ++in_all;
      } else if (to - from >= 2) {
        parted_.clear();
        for (std::size_t i = from; i < to; ++i) parted_.push_back(contents_[word_members_[i].member]);
        PairStatements(parted_);
      }
      from = to;
    }
    if (in_all > kKeyWords) PairStatements(contents_);
  }

  const PairingInput* input_;
  Candidates found_;
  std::size_t settled_ = 0;
  std::vector<Posting> taking_part_;
  std::vector<Occurrence> occurrences_;
  std::vector<RunMember> members_;
  std::vector<Content> contents_;
  std::vector<Content> parted_;
  std::vector<std::uint8_t> joined_;
  absl::flat_hash_set<std::uint64_t> known_;  // pairs that article and quotation buckets have found
  std::vector<WordMember> word_members_;
  std::vector<WordHash> words_;
};

}  // namespace

bool MayBeCompared(const QuotationSketch& a, const QuotationSketch& b, std::size_t members) {
  if (a.speaker != 0 && a.speaker == b.speaker) return true;
  return std::popcount(a.telling & b.telling) >= (members > kManyQuotations ? kSharedOfMany : kSharedWords);
}

Status FindCandidates(BucketTable* table, const PairingInput& input, int threads, Candidates* out) {
  assert(threads >= 1);
  std::vector<Pairing> workers(static_cast<std::size_t>(threads), Pairing(input));
  const auto pair = [&](std::span<const Posting> bucket, int worker) {
    workers[static_cast<std::size_t>(worker)].PairBucket(bucket);
  };
  if (Status s = table->ForEachBucket(threads, pair); !s.ok()) return s;
  if (input.signatures != nullptr) {
    ForEachBandBucket(*input.signatures, input.articles, input.bands, threads, pair);
    if (Status s = input.signatures->status(); !s.ok()) return s;
  }
  ParallelFor(workers.size(), threads, [&](std::size_t worker, int) { workers[worker].Settle(); });
  *out = {};
  for (Pairing& worker : workers) {
    Candidates& found = worker.found();
    const auto middle = static_cast<std::ptrdiff_t>(out->pairs.size());
    out->pairs.insert(out->pairs.end(), found.pairs.begin(), found.pairs.end());
    std::inplace_merge(out->pairs.begin(), out->pairs.begin() + middle, out->pairs.end());
    std::move(found.common_runs.begin(), found.common_runs.end(), std::back_inserter(out->common_runs));
    out->large_buckets += found.large_buckets;
    found = {};
  }
  out->pairs.erase(std::unique(out->pairs.begin(), out->pairs.end()), out->pairs.end());
  std::sort(out->common_runs.begin(), out->common_runs.end());
  out->common_runs.erase(std::unique(out->common_runs.begin(), out->common_runs.end()), out->common_runs.end());
  return {};
}

Candidates PairBucket(std::span<const Posting> bucket, const PairingInput& input) {
  Pairing pairing(input);
  pairing.PairBucket(bucket);
  pairing.Settle();
  std::sort(pairing.found().common_runs.begin(), pairing.found().common_runs.end());
  return std::move(pairing.found());
}

Candidates PairPart(std::span<const Posting> part, const PairingInput& input) {
  Pairing pairing(input);
  pairing.PairPart(part);
  pairing.Settle();
  return std::move(pairing.found());
}

}  // namespace newsprint
