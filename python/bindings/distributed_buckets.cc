// What the machines of a Spark cluster call of the engine to pair the passages and quotations of buckets
// (python/newsprint/spark/_buckets.py). Rows come by key, each bucket's together.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "distributed_information.h"
#include "engine/nominate.h"
#include "lsh/runs_around.h"
#include "module.h"
#include "settings.h"
#include "shared_articles.h"
#include "statement_bytes.h"
#include "verify/statement_bounds.h"
#include "verify/statement_excerpt.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// What buckets give: pairs; pairs of quotations that are still to be compared; the buckets that were too large to pair
// all of their members; and, where they are asked for, the runs that these were joined through: (key, article, which
// run of the bucket and its first word).
enum Given : std::int64_t { kPair, kToCompare, kLarge, kRun };

class Gifts {
 public:
  void Add(Given given, std::int64_t a, std::int64_t b, std::int64_t places) {
    const std::int64_t values[] = {given, a, b, places};
    for (std::size_t i = 0; i < std::size(values); ++i) columns_[i].push_back(values[i]);
  }
  nb::tuple Take() const {
    return nb::make_tuple(ToBytes(columns_[0]), ToBytes(columns_[1]), ToBytes(columns_[2]), ToBytes(columns_[3]));
  }

 private:
  std::vector<std::int64_t> columns_[4];
};

// A bucket's rows put together, until its key changes. `Bucket` has Clear() and Flush(key, gifts).
template <typename Bucket>
class ByKey {
 public:
  template <typename... Given>
  explicit ByKey(std::in_place_t, Given&&... given) : bucket_(std::forward<Given>(given)...) {}

  template <typename Take>
  nb::tuple ForEach(const LongColumn& key, const Take& take) {
    Gifts gifts;
    for (std::size_t row = 0; row < key.size(); ++row) {
      if (any_ && key[row] != key_) Flush(&gifts);
      key_ = key[row];
      any_ = true;
      take(&bucket_, row);
    }
    return gifts.Take();
  }
  nb::tuple Finish() {
    Gifts gifts;
    if (any_) Flush(&gifts);
    return gifts.Take();
  }

 private:
  void Flush(Gifts* gifts) {
    bucket_.Flush(key_, gifts);
    bucket_.Clear();
    any_ = false;
  }

  Bucket bucket_;
  std::int64_t key_ = 0;
  bool any_ = false;
};

// Articles of a bucket by their numbers, with postings whose positions are the caller's.
struct BucketMembers {
  std::vector<std::int64_t> numbers;  // of each local article, ascending
  std::vector<Posting> postings;

  // REQUIRES: numbers come in their order.
  std::uint32_t Article(std::int64_t number) {
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
    return static_cast<std::uint32_t>(numbers.size() - 1);
  }
  void GivePairs(const Candidates& found, std::int64_t key, Gifts* gifts) const {
    for (const CandidatePair& pair : found.pairs) gifts->Add(kPair, numbers[pair.a], numbers[pair.b], 0);
    if (found.large_buckets > 0) gifts->Add(kLarge, key, 0, 0);
  }
};

// A bucket of passages. Of each article it has the words around its passages alone, parted by words that no article
// has.
class PassageBucket {
 public:
  PassageBucket(const MatchOptions& match, bool runs) : input_(PairingOf(match)), runs_(runs) {}

  void Add(std::int64_t key, std::int64_t number, std::uint32_t position, std::uint32_t begin, std::string_view words) {
    const std::uint32_t article = members_.Article(number);
    words_.resize(members_.numbers.size());
    windows_.resize(members_.numbers.size());
    std::vector<WordHash>& known = words_[article];
    known.push_back(static_cast<WordHash>(~parted_++));
    windows_[article].push_back({static_cast<std::uint32_t>(known.size()), begin});
    members_.postings.push_back(
        {static_cast<BucketKey>(key), article, static_cast<std::uint32_t>(known.size()) + position - begin});
    const std::size_t count = words.size() / sizeof(WordHash);
    known.resize(known.size() + count);
    std::memcpy(known.data() + known.size() - count, words.data(), words.size());
  }

  void Flush(std::int64_t key, Gifts* gifts) {
    for (const std::vector<WordHash>& words : words_) input_.words.emplace_back(words);
    const Candidates found = PairBucket(members_.postings, input_);
    members_.GivePairs(found, key, gifts);
    if (runs_) GiveRuns(found.common_runs, key, gifts);
  }

  void Clear() {
    members_ = {};
    words_.clear();
    windows_.clear();
    input_.words.clear();
    parted_ = 0;
  }

 private:
  struct Window {
    std::uint32_t at = 0;     // in the words that are known of the article
    std::uint32_t begin = 0;  // in the article
  };

  // Where in the article a word is that stands there among those that are known.
  std::uint32_t InArticle(const RunMember& member) const {
    const std::vector<Window>& windows = windows_[member.article];
    const auto behind = std::upper_bound(windows.begin(), windows.end(), member.word,
                                         [](std::uint32_t word, const Window& w) { return word < w.at; });
    const Window& window = *std::prev(behind);
    return window.begin + member.word - window.at;
  }

  void GiveRuns(const std::vector<CommonRun>& runs, std::int64_t key, Gifts* gifts) const {
    for (std::uint32_t r = 0; r < runs.size(); ++r) {
      for (const RunMember& m : runs[r].members) {
        gifts->Add(kRun, key, members_.numbers[m.article], PackPair(r, InArticle(m)));
      }
    }
  }

  PairingInput input_;
  const bool runs_;
  BucketMembers members_;
  std::vector<std::vector<WordHash>> words_;
  std::vector<std::vector<Window>> windows_;  // of each article, as they stand in its words_
  std::uint64_t parted_ = 0;
};

// The runs of words that make pairs of a bucket of very many passages. Rows (key, number, position, begin, window) as
// WindowCutter gives them; gives (key, hash, offset, number, the run's first word).
nb::tuple RunsOf(nb::handle keys, nb::handle numbers, nb::handle positions, nb::handle begins, nb::handle windows,
                 const nb::dict& given) {
  const LongColumn key(keys), number(numbers), position(positions), begin(begins);
  const BinaryColumn window(windows);
  const std::uint32_t run = PairingOf(AuditSettingsFrom(given).options.match).common_run;
  LongRows<5> rows;
  std::vector<WordHash> words;
  for (std::size_t row = 0; row < key.size(); ++row) {
    words.resize(window[row].size() / sizeof(WordHash));
    std::memcpy(words.data(), window[row].data(), window[row].size());
    ForEachRunAround(words, static_cast<std::uint32_t>(position[row] - begin[row]), run,
                     [&](ShingleHash hash, std::uint32_t offset, std::uint32_t first) {
                       rows.Add(key[row], hash, offset, number[row], begin[row] + first);
                     });
  }
  return rows.Take();
}

// A bucket of quotations of which all that differ are compared: which pairs of them may be one statement. They are
// compared where their texts come together.
class QuotationBucket {
 public:
  QuotationBucket() {
    input_.quotations_may_match = [this](const Posting& p, const Posting& q) {
      gifts_->Add(kToCompare, members_.numbers[p.article], members_.numbers[q.article],
                  PackPair(places_[p.position], places_[q.position]));
      return false;
    };
  }
  QuotationBucket(const QuotationBucket&) = delete;
  QuotationBucket& operator=(const QuotationBucket&) = delete;

  void Add(std::int64_t key, std::int64_t number, std::uint32_t position, const QuotationSketch& sketch) {
    const std::uint32_t article = members_.Article(number);
    members_.postings.push_back(
        {static_cast<BucketKey>(key), article, static_cast<std::uint32_t>(input_.quotations.size())});
    places_.push_back(position);
    input_.quotations.push_back(sketch);
  }

  void Flush(std::int64_t key, Gifts* gifts) {
    gifts_ = gifts;
    input_.first_quotation.assign(members_.numbers.size(), 0);
    members_.GivePairs(PairBucket(members_.postings, input_), key, gifts);
  }

  void Clear() {
    members_ = {};
    places_.clear();
    input_.quotations.clear();
  }

 private:
  PairingInput input_;
  BucketMembers members_;
  std::vector<std::uint32_t> places_;  // which quotation of its article each is
  Gifts* gifts_ = nullptr;
};

// A bucket of very many quotations that differ, or a part of one, with their words.
class StatementBucket {
 public:
  StatementBucket(const nb::tuple& information, bool parts)
      : information_(InformationFrom(information)), parts_(parts) {}

  void Add(std::int64_t key, std::int64_t number, std::string_view statement) {
    const std::uint32_t article = members_.Article(number);
    if (article == articles_.size()) articles_.emplace_back().annotated = std::make_unique<AnnotatedArticle>();
    AnnotatedArticle& known = *articles_[article].annotated;
    members_.postings.push_back(
        {static_cast<BucketKey>(key), article, static_cast<std::uint32_t>(known.quotations.size())});
    AppendStatement(StatementFrom(statement), 0, &known);
  }

  void Flush(std::int64_t key, Gifts* gifts) {
    const AuditOptions all;
    const Asked asked(articles_, false, all);
    PairingInput input;
    StatementBounds bounds(information_);
    AskOfQuotations(articles_, information_, asked, 1, &bounds, &input);
    const Candidates found = parts_ ? PairPart(members_.postings, input) : PairBucket(members_.postings, input);
    members_.GivePairs(found, key, gifts);
  }

  void Clear() {
    members_ = {};
    articles_.clear();
  }

 private:
  const Information information_;
  const bool parts_;
  std::vector<CollectedArticle> articles_;  // annotated with the statements of the bucket alone
  BucketMembers members_;
};

class PassagePairer {
 public:
  PassagePairer(const nb::dict& given, bool runs)
      : buckets_(std::in_place, AuditSettingsFrom(given).options.match, runs) {}
  nb::tuple Push(nb::handle keys, nb::handle numbers, nb::handle positions, nb::handle begins, nb::handle windows) {
    const LongColumn key(keys), number(numbers), position(positions), begin(begins);
    const BinaryColumn window(windows);
    return buckets_.ForEach(key, [&](PassageBucket* bucket, std::size_t row) {
      bucket->Add(key[row], number[row], static_cast<std::uint32_t>(position[row]),
                  static_cast<std::uint32_t>(begin[row]), window[row]);
    });
  }
  nb::tuple Finish() { return buckets_.Finish(); }

 private:
  ByKey<PassageBucket> buckets_;
};

class QuotationPairer {
 public:
  QuotationPairer() : buckets_(std::in_place) {}
  nb::tuple Push(nb::handle keys, nb::handle numbers, nb::handle positions, nb::handle contents, nb::handle tellings,
                 nb::handle speakers) {
    const LongColumn key(keys), number(numbers), position(positions), content(contents), telling(tellings),
        speaker(speakers);
    return buckets_.ForEach(key, [&](QuotationBucket* bucket, std::size_t row) {
      bucket->Add(key[row], number[row], static_cast<std::uint32_t>(position[row]),
                  {static_cast<std::uint64_t>(content[row]), static_cast<std::uint64_t>(telling[row]),
                   static_cast<std::uint64_t>(speaker[row])});
    });
  }
  nb::tuple Finish() { return buckets_.Finish(); }

 private:
  ByKey<QuotationBucket> buckets_;
};

class StatementPairer {
 public:
  StatementPairer(const nb::tuple& information, bool parts) : buckets_(std::in_place, information, parts) {}
  nb::tuple Push(nb::handle keys, nb::handle numbers, nb::handle statements) {
    const LongColumn key(keys), number(numbers);
    const BinaryColumn statement(statements);
    return buckets_.ForEach(
        key, [&](StatementBucket* bucket, std::size_t row) { bucket->Add(key[row], number[row], statement[row]); });
  }
  nb::tuple Finish() { return buckets_.Finish(); }

 private:
  ByKey<StatementBucket> buckets_;
};

}  // namespace

void BindDistributedBuckets(nb::module_& module) {
  module.def("runs_of", &RunsOf);
  nb::class_<PassagePairer>(module, "PassagePairer")
      .def(nb::init<const nb::dict&, bool>(), nb::arg("settings"), nb::arg("runs"))
      .def("push", &PassagePairer::Push)
      .def("finish", &PassagePairer::Finish);
  nb::class_<QuotationPairer>(module, "QuotationPairer")
      .def(nb::init<>())
      .def("push", &QuotationPairer::Push)
      .def("finish", &QuotationPairer::Finish);
  nb::class_<StatementPairer>(module, "StatementPairer")
      .def(nb::init<const nb::tuple&, bool>(), nb::arg("information"), nb::arg("parts"))
      .def("push", &StatementPairer::Push)
      .def("finish", &StatementPairer::Finish);
}

}  // namespace newsprint
