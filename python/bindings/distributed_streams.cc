// What the machines of a Spark cluster call of the engine to pair, compare and cluster. Rows come in the order that a
// stream asks for, some thousand at a time; a stream keeps a group of rows that goes on in the next ones. What goes in
// and out is as in distributed.cc.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "cluster/cluster_id.h"
#include "cluster/forest.h"
#include "lsh/content_pairs.h"
#include "minhash/signature.h"
#include "module.h"
#include "raise.h"
#include "row_articles.h"
#include "settings.h"
#include "text/words.h"
#include "verify/jaccard.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// Rows (key, first, count) by key and first; gives (a, b, whole) of the buckets that are complete.
class ContentPairer {
 public:
  nb::tuple Push(nb::handle keys, nb::handle firsts, nb::handle counts) {
    const LongColumn key(keys), first(firsts), count(counts);
    std::vector<ContentPair> pairs;
    for (std::size_t row = 0; row < key.size(); ++row) {
      if (!contents_.empty() && key[row] != key_) Flush(&pairs);
      key_ = key[row];
      contents_.push_back({first[row], count[row]});
    }
    return Taken(pairs);
  }
  nb::tuple Finish() {
    std::vector<ContentPair> pairs;
    Flush(&pairs);
    return Taken(pairs);
  }

 private:
  void Flush(std::vector<ContentPair>* pairs) {
    PairContents(contents_, pairs);
    contents_.clear();
  }
  static nb::tuple Taken(const std::vector<ContentPair>& pairs) {
    std::vector<std::int64_t> a, b, whole;
    for (const ContentPair& pair : pairs) {
      a.push_back(pair.a);
      b.push_back(pair.b);
      whole.push_back(pair.whole);
    }
    return nb::make_tuple(ToBytes(a), ToBytes(b), ToBytes(whole));
  }

  std::int64_t key_ = 0;
  std::vector<BucketContent> contents_;
};

constexpr std::int64_t kHub = -1;  // in place of the other's number: the row is the hub itself

// Rows (hub, part, other) by hub, part and other: each part of a hub begins with the hub's own row. `take(row)` is
// called for it, `compare(row)` for the others.
class HubGroups {
 public:
  template <typename Take, typename Compare>
  void ForEach(const LongColumn& hub, const LongColumn& part, const LongColumn& other, const Take& take,
               const Compare& compare) {
    for (std::size_t row = 0; row < hub.size(); ++row) {
      const std::pair group(hub[row], part[row]);
      if (other[row] == kHub) {
        group_ = group;
        take(row);
      } else if (group_ == group) {
        compare(row);
      } else {
        RaiseUnlessOk(Status::Failed("an article of a pair is missing"));
      }
    }
  }

 private:
  std::optional<std::pair<std::int64_t, std::int64_t>> group_;
};

// Which pairs have signatures so much alike that they are worth reading: gives (hub, other, tag).
class SignatureComparer {
 public:
  explicit SignatureComparer(std::uint32_t fewest) : fewest_(fewest) {}

  nb::tuple Push(nb::handle hubs, nb::handle parts, nb::handle others, nb::handle tags, nb::handle signatures) {
    const LongColumn hub(hubs), part(parts), other(others), tag(tags);
    const BinaryColumn signature(signatures);
    std::vector<std::int64_t> matching[3];
    groups_.ForEach(
        hub, part, other, [&](std::size_t row) { hub_ = SignatureFrom(signature[row]); },
        [&](std::size_t row) {
          if (EqualValues(hub_, SignatureFrom(signature[row])) < fewest_) return;
          matching[0].push_back(hub[row]);
          matching[1].push_back(other[row]);
          matching[2].push_back(tag[row]);
        });
    return nb::make_tuple(ToBytes(matching[0]), ToBytes(matching[1]), ToBytes(matching[2]));
  }

 private:
  const std::uint32_t fewest_;
  HubGroups groups_;
  Signature hub_{};
};

// How much two texts have in common, those of the rows of a table: gives (hub, other, jaccard, in_hub, in_other).
class TextComparer {
 public:
  explicit TextComparer(const nb::dict& given) : options_(DedupSettingsFrom(given).input) {}

  nb::tuple Push(nb::handle hubs, nb::handle parts, nb::handle others, const nb::object& table) {
    const LongColumn hub(hubs), part(parts), other(others);
    RowArticles articles(table, options_);
    std::vector<std::int64_t> numbers[2];
    std::vector<double> similarities[3];
    groups_.ForEach(
        hub, part, other,
        [&](std::size_t) {
          ReadWords(&articles);
          set_.emplace(words_.hash);
        },
        [&](std::size_t row) {
          ReadWords(&articles);
          const SetSimilarity similarity = set_->Compare(words_.hash);
          numbers[0].push_back(hub[row]);
          numbers[1].push_back(other[row]);
          similarities[0].push_back(similarity.jaccard);
          similarities[1].push_back(similarity.in_a);
          similarities[2].push_back(similarity.in_b);
        });
    return nb::make_tuple(ToBytes(numbers[0]), ToBytes(numbers[1]), ToBytes(similarities[0]), ToBytes(similarities[1]),
                          ToBytes(similarities[2]));
  }

 private:
  void ReadWords(RowArticles* articles) {
    std::string reason;
    if (!articles->Next(&article_, &reason)) RaiseUnlessOk(Status::Failed("the articles have changed: " + reason));
    RaiseUnlessOk(FindWords(article_.text, &words_));
  }

  const InputOptions options_;
  HubGroups groups_;
  std::optional<ShingleSet> set_;
  Article article_;
  Words words_;
};

// The strongest forest of each group's links. Rows (group, a, b, strength) by group; gives the same of fewer.
class ForestBuilder {
 public:
  nb::tuple Push(nb::handle groups, nb::handle as, nb::handle bs, nb::handle strengths) {
    const LongColumn group(groups), a(as), b(bs);
    const DoubleColumn strength(strengths);
    Forest forest;
    for (std::size_t row = 0; row < group.size(); ++row) {
      if (!ends_.empty() && group[row] != group_) Flush(&forest);
      group_ = group[row];
      ends_.emplace_back(a[row], b[row]);
      strengths_.push_back(strength[row]);
    }
    return Taken(forest);
  }
  nb::tuple Finish() {
    Forest forest;
    Flush(&forest);
    return Taken(forest);
  }

 private:
  struct Forest {
    std::vector<std::int64_t> group, a, b;
    std::vector<double> strength;
  };

  void Flush(Forest* forest) {
    std::vector<std::int64_t> numbers;
    for (const auto& [a, b] : ends_) {
      numbers.push_back(a);
      numbers.push_back(b);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    const auto place = [&](std::int64_t number) {
      return static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
    };
    std::vector<ClusterLink> links;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
      links.push_back({place(ends_[i].first), place(ends_[i].second), strengths_[i]});
    }
    for (const ClusterLink& link : StrongestForest(links, numbers.size())) {
      forest->group.push_back(group_);
      forest->a.push_back(numbers[link.a]);
      forest->b.push_back(numbers[link.b]);
      forest->strength.push_back(link.strength);
    }
    ends_.clear();
    strengths_.clear();
  }
  static nb::tuple Taken(const Forest& forest) {
    return nb::make_tuple(ToBytes(forest.group), ToBytes(forest.a), ToBytes(forest.b), ToBytes(forest.strength));
  }

  std::int64_t group_ = 0;
  std::vector<std::pair<std::int64_t, std::int64_t>> ends_;
  std::vector<double> strengths_;
};

// The ids of clusters. Rows (cluster, size, id of a member) by cluster and the order of ids; gives (cluster, id).
class ClusterIdBuilder {
 public:
  nb::tuple Push(nb::handle clusters, nb::handle sizes, nb::handle ids) {
    const LongColumn cluster(clusters), size(sizes);
    const BinaryColumn id(ids);
    std::vector<std::int64_t> done;
    std::vector<std::uint64_t> hashes;
    for (std::size_t row = 0; row < cluster.size(); ++row) {
      if (!hash_) hash_.emplace(static_cast<std::uint64_t>(size[row]));
      hash_->Add(id[row]);
      if (++added_ < size[row]) continue;
      done.push_back(cluster[row]);
      hashes.push_back(hash_->id());
      hash_.reset();
      added_ = 0;
    }
    return nb::make_tuple(ToBytes(done), ToBytes(hashes));
  }

 private:
  std::optional<ClusterIdHash> hash_;
  std::int64_t added_ = 0;
};

}  // namespace

void BindDistributedStreams(nb::module_& module) {
  nb::class_<ContentPairer>(module, "ContentPairer")
      .def(nb::init<>())
      .def("push", &ContentPairer::Push)
      .def("finish", &ContentPairer::Finish);
  nb::class_<SignatureComparer>(module, "SignatureComparer")
      .def(nb::init<std::uint32_t>(), nb::arg("fewest"))
      .def("push", &SignatureComparer::Push);
  nb::class_<TextComparer>(module, "TextComparer")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &TextComparer::Push);
  nb::class_<ForestBuilder>(module, "ForestBuilder")
      .def(nb::init<>())
      .def("push", &ForestBuilder::Push)
      .def("finish", &ForestBuilder::Finish);
  nb::class_<ClusterIdBuilder>(module, "ClusterIdBuilder").def(nb::init<>()).def("push", &ClusterIdBuilder::Push);
}

}  // namespace newsprint
