// What the machines of a Spark cluster call of the engine to find the leaders of very large buckets, and what these
// match (python/newsprint/spark/_large_buckets.py): of contents of articles, by their signatures, and of statements.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "distributed_information.h"
#include "engine/nominate.h"
#include "lsh/content_pairs.h"
#include "lsh/pair_limits.h"
#include "lsh/pairing.h"
#include "minhash/signature.h"
#include "module.h"
#include "statement_bytes.h"
#include "verify/quotation_match.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

class SignatureMatch {
 public:
  explicit SignatureMatch(std::uint32_t fewest) : fewest_(fewest) {}

  Signature From(std::string_view bytes) const { return SignatureFrom(bytes); }
  bool operator()(const Signature& a, const Signature& b) const { return EqualValues(a, b) >= fewest_; }

 private:
  const std::uint32_t fewest_;
};

class StatementMatch {
 public:
  explicit StatementMatch(const nb::tuple& information) : information_(InformationFrom(information)) {}

  struct Statement {
    std::int64_t article = 0;
    AnnotatedArticle words;
    QuotationSketch sketch;
  };

  Statement From(std::string_view bytes) const {
    Statement statement{ArticleOfStatement(bytes), StatementFrom(bytes), {}};
    std::vector<QuotationSketch> sketches;
    AddSketches(statement.words, &sketches);
    statement.sketch = sketches.front();
    return statement;
  }
  bool operator()(const Statement& a, const Statement& b) const {
    // Such buckets have more members than kCompareAll.
    return a.article != b.article && MayBeCompared(a.sketch, b.sketch, kCompareAll) &&
           IsSameStatement(a.words, 0, b.words, 0, information_);
  }

 private:
  const Information information_;
};

template <typename Match>
using ContentOf = decltype(std::declval<Match>().From({}));

// Of the members of a large bucket that come next, which of them lead. Rows (key, first, left, content) by key and
// first, `left` being how many of the bucket may still lead; gives (key, first, content).
template <typename Match>
class LeaderChooser {
 public:
  template <typename Given>
  explicit LeaderChooser(const Given& given) : match_(given) {}

  nb::tuple Push(nb::handle keys, nb::handle firsts, nb::handle lefts, nb::handle contents) {
    const LongColumn key(keys), first(firsts), left(lefts);
    const BinaryColumn content(contents);
    Chosen chosen;
    for (std::size_t row = 0; row < key.size(); ++row) {
      if (!first_.empty() && key[row] != key_) Flush(&chosen);
      key_ = key[row];
      left_ = static_cast<std::size_t>(left[row]);
      first_.push_back(first[row]);
      bytes_.emplace_back(content[row]);
      contents_.push_back(match_.From(content[row]));
    }
    return Taken(chosen);
  }
  nb::tuple Finish() {
    Chosen chosen;
    Flush(&chosen);
    return Taken(chosen);
  }

 private:
  struct Chosen {
    LongRows<2> rows;
    TextBuilder contents;
  };

  void Flush(Chosen* chosen) {
    for (const std::size_t leader : ChooseLeaders(contents_, left_, match_)) {
      chosen->rows.Add(key_, first_[leader]);
      chosen->contents.Add(bytes_[leader]);
    }
    first_.clear();
    bytes_.clear();
    contents_.clear();
  }
  static nb::tuple Taken(const Chosen& chosen) {
    nb::list columns = chosen.rows.Columns();
    columns.append(chosen.contents.Take());
    return nb::tuple(columns);
  }

  const Match match_;
  std::int64_t key_ = 0;
  std::size_t left_ = 0;
  std::vector<std::int64_t> first_;
  std::vector<std::string> bytes_;
  std::vector<ContentOf<Match>> contents_;
};

// The members of a large bucket that its leaders match. Rows (key, part, leads, first, content) by key, part and
// leads, leaders first; gives (key, leader, member).
template <typename Match>
class LeaderComparer {
 public:
  template <typename Given>
  explicit LeaderComparer(const Given& given) : match_(given) {}

  nb::tuple Push(nb::handle keys, nb::handle parts, nb::handle leads, nb::handle firsts, nb::handle contents) {
    const LongColumn key(keys), part(parts), leading(leads), first(firsts);
    const BinaryColumn content(contents);
    LongRows<3> matching;
    for (std::size_t row = 0; row < key.size(); ++row) {
      const std::pair group(key[row], part[row]);
      if (group_ != group) leaders_.clear();
      group_ = group;
      ContentOf<Match> member = match_.From(content[row]);
      if (leading[row] != 0) {
        leaders_.emplace_back(first[row], std::move(member));
        continue;
      }
      for (const auto& [leader, of_leader] : leaders_) {
        if (leader != first[row] && match_(of_leader, member)) matching.Add(key[row], leader, first[row]);
      }
    }
    return matching.Take();
  }

 private:
  const Match match_;
  std::optional<std::pair<std::int64_t, std::int64_t>> group_;
  std::vector<std::pair<std::int64_t, ContentOf<Match>>> leaders_;
};

template <typename Match, typename Given>
void Bind(nb::module_& module, const char* chooser, const char* comparer) {
  nb::class_<LeaderChooser<Match>>(module, chooser)
      .def(nb::init<const Given&>())
      .def("push", &LeaderChooser<Match>::Push)
      .def("finish", &LeaderChooser<Match>::Finish);
  nb::class_<LeaderComparer<Match>>(module, comparer)
      .def(nb::init<const Given&>())
      .def("push", &LeaderComparer<Match>::Push);
}

}  // namespace

void BindDistributedLeaders(nb::module_& module) {
  Bind<SignatureMatch, std::uint32_t>(module, "SignatureLeaderChooser", "SignatureLeaderComparer");
  Bind<StatementMatch, nb::tuple>(module, "StatementLeaderChooser", "StatementLeaderComparer");
}

}  // namespace newsprint
